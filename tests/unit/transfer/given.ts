// Files as a reader gives them, made on the spot in the shapes that products write, and what an importer makes of them.
import { BlobWriter, configure, TextReader, ZipWriter } from '@zip.js/zip.js/lib/zip-core.js';
import type { ImportedPost, ImportedSource, Unreadable } from '@/utils/model/import';
import { recognise } from '@/utils/transfer/recognise';
import type { Read } from '@/utils/transfer/records';
import { ORIGIN } from './desk';

configure({ useWebWorkers: false });

/** A ZIP of texts by their paths. */
export async function zipOf(files: Record<string, string>): Promise<Blob> {
  const writer = new ZipWriter(new BlobWriter('application/zip'));
  for (const [path, text] of Object.entries(files)) await writer.add(path, new TextReader(text));
  return writer.close();
}

export interface Given {
  format: string;
  name: string;
  sources: ImportedSource[];
  posts: ImportedPost[];
  unreadable: Unreadable[];
  all: Read[];
}

/** Reads files to their end. */
export async function read(files: Record<string, BlobPart | Blob>): Promise<Given> {
  const {
    format,
    name,
    read: reading,
  } = await recognise(
    Object.entries(files).map(([path, content]) => ({ path, blob: new Blob([content]) })),
    ORIGIN,
  );
  const all: Read[] = [];
  for await (const one of reading()) all.push(one);
  return {
    format,
    name,
    all,
    sources: all.filter((one) => one.is === 'source'),
    posts: all.filter((one) => one.is === 'post'),
    unreadable: all.flatMap((one) => (one.is === 'unreadable' ? [{ where: one.where, why: one.why }] : [])),
  };
}
