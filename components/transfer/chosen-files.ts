// What was dropped or picked, as files with paths: a dropped folder is walked.
import type { ChosenFile } from './tools';

/** Files of a folder: beyond, somebody dropped a disk. */
const MOST_FILES = 100_000;

/** Files of a picker; those of a folder picker carry their paths. */
export const pickedFiles = (files: FileList | null): ChosenFile[] =>
  [...(files ?? [])].map((blob) => ({ path: blob.webkitRelativePath || blob.name, blob }));

const fileOf = (entry: FileSystemFileEntry): Promise<File> =>
  new Promise((done, fail) => entry.file(done, fail));

const batchOf = (reader: FileSystemDirectoryReader): Promise<FileSystemEntry[]> =>
  new Promise((done, fail) => reader.readEntries(done, fail));

async function walk(entries: readonly FileSystemEntry[], files: ChosenFile[]): Promise<void> {
  for (const entry of entries) {
    if (files.length >= MOST_FILES) return;
    if (entry.isFile) {
      const blob = await fileOf(entry as FileSystemFileEntry);
      files.push({ path: entry.fullPath.replace(/^\//, ''), blob });
    } else if (entry.isDirectory) {
      const reader = (entry as FileSystemDirectoryEntry).createReader();
      // A browser hands a folder over in parts.
      for (let batch = await batchOf(reader); batch.length > 0; batch = await batchOf(reader))
        await walk(batch, files);
    }
  }
}

/** Files of a drop. To be called in the event itself: its entries are gone afterwards. */
export function droppedFiles(transfer: DataTransfer | null): Promise<ChosenFile[]> {
  const entries = [...(transfer?.items ?? [])].flatMap((item) => item.webkitGetAsEntry() ?? []);
  const files: ChosenFile[] = [];
  return walk(entries, files).then(() => files);
}
