// What is really in the browser's IndexedDB, counted from inside the worker and not through the interface.
import type { Companion } from './launch';
import { inWorker } from './worker';

export interface StoredCounts {
  sources: number;
  posts: number;
  bodies: number;
  segments: number;
}

/** Rows per store. */
export async function storedCounts(companion: Companion): Promise<StoredCounts> {
  return inWorker(
    companion,
    () =>
      new Promise<StoredCounts>((done, fail) => {
        const opening = indexedDB.open('backlist');
        // It is the extension that makes the archive: nothing is made here by looking too early.
        opening.onupgradeneeded = () => opening.transaction?.abort();
        opening.onerror = () => done({ sources: 0, posts: 0, bodies: 0, segments: 0 });
        opening.onsuccess = () => {
          const db = opening.result;
          const counts = { sources: 0, posts: 0, bodies: 0, segments: 0 };
          const transaction = db.transaction(Object.keys(counts));
          for (const name of Object.keys(counts) as (keyof StoredCounts)[]) {
            const asking = transaction.objectStore(name).count();
            asking.onsuccess = () => {
              counts[name] = asking.result;
            };
          }
          transaction.oncomplete = () => {
            db.close();
            done(counts);
          };
          transaction.onabort = () => {
            db.close();
            fail(transaction.error);
          };
        };
      }),
    null,
  );
}

/** The text on the toolbar button for a tab whose address begins so; empty where there is none. */
export async function badgeOf(companion: Companion, address: string): Promise<string> {
  return inWorker(
    companion,
    async (start) => {
      const tabs = await chrome.tabs.query({});
      const tab = tabs.find((one) => (one.url ?? one.pendingUrl ?? '').startsWith(start));
      return tab?.id === undefined ? '' : chrome.action.getBadgeText({ tabId: tab.id });
    },
    address,
  );
}
