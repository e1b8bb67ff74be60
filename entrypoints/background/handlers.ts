// The handlers of all messages.
import { BacklistError } from '@/utils/core/errors';
import { announce } from '@/utils/messaging/changes';
import type { Handlers } from '@/utils/messaging/server';
import { keepProbe, startProbeInOpenTabs } from '@/utils/platform/page-scripts';
import { changeSettings } from '@/utils/platform/settings';
import { hasAllSites } from '@/utils/platform/site-access';
import { orderBackfill } from '@/utils/store/backfill-store';
import type { Archive } from '@/utils/store/database';
import { markPosts } from '@/utils/store/post-state';
import { read } from '@/utils/store/read';
import { hasReaderMarks } from '@/utils/store/reader-marks';
import { keepPostsOnly, removeSource, restoreSource } from '@/utils/store/removal';
import { updateSource } from '@/utils/store/source-store';
import { addSource } from '@/utils/sync/add-source';
import { changeAddress } from '@/utils/sync/change-address';
import { findSources } from '@/utils/sync/discover';
import { requestCheck } from '@/utils/sync/request-check';
import { openPanelOn } from './doors';
import { highlightHandlers } from './highlight-handlers';
import { answerLookUp } from './look-up';
import { machinesHandlers } from './machines-handlers';
import { mapHandlers } from './map-handlers';
import { markerHandlers } from './marker-handlers';
import type { PageAnswers } from './page-answers';
import { pageHandlers } from './page-handlers';
import type { PageKeeper } from './page-keeper';
import { showMarker, showMarkerInTabs } from './page-marker';
import { showMarksOfAnswer, showMarksOfSeen } from './page-marks';
import { postHandlers } from './post-handlers';
import { readerHandlers } from './reader-handlers';
import { makeReadingHandlers } from './reading-handlers';
import { storageHandlers } from './storage-handlers';
import { syncDeps } from './sync-service';
import { transferHandlers } from './transfer-handlers';

/**
 * @param ready the archive, open and complete
 * @param sync runs due jobs; answers do not wait for it
 */
export function makeHandlers(
  ready: () => Promise<Archive>,
  pages: PageAnswers,
  keeper: PageKeeper,
  sync: () => void,
): Handlers {
  const additions = new Map<string, Promise<{ id: number }>>();
  const sourcesChanged = () => {
    announce({ of: 'sources' });
    announce({ of: 'posts', sourceId: null });
  };
  return {
    'page.seen': async (sight, sender) => {
      const db = await ready();
      await pages.seen(sight, sender);
      await showMarksOfSeen(db, sight, sender);
      await showMarker(pages, sender);
      return null;
    },
    'page.answer': async ({ tabId }) => {
      const db = await ready();
      const answer = await pages.answer(tabId);
      // The answer does not wait for that.
      void pages
        .keyOf(tabId, answer.url)
        .then((key) => showMarksOfAnswer(db, answer, key))
        .catch((error) => console.error('Backlist: a page was not marked.', error));
      return answer;
    },
    'page.dismiss': ({ tabId, postId, undo }) => pages.dismiss(tabId, postId, undo),
    lookup: (input) => read((db) => answerLookUp(db, input, sync), ready),
    'source.find': async ({ url }) => findSources(url, syncDeps(await ready())),
    'source.add': ({ url, kind }) => {
      const add = async () => {
        const id = await addSource(url, syncDeps(await ready()), true, kind);
        sourcesChanged();
        sync();
        return { id };
      };
      // A popup, and the wish that it has stored, may add the same source at once.
      const adding = additions.get(url) ?? add().finally(() => additions.delete(url));
      additions.set(url, adding);
      return adding;
    },
    'source.backfill': async ({ id, order }) => {
      await orderBackfill(await ready(), id, order, Date.now());
      announce({ of: 'sources' });
      sync();
      return null;
    },
    'source.check': async ({ id }) => {
      await requestCheck(await ready(), id, Date.now());
      sync();
      return null;
    },
    'source.pause': async ({ id, paused }) => {
      const db = await ready();
      if (paused) await updateSource(db, id, { state: 'paused' });
      else await restoreSource(db, id, Date.now());
      announce({ of: 'sources' });
      sync();
      return null;
    },
    'source.address': async ({ id, url, anyway }) => {
      const look = await changeAddress(syncDeps(await ready()), id, url, anyway);
      sourcesChanged();
      sync();
      return look;
    },
    'source.remove': async ({ id, keepPosts = false }) => {
      const db = await ready();
      await (keepPosts ? keepPostsOnly(db, id) : removeSource(db, id, Date.now()));
      sourcesChanged();
      sync();
      return null;
    },
    'source.restore': async ({ id }) => {
      await restoreSource(await ready(), id, Date.now());
      sourcesChanged();
      sync();
      return null;
    },
    'post.mark': async ({ ids, ...mark }) => {
      const db = await ready();
      const changes = await markPosts(db, ids, mark, Date.now());
      announce({ of: 'posts', sourceId: null });
      if (await hasReaderMarks(db)) sync();
      return changes;
    },
    ...postHandlers(ready, sync),
    ...storageHandlers(ready, sync),
    ...makeReadingHandlers(ready, sync),
    ...readerHandlers(ready, sync),
    ...pageHandlers(ready, keeper, sync),
    ...highlightHandlers(ready, (windowId, id) => openPanelOn(windowId, { show: 'highlights', id })),
    'page.passage': async ({ tabId, passage }) => {
      await ready();
      return pages.beside(tabId, passage);
    },
    'settings.change': async (change) => {
      const settings = await changeSettings(withoutUndefined(change));
      await keepProbe(settings);
      if (change.marker !== undefined || change.markerHostsOff) await showMarkerInTabs(pages);
      announce({ of: 'settings' });
      return settings;
    },
    'settings.automatic': async ({ on }) => {
      // The user may have declined: nothing is switched on without the permission.
      if (on && !(await hasAllSites())) throw new BacklistError('permission-needed');
      const settings = await changeSettings({ automatic: on, welcomed: true });
      await keepProbe(settings);
      if (on) await startProbeInOpenTabs(settings.hostsOff);
      announce({ of: 'settings' });
      return settings;
    },
    ...mapHandlers(ready, sync),
    ...markerHandlers(ready, pages),
    ...transferHandlers(ready, sync),
    ...machinesHandlers(ready, sync),
  };
}

/** A change without undefined fields. */
function withoutUndefined<T extends object>(change: T): { [K in keyof T]: Exclude<T[K], undefined> } {
  return Object.fromEntries(Object.entries(change).filter(([, value]) => value !== undefined)) as {
    [K in keyof T]: Exclude<T[K], undefined>;
  };
}
