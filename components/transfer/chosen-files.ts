// What was dropped or picked, as files with paths: a dropped folder is walked.
import { BacklistError } from '@/utils/core/errors';
import type { ChosenFile } from './tools';

/** Files of a folder: beyond, somebody chose a disk. */
const MOST_FILES = 100_000;

const tooMany = (count: number): BacklistError =>
  new BacklistError('damaged-file', { facts: { reason: 'many', count } });

/** Files of a picker; those of a folder picker carry their paths. @throws BacklistError `damaged-file` (`reason` `many`) */
export async function pickedFiles(files: FileList | null, most = MOST_FILES): Promise<ChosenFile[]> {
  if ((files?.length ?? 0) > most) throw tooMany(most);
  return [...(files ?? [])].map((blob) => ({ path: blob.webkitRelativePath || blob.name, blob }));
}

const fileOf = (entry: FileSystemFileEntry): Promise<File> =>
  new Promise((done, fail) => entry.file(done, fail));

const batchOf = (reader: FileSystemDirectoryReader): Promise<FileSystemEntry[]> =>
  new Promise((done, fail) => reader.readEntries(done, fail));

async function walk(entries: readonly FileSystemEntry[], files: ChosenFile[], most: number): Promise<void> {
  for (const entry of entries) {
    if (entry.isFile) {
      if (files.length >= most) throw tooMany(most);
      const blob = await fileOf(entry as FileSystemFileEntry);
      files.push({ path: entry.fullPath.replace(/^\//, ''), blob });
    } else if (entry.isDirectory) {
      const reader = (entry as FileSystemDirectoryEntry).createReader();
      // A browser hands a folder over in parts.
      for (let batch = await batchOf(reader); batch.length > 0; batch = await batchOf(reader))
        await walk(batch, files, most);
    }
  }
}

/**
 * Files of a drop. To be called in the event itself: its entries are gone afterwards.
 * @throws BacklistError `damaged-file` (`reason` `many`, or `gone` where a folder changes while it is walked)
 */
export async function droppedFiles(transfer: DataTransfer | null, most = MOST_FILES): Promise<ChosenFile[]> {
  const entries = [...(transfer?.items ?? [])].flatMap((item) => item.webkitGetAsEntry() ?? []);
  const files: ChosenFile[] = [];
  try {
    await walk(entries, files, most);
  } catch (error) {
    if (error instanceof BacklistError) throw error;
    throw new BacklistError('damaged-file', { facts: { reason: 'gone' }, cause: error });
  }
  return files;
}
