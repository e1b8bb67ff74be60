// The side panel: its views and the reader. In a tab of its own it is the same, wider.
import type { ReadonlySignal, Signal } from '@preact/signals';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { ArchiveView } from '@/components/archive/ArchiveView';
import { BackupNotice } from '@/components/backup/BackupNotice';
import { DiskNotice } from '@/components/disk/DiskNotice';
import { HighlightsView } from '@/components/highlights/HighlightsView';
import { LookupView } from '@/components/lookup/LookupView';
import type { FollowPassage } from '@/components/page/use-passage';
import { ReaderView } from '@/components/reader/ReaderView';
import { SourcesView } from '@/components/sources/SourcesView';
import { SourceView } from '@/components/sources/SourceView';
import { LiveRegion } from '@/components/ui/LiveRegion';
import { Spines } from '@/components/ui/Spines';
import { UndoNotice } from '@/components/undo/UndoNotice';
import { useArrowKeys } from '@/components/use-arrow-keys';
import { useLazy } from '@/components/use-lazy';
import { t } from '@/utils/i18n/translate';
import type { ListFilter } from '@/utils/model/archive-list';
import type { Router } from './route';
import { type FollowedTab, ThisPageView } from './ThisPageView';
import { Views } from './Views';

interface Props {
  router: Router;
  /** What is typed in the look-up; also set from outside, by the context menu. */
  query: Signal<string>;
  tab: ReadonlySignal<FollowedTab | null>;
  followPassage?: FollowPassage | undefined;
  /** In a tab of its own there is no page beside it. */
  inTab: boolean;
  /** Set from outside where the reader asked for the page beside the panel to be read. */
  pageAsked?: Signal<boolean> | undefined;
}

const ALL: ListFilter = {};

export function Panel({ router, query, tab, followPassage, inTab, pageAsked }: Props) {
  const root = useRef<HTMLDivElement>(null);
  const search = useRef<HTMLInputElement>(null);
  useArrowKeys(root, search);
  const route = router.route.value;
  const [helped, setHelped] = useState(false);
  const KeysSheet = useLazy(() => import('@/components/keys/KeysSheet'), helped);
  const MapView = useLazy(() => import('@/components/map/MapView'), route.view === 'map');

  // `/` looks up from anywhere; the view's own field takes it where there is one. `?` says what the keys do, and is never
  // switched off, as letters are switched on again there.
  useLayoutEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const typing = event.target instanceof HTMLElement && event.target.matches('input, textarea, select');
      if (!['/', '?'].includes(event.key) || typing || event.defaultPrevented) return;
      event.preventDefault();
      if (event.key === '?') setHelped(true);
      else router.go({ view: 'lookup' });
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, [router]);

  return (
    <div class={inTab ? 'panel panel-in-tab' : 'panel'} ref={root}>
      <header class="panel-head">
        {inTab && (
          <div class="panel-name">
            <Spines />
            <span class="wordmark">{t('app.name')}</span>
          </div>
        )}
        <Views router={router} inTab={inTab} />
      </header>
      <DiskNotice />
      <BackupNotice />
      <main class="panel-main">
        {route.view === 'archive' && (
          <ArchiveView
            filter={route.filter ?? ALL}
            onFilter={(filter) => router.replace({ view: 'archive', filter })}
            onSources={() => router.go({ view: 'sources' })}
            onMap={() => router.go({ view: 'map' })}
          />
        )}
        {route.view === 'post' && (
          <ReaderView
            key={route.id}
            id={route.id}
            passage={route.passage}
            highlight={route.highlight}
            inTab={inTab}
            onBack={() => router.back()}
            onGo={(id) => router.go({ view: 'post', id })}
            onHelp={() => setHelped(true)}
          />
        )}
        {MapView && (
          <MapView
            inTab={inTab}
            onBack={() => router.back()}
            onSources={() => router.go({ view: 'sources' })}
            onOpen={(id) => router.go({ view: 'post', id })}
          />
        )}
        {route.view === 'lookup' && <LookupView query={query} inputRef={search} />}
        {route.view === 'page' && (
          <ThisPageView tab={tab} followPassage={followPassage} pageAsked={pageAsked} />
        )}
        {route.view === 'highlights' && <HighlightsView key={route.id} open={route.id} inputRef={search} />}
        {route.view === 'sources' && <SourcesView heading="h1" scrolls />}
        {route.view === 'source' && (
          <SourceView key={route.id} id={route.id} onBack={() => router.go({ view: 'sources' })} />
        )}
      </main>
      {KeysSheet && <KeysSheet reading={route.view === 'post'} onClose={() => setHelped(false)} />}
      <UndoNotice />
      <LiveRegion />
    </div>
  );
}
