// The handlers of messages about saved pages and the texts of posts.
import { announce } from '@/utils/messaging/changes';
import type { PageOutput } from '@/utils/messaging/protocol-pages';
import type { Handlers } from '@/utils/messaging/server';
import type { Archive } from '@/utils/store/database';
import { orderFullText } from '@/utils/store/posts/page-queue';
import { restoreText } from '@/utils/store/posts/text-store';
import { requestText } from '@/utils/sync/saving/save-link';
import type { PageKeeper } from './page-keeper';
import { syncDeps } from './sync-service';

/** @param sync runs due jobs; answers do not wait for it */
export function pageHandlers(
  ready: () => Promise<Archive>,
  keeper: PageKeeper,
  sync: () => void,
): Pick<Handlers, keyof PageOutput> {
  return {
    'page.save': async ({ tabId }) => {
      await ready();
      const answer = await keeper.save(tabId);
      sync();
      return answer;
    },
    'page.saved': ({ tabId }) => keeper.notice(tabId),
    'page.saved.seen': async ({ tabId }) => {
      await keeper.forget(tabId);
      return null;
    },
    'post.retake': async ({ tabId, postId, anyway }) => {
      await ready();
      const answer = await keeper.retake(tabId, postId, anyway);
      sync();
      return answer;
    },
    'post.text': async ({ id, from }) => {
      await restoreText(await ready(), id, from, Date.now());
      announce({ of: 'posts', sourceId: null });
      sync();
      return null;
    },
    'post.fetch': async ({ id }) => {
      await requestText(syncDeps(await ready()), id);
      announce({ of: 'posts', sourceId: null });
      sync();
      return null;
    },
    'source.fullText': async ({ id, order, host }) => {
      await orderFullText(await ready(), id, order, host, Date.now());
      announce({ of: 'sources' });
      sync();
      return null;
    },
  };
}
