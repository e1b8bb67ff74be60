// The archive's usual views, above its list: all of it, unread, in progress, the reading list, starred, saved. As many as fit
// stand in a row, the rest in a menu at its end.
import { useRef, useState } from 'preact/hooks';
import { useFitting } from '@/components/panel/fitting';
import { useListReading } from '@/components/services';
import { Icon } from '@/components/ui/Icon';
import { Popover } from '@/components/ui/Popover';
import { useLoaded } from '@/components/use-loaded';
import { formatNumber, t } from '@/utils/i18n/translate';
import type { ListState } from '@/utils/model/archive-list';

const VIEWS = ['all', 'unread', 'begun', 'later', 'starred', 'saved', 'read'] as const;
type SavedView = (typeof VIEWS)[number];

interface Props {
  state: ListState | undefined;
  onState(state: ListState | undefined): void;
}

const nameOf = (view: SavedView) => (view === 'all' ? t('list.view.all') : t(`list.state.${view}`));

export function SavedViews({ state, onState }: Props) {
  const reading = useListReading();
  const counts = useLoaded(
    () => reading.stateCounts(),
    [reading],
    ({ of }) => of === 'posts' || of === 'sources' || of === 'positions',
  ).value;
  const row = useRef<HTMLDivElement>(null);
  const [open, setOpen] = useState(false);
  const shown = state ?? 'all';
  const fit = useFitting(
    row,
    VIEWS.map((view) => `${nameOf(view)}${counts?.[view]}${view === shown}`).join(),
  );
  const kept = fit === null ? [] : VIEWS.slice(fit);
  // While it is measured the button says the longest that it may come to say.
  const inMenu = (fit === null ? VIEWS.slice(1) : kept).find((view) => view === shown);

  const button = (view: SavedView) => (
    <button
      type="button"
      key={view}
      class="saved-view"
      {...(view === shown ? { 'aria-current': 'true' as const } : {})}
      onClick={(event) => {
        // What was pressed may go with the menu.
        event.currentTarget.closest('.popover-place')?.querySelector('button')?.focus();
        setOpen(false);
        onState(view === 'all' ? undefined : view);
      }}
    >
      {nameOf(view)}
      {counts && <span class="saved-count">{formatNumber(counts[view])}</span>}
    </button>
  );
  return (
    <nav class="saved-views" aria-label={t('list.views')}>
      <div class="saved-row" ref={row}>
        {(fit === null ? VIEWS : VIEWS.slice(0, fit)).map(button)}
        {(fit === null || kept.length > 0) && (
          <Popover
            label={inMenu ? t('list.views.more.shown', { view: nameOf(inMenu) }) : t('list.views.more')}
            sign={
              <>
                {inMenu ? nameOf(inMenu) : t('list.views.more')}
                <Icon name="fold" />
              </>
            }
            button={inMenu ? 'saved-view saved-more is-shown' : 'saved-view saved-more'}
            open={open}
            onOpen={setOpen}
          >
            <div class="saved-menu">{kept.map(button)}</div>
          </Popover>
        )}
      </div>
    </nav>
  );
}
