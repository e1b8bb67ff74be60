// Files in the downloads folder that Backlist put there. Needs the permission `downloads`, asked for at a click.
import { browser } from 'wxt/browser';
import { BacklistError } from '@/utils/core/errors';

/** Asks for the downloads folder. Only in a click, before any `await`. */
export function requestDownloads(): Promise<boolean> {
  return browser.permissions.request({ permissions: ['downloads'] });
}

export function hasDownloads(): Promise<boolean> {
  return browser.permissions.contains({ permissions: ['downloads'] });
}

/** How often a download is looked after, and how long at most, in milliseconds. */
const GLANCE = 500;
const PATIENCE = 300_000;

/** Looks after a download until it is over, one way or the other. Undefined where the reader took it off the list. */
async function overDownload(id: number) {
  for (const began = Date.now(); Date.now() - began < PATIENCE; ) {
    const [item] = await browser.downloads.search({ id });
    if (item?.state !== 'in_progress') return item;
    await new Promise((done) => setTimeout(done, GLANCE));
  }
  // Whatever it waits for: one that ended later would be told by nobody.
  await browser.downloads.cancel(id);
  return undefined;
}

/**
 * Saves what is at an address under a name in the downloads folder, over a file of the same name, and waits for its end.
 * @param bytes how many there must be of it then
 * @throws BacklistError `no-backup-place`, `no-backup-room`
 */
export async function saveDownload(url: string, filename: string, bytes: number): Promise<void> {
  if (!(await hasDownloads())) throw new BacklistError('no-backup-place');
  const id = await browser.downloads
    .download({ url, filename, conflictAction: 'overwrite', saveAs: false })
    .catch((cause: unknown) => {
      throw new BacklistError('no-backup-place', { cause });
    });
  const item = await overDownload(id);
  if (item?.error === 'FILE_NO_SPACE') throw new BacklistError('no-backup-room');
  if (item?.state !== 'complete' || item.fileSize !== bytes)
    throw new BacklistError('no-backup-place', { cause: item?.error });
}

/** Deletes all but the newest of our own downloads whose names match; what the reader moved or deleted is left alone. */
export async function pruneDownloads(filenameRegex: string, keep: number): Promise<void> {
  const own = (await browser.downloads.search({ filenameRegex, state: 'complete', exists: true })).filter(
    ({ byExtensionId }) => byExtensionId === browser.runtime.id,
  );
  // A file that was written over is listed twice: only what is there once counts.
  const newest = own.sort((a, b) => Date.parse(b.startTime) - Date.parse(a.startTime));
  const names = [...new Set(newest.map(({ filename }) => filename))];
  for (const { id, filename } of newest) {
    if (names.indexOf(filename) < keep) continue;
    await browser.downloads.removeFile(id).catch(() => undefined);
    await browser.downloads.erase({ id });
  }
}
