// The archive's usual views, above its list: all of it, unread, in progress, the reading list, starred, saved.
import { useListReading } from '@/components/services';
import { useLoaded } from '@/components/use-loaded';
import { formatNumber, t } from '@/utils/i18n/translate';
import type { ListState } from '@/utils/model/archive-list';

const VIEWS = ['all', 'unread', 'begun', 'later', 'starred', 'saved', 'read'] as const;

interface Props {
  state: ListState | undefined;
  onState(state: ListState | undefined): void;
}

export function SavedViews({ state, onState }: Props) {
  const reading = useListReading();
  const counts = useLoaded(
    () => reading.stateCounts(),
    [reading],
    ({ of }) => of === 'posts' || of === 'sources' || of === 'positions',
  ).value;
  return (
    <nav class="saved-views" aria-label={t('list.views')}>
      {VIEWS.map((view) => (
        <button
          type="button"
          key={view}
          class="saved-view"
          {...((state ?? 'all') === view ? { 'aria-current': 'true' as const } : {})}
          onClick={() => onState(view === 'all' ? undefined : view)}
        >
          {view === 'all' ? t('list.view.all') : t(`list.state.${view}`)}
          {counts && <span class="saved-count">{formatNumber(counts[view])}</span>}
        </button>
      ))}
    </nav>
  );
}
