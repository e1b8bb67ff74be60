// A reader for one query: a block that it comes back to is read once, and all that was read is given back at its end.
import type { BlockKey, IndexReader } from './index-reader';

/** The reader, and what is called once the query is answered and nothing that it read is looked at any more. */
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
    // Behind the answer, which does not wait for it.
    free: () =>
      void setTimeout(() =>
        reader.free?.([...read.values(), ...vectors].filter((record) => record !== undefined)),
      ),
  };
}
