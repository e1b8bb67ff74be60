// What is measured of the running extension: heaps, the store, what is left open, what waits as work.
import type { Page } from 'playwright-core';
import type { Companion } from '../harness/launch';

export interface Sample {
  step: number;
  /** Of a screen that is open all the time, after the rubbish was collected. */
  screenHeap: number;
  screenNodes: number;
  screenListeners: number;
  /** On disk, as the browser reckons. */
  storeBytes: number;
  /** Of posts and texts, in UTF-16 units. */
  contentLetters: number;
  posts: number;
  jobs: number;
  workshops: number;
}

interface Stored {
  contentLetters: number;
  posts: number;
  jobs: number;
}

/** @param inside a page of the extension that is none of its screens */
async function stored(inside: Page): Promise<Stored & { storeBytes: number; workshops: number }> {
  return inside.evaluate(async () => {
    const counted = await new Promise<Stored>((done, fail) => {
      const opening = indexedDB.open('backlist');
      opening.onerror = () => fail(opening.error);
      opening.onsuccess = () => {
        const db = opening.result;
        const tx = db.transaction(['posts', 'bodies', 'jobs']);
        const posts = tx.objectStore('posts').count();
        const jobs = tx.objectStore('jobs').count();
        let contentLetters = 0;
        tx.objectStore('bodies').openCursor().onsuccess = (event) => {
          const cursor = (event.target as IDBRequest<IDBCursorWithValue | null>).result;
          if (!cursor) return;
          contentLetters += cursor.value.html.length + cursor.value.text.length;
          cursor.continue();
        };
        tx.oncomplete = () => {
          db.close();
          done({ contentLetters, posts: posts.result, jobs: jobs.result });
        };
        tx.onabort = () => fail(tx.error);
      };
    });
    const workshops = await chrome.runtime.getContexts({
      contextTypes: ['OFFSCREEN_DOCUMENT'],
    });
    const { usage = 0 } = await navigator.storage.estimate();
    return { ...counted, storeBytes: usage, workshops: workshops.length };
  });
}

/** @param screen a screen that is open all the time */
export async function measure(
  companion: Companion,
  inside: Page,
  screen: Page,
  step: number,
): Promise<Sample> {
  const cdp = await companion.context.newCDPSession(screen);
  await cdp.send('HeapProfiler.enable');
  await cdp.send('HeapProfiler.collectGarbage');
  const { usedSize } = await cdp.send('Runtime.getHeapUsage');
  const { nodes, jsEventListeners } = await cdp.send('Memory.getDOMCounters');
  await cdp.detach();
  const now = await stored(inside);
  return { step, screenHeap: usedSize, screenNodes: nodes, screenListeners: jsEventListeners, ...now };
}
