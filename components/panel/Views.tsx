// The way between the panel's views: as many as fit stand in a row, the rest in a menu at its end.
import { useRef, useState } from 'preact/hooks';
import { Icon } from '@/components/ui/Icon';
import { Popover } from '@/components/ui/Popover';
import { type Key, t } from '@/utils/i18n/translate';
import { useFitting } from './fitting';
import { hashOf, type Route, type Router } from './route';

type View = Exclude<Route['view'], 'post' | 'source' | 'map'>;
/** In the order of their use: the last ones go into the menu first. */
const VIEWS: readonly { view: View; label: Key & `panel.${string}` }[] = [
  { view: 'archive', label: 'panel.archive' },
  { view: 'lookup', label: 'panel.lookup' },
  { view: 'page', label: 'panel.page' },
  { view: 'highlights', label: 'panel.highlights' },
  { view: 'sources', label: 'panel.sources' },
];

/** 'page' for the view itself, 'true' for the one that what is shown belongs to. */
function currency(shown: Route['view'], view: View): 'page' | 'true' | undefined {
  if (shown === view) return 'page';
  const isOf = (shown === 'source' && view === 'sources') || (shown === 'map' && view === 'archive');
  return isOf ? 'true' : undefined;
}

interface Props {
  router: Router;
  /** In a tab of its own there is no page beside it. */
  inTab: boolean;
}

export function Views({ router, inTab }: Props) {
  const row = useRef<HTMLDivElement>(null);
  const [open, setOpen] = useState(false);
  const views = VIEWS.filter(({ view }) => !(inTab && view === 'page'));
  const fit = useFitting(row, views.map(({ label }) => t(label)).join());
  const shown = router.route.value.view;
  const kept = fit === null ? [] : views.slice(fit);
  const keepsShown = kept.some(({ view }) => currency(shown, view));

  const link = ({ view, label }: (typeof VIEWS)[number], style: string) => (
    <a
      key={view}
      class={style}
      href={hashOf({ view })}
      aria-current={currency(shown, view)}
      onClick={(event) => {
        if (event.ctrlKey || event.metaKey || event.shiftKey) return;
        event.preventDefault();
        // What was pressed may go with the menu.
        event.currentTarget.closest('.popover-place')?.querySelector('button')?.focus();
        setOpen(false);
        router.go({ view });
      }}
    >
      {t(label)}
    </a>
  );
  return (
    <nav class="views" aria-label={t('panel.views')}>
      <div class="views-row" ref={row}>
        {(fit === null ? views : views.slice(0, fit)).map((one) => link(one, 'view-link'))}
        {(fit === null || kept.length > 0) && (
          <Popover
            label={t('panel.more')}
            sign={
              <>
                {t('panel.more')}
                <Icon name="fold" />
              </>
            }
            button={keepsShown ? 'view-link view-more keeps-shown' : 'view-link view-more'}
            open={open}
            onOpen={setOpen}
          >
            <div class="view-menu">{kept.map((one) => link(one, 'view-choice'))}</div>
          </Popover>
        )}
      </div>
    </nav>
  );
}
