// A reader for one query that gives the memory of what it read back once the query is answered.
import type { IndexReader } from './index-reader';

/** The reader, and what is to be called when nothing that it read is looked at any more. */
export function readAndFree(reader: IndexReader): { reader: IndexReader; free: () => void } {
  if (!reader.free) return { reader, free: () => undefined };
  const read: Uint8Array[] = [];
  const note = (records: (Uint8Array | undefined)[]): (Uint8Array | undefined)[] => {
    for (const record of records) if (record) read.push(record);
    return records;
  };
  return {
    reader: {
      segments: () => reader.segments(),
      frequencies: (segments) => reader.frequencies(segments),
      texts: (documents) => reader.texts(documents),
      blocks: async (keys) => note(await reader.blocks(keys)),
      vectors: async (documents) => note(await reader.vectors(documents)),
    },
    free: () => reader.free?.(read.splice(0)),
  };
}
