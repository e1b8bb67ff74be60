// What is measured of the running extension: heaps, the store, what is left open, what waits as work.
import type { Page } from 'playwright-core';
import type { Companion } from '../harness/launch';

export interface Sample {
  step: number;
  /** Of all pages of the extension, which share one process, after the rubbish was collected; listeners and nodes likewise. */
  screenHeap: number;
  screenNodes: number;
  screenListeners: number;
  /** On disk, as the browser reckons. */
  storeBytes: number;
  /** Of posts and texts, in UTF-16 units. */
  contentLetters: number;
  /** Of each store of the archive. */
  rows: Record<string, number>;
  workshops: number;
}

interface Stored {
  contentLetters: number;
  rows: Record<string, number>;
}

/** What lies in the archive. @param inside a page of the extension that is none of its screens */
export async function stored(inside: Page): Promise<Stored & { storeBytes: number; workshops: number }> {
  return inside.evaluate(async () => {
    const counted = await new Promise<Stored>((done, fail) => {
      const opening = indexedDB.open('backlist');
      opening.onerror = () => fail(opening.error);
      opening.onsuccess = () => {
        const db = opening.result;
        const names = [...db.objectStoreNames];
        const tx = db.transaction(names);
        const counts = names.map((store) => [store, tx.objectStore(store).count()] as const);
        let contentLetters = 0;
        tx.objectStore('bodies').openCursor().onsuccess = (event) => {
          const cursor = (event.target as IDBRequest<IDBCursorWithValue | null>).result;
          if (!cursor) return;
          contentLetters += cursor.value.html.length + cursor.value.text.length;
          cursor.continue();
        };
        tx.oncomplete = () => {
          db.close();
          done({
            contentLetters,
            rows: Object.fromEntries(counts.map(([store, counting]) => [store, counting.result])),
          });
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
