// A text as the body of a post, written over what the archive of a check has.
import type { Page } from 'playwright-core';

/** @param page one of the extension */
export const putBody = (page: Page, id: number, html: string): Promise<void> =>
  page.evaluate(
    ([post, body]) =>
      new Promise<void>((done, fail) => {
        const opening = indexedDB.open('backlist');
        opening.onerror = () => fail(opening.error);
        opening.onsuccess = () => {
          const tx = opening.result.transaction('bodies', 'readwrite');
          tx.objectStore('bodies').put({ id: post, html: body, text: 'Shown by the check.' });
          tx.oncomplete = () => {
            opening.result.close();
            done();
          };
          tx.onabort = () => fail(tx.error);
        };
      }),
    [id, html] as const,
  );
