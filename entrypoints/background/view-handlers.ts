// The handlers of messages about page views and look-ups.
import type { ViewOutput } from '@/utils/messaging/protocol-views';
import type { Handlers } from '@/utils/messaging/server';
import type { Archive } from '@/utils/store/database';
import { read } from '@/utils/store/read';
import { answerLookUp } from './look-up';
import type { PageAnswers } from './page-answers';
import { highlightAnswered, highlightSeen } from './page-highlights';
import { showMarker } from './page-marker';

/** @param sync runs due jobs; answers do not wait for it */
export function viewHandlers(
  ready: () => Promise<Archive>,
  pages: PageAnswers,
  sync: () => void,
): Pick<Handlers, keyof ViewOutput> {
  return {
    'page.seen': async (sight, sender) => {
      const db = await ready();
      await pages.seen(sight, sender);
      await highlightSeen(db, sight, sender);
      await showMarker(pages, sender);
      return null;
    },
    'page.answer': async ({ tabId }) => {
      const db = await ready();
      const answer = await pages.answer(tabId);
      // The answer does not wait for that.
      void pages
        .keyOf(tabId, answer.url)
        .then((key) => highlightAnswered(db, answer, key))
        .catch((error) => console.error('Backlist: a page was not marked.', error));
      return answer;
    },
    'page.dismiss': ({ tabId, postId, undo }) => pages.dismiss(tabId, postId, undo),
    lookup: (input) => read((db) => answerLookUp(db, input, sync), ready),
    'page.passage': async ({ tabId, passage }) => {
      await ready();
      return pages.beside(tabId, passage);
    },
  };
}
