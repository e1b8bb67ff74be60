// Our own files in the downloads folder. Needs the permission `downloads`, which is asked for at a click.
import { browser } from 'wxt/browser';
import { BacklistError } from '@/utils/core/errors';

/** Asks for the permission. Only in a click, before any `await`. */
export function requestDownloads(): Promise<boolean> {
  return browser.permissions.request({ permissions: ['downloads'] });
}

export function hasDownloads(): Promise<boolean> {
  return browser.permissions.contains({ permissions: ['downloads'] });
}

/** How often a download's state is read, and how long at most, in milliseconds. */
const POLL = 500;
const TIME_LIMIT = 300_000;

/** Waits until a download has ended, one way or the other. Undefined where it took too long, or the user removed it from the list. */
async function endedDownload(id: number) {
  for (const began = Date.now(); Date.now() - began < TIME_LIMIT; ) {
    const [item] = await browser.downloads.search({ id });
    if (item?.state !== 'in_progress') return item;
    await new Promise((done) => setTimeout(done, POLL));
  }
  // Nobody would be told of one that ended later.
  await browser.downloads.cancel(id);
  return undefined;
}

/**
 * Saves what is at an address into the downloads folder, over a file of the same name, and waits until it is complete.
 * @param bytes the size that the file must have then
 * @throws BacklistError `no-backup-place`, `no-backup-room`
 */
export async function saveDownload(url: string, filename: string, bytes: number): Promise<void> {
  if (!(await hasDownloads())) throw new BacklistError('no-backup-place');
  const id = await browser.downloads
    .download({ url, filename, conflictAction: 'overwrite', saveAs: false })
    .catch((cause: unknown) => {
      throw new BacklistError('no-backup-place', { cause });
    });
  const item = await endedDownload(id);
  if (item?.error === 'FILE_NO_SPACE') throw new BacklistError('no-backup-room');
  if (item?.state !== 'complete' || item.fileSize !== bytes)
    throw new BacklistError('no-backup-place', { cause: item?.error });
}

/** Deletes all but the newest of our own downloads whose names match; what the user moved or deleted is left alone. */
export async function pruneDownloads(filenameRegex: string, keep: number): Promise<void> {
  const own = (await browser.downloads.search({ filenameRegex, state: 'complete', exists: true })).filter(
    ({ byExtensionId }) => byExtensionId === browser.runtime.id,
  );
  // A file that was overwritten is listed twice, and counts once.
  const newest = own.sort((a, b) => Date.parse(b.startTime) - Date.parse(a.startTime));
  const names = [...new Set(newest.map(({ filename }) => filename))];
  for (const { id, filename } of newest) {
    if (names.indexOf(filename) < keep) continue;
    // Moved or deleted by somebody since it was listed: then only its line in the list is left.
    await browser.downloads
      .removeFile(id)
      .catch((error) => console.warn('Backlist: an old backup could not be deleted.', error));
    await browser.downloads.erase({ id });
  }
}
