// The page of imports, given a file as a reader gives it one, and what it staged.
import type { Page } from 'playwright-core';
import { until } from '../harness/until';
import { type CheckBrowser, inTime } from './check-browser';

interface Staged {
  title: string;
  html: string;
}

/** What is staged of the file of this name, and the import's id; null while it is being read. */
function stagedOf(name: string): Promise<{ id: number; records: Staged[] } | null> {
  return new Promise((done, fail) => {
    const opening = indexedDB.open('backlist');
    opening.onerror = () => fail(opening.error);
    opening.onsuccess = () => {
      const db = opening.result;
      const tx = db.transaction(['imports', 'importSlices']);
      const imports = tx.objectStore('imports').getAll();
      const slices = tx.objectStore('importSlices').getAll();
      const keys = tx.objectStore('importSlices').getAllKeys();
      tx.oncomplete = () => {
        db.close();
        const own = imports.result.find((row) => row.name === name && row.state === 'ready');
        const mine = (key: IDBValidKey | undefined) => Array.isArray(key) && key[0] === own?.id;
        const records = slices.result.filter((_, n) => mine(keys.result[n])).flatMap((one) => one.records);
        done(own ? { id: own.id, records } : null);
      };
    };
  });
}

async function stage(
  page: Page,
  address: string,
  text: string,
  name: string,
  milliseconds: number,
): Promise<Staged[]> {
  await page.addInitScript({ content: 'globalThis.__name ??= (named) => named;' });
  await page.goto(address);
  await page
    .locator('input[type=file]')
    .first()
    .setInputFiles({ name, mimeType: '', buffer: Buffer.from(text) });
  const { id, records } = await until(
    'the file to be read',
    () => page.evaluate(stagedOf, name),
    milliseconds,
  );
  // The page takes no other file while one waits.
  await page.evaluate(
    (own) => chrome.runtime.sendMessage({ name: 'import.discard', input: { id: own } }),
    id,
  );
  return records;
}

/**
 * Has a file read and staged.
 * @param like what the file is called, behind something that is new each time
 * @throws Hung after `milliseconds`; the browser is killed then
 */
export async function importFile(
  browser: CheckBrowser,
  text: string,
  milliseconds: number,
  like = 'wallabag.json',
): Promise<Staged[]> {
  const companion = await browser.get();
  try {
    const page = await companion.context.newPage();
    const staged = await inTime(
      stage(page, companion.url('transfer.html'), text, `${crypto.randomUUID()}-${like}`, milliseconds),
      milliseconds,
    );
    await page.close();
    return staged;
  } catch (thrown) {
    await browser.kill();
    throw thrown;
  }
}
