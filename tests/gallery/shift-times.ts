// What was stored before the clock was set is moved to it: the bundled archive arrives with the installation.
import type { Page } from 'playwright-core';

const DAY = 86_400_000;

/**
 * Moves every moment in the archive that lies about today (a day back, a year on) so that the installation was at `moment`,
 * to the full minute. What was published stays when it was.
 * @param page one of the extension's own
 */
export function shiftTimes(page: Page, moment: number): Promise<void> {
  const now = Date.now();
  return page.evaluate(
    ({ from, to, by }) =>
      new Promise<void>((done, fail) => {
        const moved = (value: unknown): unknown => {
          if (typeof value === 'number' && value > from && value < to)
            return Math.round((value + by) / 60_000) * 60_000;
          if (Array.isArray(value)) return value.map(moved);
          if (
            typeof value !== 'object' ||
            value === null ||
            Object.getPrototypeOf(value) !== Object.prototype
          )
            return value;
          return Object.fromEntries(Object.entries(value).map(([name, part]) => [name, moved(part)]));
        };
        const opening = indexedDB.open('backlist');
        opening.onerror = () => fail(opening.error);
        opening.onsuccess = () => {
          const db = opening.result;
          const names = ['sources', 'posts', 'attempts', 'jobs'];
          const tx = db.transaction(names, 'readwrite');
          for (const name of names) {
            const walking = tx.objectStore(name).openCursor();
            walking.onsuccess = () => {
              const cursor = walking.result;
              if (!cursor) return;
              const next = moved(cursor.value);
              if (JSON.stringify(next) !== JSON.stringify(cursor.value)) cursor.update(next);
              cursor.continue();
            };
          }
          tx.oncomplete = () => {
            db.close();
            done();
          };
          tx.onabort = () => fail(tx.error);
        };
      }),
    { from: now - DAY, to: now + 365 * DAY, by: moment - now },
  );
}
