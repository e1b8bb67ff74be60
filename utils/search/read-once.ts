// A reader for one query that comes back to the same blocks: each is read once.
import type { BlockKey, IndexReader } from './index-reader';

export function readOnce(reader: IndexReader): IndexReader {
  const read = new Map<string, Uint8Array | undefined>();
  return {
    segments: () => reader.segments(),
    frequencies: (segments) => reader.frequencies(segments),
    vectors: (documents) => reader.vectors(documents),
    texts: (documents) => reader.texts(documents),
    ...(reader.free ? { free: (records) => reader.free?.([...new Set(records)]) } : {}),
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
  };
}
