// Writes the archive into one ZIP (docs/backup.md), row by row: what is in memory at any time is a batch of rows.
import { BACKUP_FORMAT, type BackupManifest, type BackupName } from '@/utils/model/backup';
import { TextReader, ZipWriter } from '../zip';

export interface BackupContents {
  names: readonly BackupName[];
  lines(name: BackupName): AsyncIterable<object>;
  madeAt: number;
  madeBy: string;
  onProgress?(rows: number): void;
}

/** Characters that are handed to the packer at once. */
const PIECE = 200_000;

/** Lines as bytes, and how many there were. */
function encoded(lines: AsyncIterable<object>, onRow: () => void): ReadableStream<Uint8Array> {
  const encoder = new TextEncoder();
  const rows = lines[Symbol.asyncIterator]();
  return new ReadableStream<Uint8Array>({
    async pull(controller) {
      let piece = '';
      while (piece.length < PIECE) {
        const { done, value } = await rows.next();
        if (done) {
          if (piece !== '') controller.enqueue(encoder.encode(piece));
          controller.close();
          return;
        }
        onRow();
        piece += `${JSON.stringify(value)}\n`;
      }
      controller.enqueue(encoder.encode(piece));
    },
  });
}

/** Writes a backup to a stream, which is closed then. Answers what was written. */
export async function writeBackup(
  sink: WritableStream<Uint8Array>,
  contents: BackupContents,
): Promise<BackupManifest> {
  const zip = new ZipWriter(sink, { level: 6, keepOrder: true });
  const lastModDate = new Date(contents.madeAt);
  const files: BackupManifest['files'] = [];
  let all = 0;
  for (const store of contents.names) {
    const path = `${store}.jsonl`;
    let rows = 0;
    const stream = encoded(contents.lines(store), () => {
      rows += 1;
      all += 1;
      if (all % 500 === 0) contents.onProgress?.(all);
    });
    await zip.add(path, stream, { lastModDate });
    files.push({ path, store, rows });
  }
  const manifest: BackupManifest = {
    format: 'backlist-backup',
    version: BACKUP_FORMAT,
    madeAt: contents.madeAt,
    madeBy: contents.madeBy,
    files,
  };
  // Last, as it counts the rows; a truncated archive has none.
  await zip.add('manifest.json', new TextReader(JSON.stringify(manifest, null, 1)), { lastModDate });
  await zip.close();
  contents.onProgress?.(all);
  return manifest;
}
