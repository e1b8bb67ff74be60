// The archive that comes with Backlist: a pack at the extension's own address, a source like any other.
import { browser } from 'wxt/browser';
import type { Archive } from '@/utils/store/database';
import { newSource } from '@/utils/store/sources/new-source';
import { addSource, findSourceByUrl } from '@/utils/store/sources/source-store';
import { write } from '@/utils/store/write';
import { makeDue } from '@/utils/sync/request-check';

const MANIFEST = '/pack/felipe-hlibco/manifest.json';
/** Key in `meta`: the bundled source was added once. It does not come back after it was removed. */
const ADDED = 'bundledSourceAdded';

/** Adds the bundled source to a new archive. @returns whether it did; repeating it changes nothing */
export async function ensureBundledSource(db: Archive, now: number): Promise<boolean> {
  if (await db.get('meta', ADDED)) return false;
  const url = browser.runtime.getURL(MANIFEST);
  if (!(await findSourceByUrl(db, url))) {
    // Its title comes from the manifest with the first check.
    await addSource(db, newSource({ url, title: 'Backlist', kind: 'pack' }, now));
  }
  await write(db, ['meta'], (tx) => tx.objectStore('meta').put(1, ADDED));
  return true;
}

/** After an update of the extension: its pack may have changed, so it is checked at once. */
export async function recheckBundledSource(db: Archive, now: number): Promise<void> {
  const source = await findSourceByUrl(db, browser.runtime.getURL(MANIFEST));
  if (source) await makeDue(db, source.id, now);
}
