// An IndexReader for one query: it reads no block twice, and frees everything it read when the query has been answered.
import type { BlockKey, IndexReader } from './index-reader';

/** @returns the reader, and `free`, to be called when the query has been answered and nothing that was read is in use */
export function readOnce(reader: IndexReader): { reader: IndexReader; free: () => void } {
  const read = new Map<string, Uint8Array | undefined>();
  const vectors: (Uint8Array | undefined)[] = [];
  return {
    reader: {
      segments: () => reader.segments(),
      frequencies: (segments) => reader.frequencies(segments),
      texts: (documents) => reader.texts(documents),
      async vectors(documents) {
        const found = await reader.vectors(documents);
        vectors.push(...found);
        return found;
      },
      async blocks(keys) {
        const unread = new Map<string, BlockKey>();
        const names = keys.map((key) => key.join('/'));
        names.forEach((name, i) => {
          if (!read.has(name)) unread.set(name, keys[i] as BlockKey);
        });
        if (unread.size > 0) {
          const blocks = await reader.blocks([...unread.values()]);
          [...unread.keys()].forEach((name, i) => read.set(name, blocks[i]));
        }
        return names.map((name) => read.get(name));
      },
    },
    // In a later task, so that the answer does not wait for it.
    free: () =>
      void setTimeout(() =>
        reader.free?.([...read.values(), ...vectors].filter((record) => record !== undefined)),
      ),
  };
}
