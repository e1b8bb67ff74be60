// The handlers of messages about sources.
import { announce } from '@/utils/messaging/changes';
import type { SourceOutput } from '@/utils/messaging/protocol-sources';
import type { Handlers } from '@/utils/messaging/server';
import type { Archive } from '@/utils/store/database';
import { orderBackfill } from '@/utils/store/sources/backfill-store';
import { keepPostsOnly, removeSource, restoreSource } from '@/utils/store/sources/removal';
import { updateSource } from '@/utils/store/sources/source-store';
import { addSource } from '@/utils/sync/add-source';
import { changeAddress } from '@/utils/sync/change-address';
import { findSources } from '@/utils/sync/discover';
import { requestCheck } from '@/utils/sync/request-check';
import { syncDeps } from './sync-service';

/** @param sync runs due jobs; answers do not wait for it */
export function sourceHandlers(
  ready: () => Promise<Archive>,
  sync: () => void,
): Pick<Handlers, keyof SourceOutput> {
  const additions = new Map<string, Promise<{ id: number }>>();
  const changed = () => {
    announce({ of: 'sources' });
    announce({ of: 'posts', sourceId: null });
    sync();
  };
  return {
    'source.find': async ({ url }) => findSources(url, syncDeps(await ready())),
    'source.add': ({ url, kind }) => {
      const add = async () => {
        const id = await addSource(url, syncDeps(await ready()), true, kind);
        changed();
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
      changed();
      return look;
    },
    'source.remove': async ({ id, keepPosts = false }) => {
      const db = await ready();
      await (keepPosts ? keepPostsOnly(db, id) : removeSource(db, id, Date.now()));
      changed();
      return null;
    },
    'source.restore': async ({ id }) => {
      await restoreSource(await ready(), id, Date.now());
      changed();
      return null;
    },
  };
}
