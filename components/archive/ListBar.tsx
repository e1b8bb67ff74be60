// Above the list while nothing is selected: how much is listed, and what can be done with it.
import type { ComponentChildren, RefObject } from 'preact';
import { Icon } from '@/components/ui/Icon';
import { IconButton } from '@/components/ui/IconButton';
import { t } from '@/utils/i18n/translate';
import type { ListFilter, ListSettings } from '@/utils/model/archive-list';
import type { Source } from '@/utils/model/source';
import { ListTools } from './ListTools';
import { MarkAllRead } from './MarkAllRead';
import type { Shelf } from './shelf';
import { TimelineTable } from './Timeline';

interface Props {
  filter: ListFilter;
  onFilter(filter: ListFilter): void;
  list: ListSettings;
  onList(list: ListSettings): void;
  shelf: Shelf;
  /** Those that have posts of their own. */
  sources: readonly Pick<Source, 'id' | 'title'>[];
  summary: ComponentChildren;
  calendarOn: boolean;
  onCalendar(on: boolean): void;
  selectRef: RefObject<HTMLButtonElement | null>;
  onSelect(): void;
  onMap(): void;
}

export function ListBar({ filter, list, shelf, sources, summary, calendarOn, selectRef, ...on }: Props) {
  return (
    <div class="list-bar">
      {shelf.whole && summary}
      {shelf.whole && shelf.months.length > 0 && <TimelineTable counts={shelf.months} />}
      {filter.state === 'unread' && shelf.posts > 0 && <MarkAllRead shelf={shelf} />}
      <div class="list-buttons">
        <IconButton icon="map" label={t('map.heading')} onClick={on.onMap} />
        <button
          type="button"
          class={calendarOn ? 'icon-button is-open' : 'icon-button'}
          aria-expanded={calendarOn}
          aria-label={t('calendar.heading')}
          title={t('calendar.heading')}
          onClick={() => on.onCalendar(!calendarOn)}
        >
          <Icon name="calendar" />
        </button>
        <button
          ref={selectRef}
          type="button"
          class="icon-button"
          aria-label={t('select.start')}
          title={t('select.start')}
          onClick={on.onSelect}
        >
          <Icon name="select" />
        </button>
        <ListTools filter={filter} onFilter={on.onFilter} list={list} onList={on.onList} sources={sources} />
      </div>
    </div>
  );
}
