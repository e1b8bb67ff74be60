// The archive: its usual views, its months as a strip to brush over, and the list of what is wanted of it.
import { type Signal, useSignal } from '@preact/signals';
import type { RefObject } from 'preact';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { useServices } from '@/components/services';
import { Notice } from '@/components/ui/Notice';
import { useAction } from '@/components/use-action';
import { useLoaded } from '@/components/use-loaded';
import { t } from '@/utils/i18n/translate';
import { changedFilter, type ListFilter, type ListSettings, writeFilter } from '@/utils/model/archive-list';
import { ArchiveList } from './ArchiveList';
import { ListBar } from './ListBar';
import { NothingFits } from './NothingFits';
import { ReadingCalendar } from './ReadingCalendar';
import { SavedViews } from './SavedViews';
import { SelectionBar, useBulkDeletion } from './SelectionBar';
import type { Shelf } from './shelf';
import { Timeline } from './Timeline';
import { useListKeys } from './use-list-keys';
import { useSelection } from './use-selection';
import { useShelf } from './use-shelf';
import { Wishes } from './Wishes';
import { spanWords } from './words';

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

/** How many posts are listed, and of which years where that is all of them. */
function summaryOf(shelf: Shelf, filter: ListFilter, { sort }: ListSettings): string {
  const keys = shelf.groups.map(({ key }) => key);
  const [first = '', last = ''] = sort === 'oldest' ? [keys[0], keys.at(-1)] : [keys.at(-1), keys[0]];
  const isByYear = /^\d{4}$/.test(first) && /^\d{4}$/.test(last);
  return writeFilter(filter) === '' && isByYear
    ? t('archive.summary', { count: shelf.posts, years: spanWords(`${first}-01`, `${last}-12`) })
    : t('list.found', { count: shelf.posts });
}

function EmptyArchive({ onSources }: Pick<Props, 'onSources'>) {
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

/** Does something that brings a button back into the document, and gives it the focus once it is there. */
function useFocusBack(button: RefObject<HTMLButtonElement | null>, work: () => void): () => void {
  const isDue = useRef(false);
  useLayoutEffect(() => {
    if (!isDue.current || !button.current) return;
    isDue.current = false;
    button.current.focus();
  });
  return () => {
    work();
    isDue.current = true;
  };
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
  const [calendar, setCalendar] = useState(false);
  const pointed = useSignal<string | null>(null);

  const endSelection = useFocusBack(selectButton, selection.end);
  useListKeys(selection, endSelection, () => void deletion.remove());

  if (error && !shelf) return <Notice error={error} onRetry={reload} />;
  if (!shelf) return <div class="view-scroll" aria-busy="true" />;
  const isPlain = writeFilter(filter) === '';
  if (shelf.posts === 0 && isPlain && list.sort !== 'read') {
    return <EmptyArchive onSources={onSources} />;
  }
  // An account has no posts of its own.
  const withPosts = sources.filter(({ kind }) => kind !== 'reader');
  const nameOf = (id: number) => sources.find((source) => source.id === id)?.title;
  const summary = summaryOf(shelf, filter, list);

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
          <ListBar
            filter={filter}
            onFilter={onFilter}
            list={list}
            onList={onList}
            shelf={shelf}
            sources={withPosts}
            summary={<Summary words={summary} pointed={pointed} />}
            calendarOn={calendar}
            onCalendar={setCalendar}
            selectRef={selectButton}
            onSelect={selection.start}
            onMap={onMap}
          />
        )}
        {calendar && !selection.on && <ReadingCalendar />}
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
