// The archive: its usual views, its months as a strip to brush over, and the list of what is wanted of it.
import { type Signal, useSignal } from '@preact/signals';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { useServices } from '@/components/services';
import { Icon } from '@/components/ui/Icon';
import { IconButton } from '@/components/ui/IconButton';
import { Notice } from '@/components/ui/Notice';
import { useAction } from '@/components/use-action';
import { useLoaded } from '@/components/use-loaded';
import { t } from '@/utils/i18n/translate';
import { changedFilter, type ListFilter, type ListSettings, writeFilter } from '@/utils/model/archive-list';
import { ArchiveList } from './ArchiveList';
import { ListTools } from './ListTools';
import { MarkAllRead } from './MarkAllRead';
import { NothingFits } from './NothingFits';
import { ReadingCalendar } from './ReadingCalendar';
import { SavedViews } from './SavedViews';
import { SelectionBar, useBulkDeletion } from './SelectionBar';
import { Timeline, TimelineTable } from './Timeline';
import { useListKeys } from './use-list-keys';
import { useSelection } from './use-selection';
import { useShelf } from './use-shelf';
import { spanWords, wishes } from './words';

interface Props {
  filter: ListFilter;
  onFilter(filter: ListFilter): void;
  onSources(): void;
  onMap(): void;
}

const USUAL: ListSettings = { sort: 'newest', group: 'year' };
/** Order and groups as they were last chosen, so that the list need not wait for the settings when it is shown again. */
let lastList: ListSettings | null = null;

/** Order and groups, kept in the settings. */
function useListSettings() {
  const { readSettings, send } = useServices();
  const saving = useAction();
  const [chosen, setChosen] = useState(lastList);
  const settings = useLoaded(readSettings, [readSettings], ({ of }) => of === 'settings');
  const list = chosen ?? settings.value?.list ?? null;
  lastList = list;
  return {
    // Without settings there is still an archive.
    list: list ?? (settings.error ? USUAL : null),
    error: saving.error,
    setList(next: ListSettings) {
      setChosen(next);
      void saving.also(() => send('settings.change', { list: next }));
    },
  };
}

export function ArchiveView(props: Props) {
  const { list, setList, error } = useListSettings();
  if (!list) return <div class="view-scroll" aria-busy="true" />;
  return <ListedArchive {...props} list={list} onList={setList} settingsError={error} />;
}

interface ListedProps extends Props {
  list: ListSettings;
  onList(list: ListSettings): void;
  settingsError: ReturnType<typeof useListSettings>['error'];
}

function ListedArchive({ filter, onFilter, onSources, onMap, list, onList, settingsError }: ListedProps) {
  const { archive } = useServices();
  const isSources = ({ of }: { of: string }) => of === 'sources';
  const sources = useLoaded(() => archive.sourceRows(), [archive], isSources).value ?? [];
  const { value: shelf, error, reload } = useShelf(filter, list);
  const selection = useSelection(shelf);
  const deletion = useBulkDeletion(selection);
  const selectButton = useRef<HTMLButtonElement>(null);
  const focusSelect = useRef(false);
  const [history, setHistory] = useState(false);
  const pointed = useSignal<string | null>(null);

  const endSelection = () => {
    selection.end();
    focusSelect.current = true;
  };
  useListKeys(selection, endSelection, () => void deletion.remove());
  // The button comes back once the bar in its place has gone.
  useLayoutEffect(() => {
    if (!focusSelect.current || !selectButton.current) return;
    focusSelect.current = false;
    selectButton.current.focus();
  });

  if (error && !shelf) return <Notice error={error} onRetry={reload} />;
  if (!shelf) return <div class="view-scroll" aria-busy="true" />;
  const isPlain = writeFilter(filter) === '';
  if (shelf.posts === 0 && isPlain && list.sort !== 'read') {
    return (
      <div class="view-scroll">
        <div class="empty">
          <h1 class="empty-heading">{t('archive.empty.heading')}</h1>
          <p>{t('archive.empty.text')}</p>
          <button type="button" class="button" onClick={onSources}>
            {t('archive.empty.action')}
          </button>
        </div>
      </div>
    );
  }
  // An account has no posts of its own.
  const withPosts = sources.filter(({ kind }) => kind !== 'reader');
  const nameOf = (id: number) => sources.find((source) => source.id === id)?.title;
  const keys = shelf.groups.map(({ key }) => key);
  const ends = list.sort === 'oldest' ? [keys[0], keys.at(-1)] : [keys.at(-1), keys[0]];
  const [first = '', last = ''] = ends;
  const years =
    isPlain && /^\d{4}$/.test(first) && /^\d{4}$/.test(last) ? spanWords(`${first}-01`, `${last}-12`) : null;
  const summary = years
    ? t('archive.summary', { count: shelf.posts, years })
    : t('list.found', { count: shelf.posts });

  return (
    <div class="archive">
      <header class="archive-head">
        <h1 class="unseen">{t('archive.heading')}</h1>
        <SavedViews state={filter.state} onState={(state) => onFilter(changedFilter(filter, { state }))} />
        {shelf.whole && shelf.months.length > 0 && (
          <Timeline
            counts={shelf.months}
            from={filter.from}
            to={filter.to}
            onSpan={(from, to) => onFilter(changedFilter(filter, { from, to }))}
            onTell={(words) => {
              pointed.value = words;
            }}
          />
        )}
        {selection.on ? (
          <SelectionBar selection={{ ...selection, end: endSelection }} posts={shelf.posts} />
        ) : (
          <div class="list-bar">
            {shelf.whole && <Summary words={summary} pointed={pointed} />}
            {shelf.whole && shelf.months.length > 0 && <TimelineTable counts={shelf.months} />}
            {filter.state === 'unread' && shelf.posts > 0 && <MarkAllRead shelf={shelf} />}
            <div class="list-buttons">
              <IconButton icon="map" label={t('map.heading')} onClick={onMap} />
              <button
                type="button"
                class={history ? 'icon-button is-open' : 'icon-button'}
                aria-expanded={history}
                aria-label={t('calendar.heading')}
                title={t('calendar.heading')}
                onClick={() => setHistory(!history)}
              >
                <Icon name="calendar" />
              </button>
              <button
                ref={selectButton}
                type="button"
                class="icon-button"
                aria-label={t('select.start')}
                title={t('select.start')}
                onClick={selection.start}
              >
                <Icon name="select" />
              </button>
              <ListTools
                filter={filter}
                onFilter={onFilter}
                list={list}
                onList={onList}
                sources={withPosts}
              />
            </div>
          </div>
        )}
        {history && !selection.on && <ReadingCalendar />}
        <Wishes filter={filter} onFilter={onFilter} nameOf={nameOf} />
        {settingsError && <Notice error={settingsError} />}
        {error && <Notice error={error} onRetry={reload} />}
      </header>
      {shelf.posts === 0 ? (
        <NothingFits
          filter={list.sort === 'read' && isPlain ? { state: 'read' } : filter}
          onAll={() => {
            if (isPlain) onList({ ...list, sort: 'newest' });
            else onFilter({});
          }}
        />
      ) : (
        <ArchiveList
          key={shelf.key}
          shelf={shelf}
          list={list}
          selection={selection}
          nameOf={nameOf}
          sourcesNamed={sources.length > 1}
        />
      )}
    </div>
  );
}

/** How much is listed; while the pointer is over the months, what is under it. By itself, so that the list is left alone. */
function Summary({ words, pointed }: { words: string; pointed: Signal<string | null> }) {
  return <p class="archive-summary">{pointed.value ?? words}</p>;
}

interface WishesProps {
  filter: ListFilter;
  onFilter(filter: ListFilter): void;
  nameOf(sourceId: number): string | undefined;
}

/** What is wanted besides a state, each with the button that takes it back. */
function Wishes({ filter, onFilter, nameOf }: WishesProps) {
  const all = wishes(filter, nameOf);
  if (all.length === 0) return null;
  return (
    <div class="wishes">
      {all.map(({ fields, words }) => (
        <button
          type="button"
          key={fields.join()}
          class="filter-chip"
          aria-label={t('list.wish.remove', { wish: words })}
          onClick={() =>
            onFilter(changedFilter(filter, Object.fromEntries(fields.map((field) => [field, undefined]))))
          }
        >
          <span>{words}</span>
          <Icon name="close" />
        </button>
      ))}
      <button type="button" class="quiet-button" onClick={() => onFilter({})}>
        {t('list.showAll')}
      </button>
    </div>
  );
}
