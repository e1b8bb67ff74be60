// A cache of blocks that look-ups have read: typing a word needs the same blocks with each letter, and frequent words come again.
// Queries for pages do not use it: they read megabytes, of which the next page needs little.
import type { IndexReader } from '@/utils/search/index/index-reader';
import type { Archive } from '../database';

/** Bytes of the cache, and of the largest block in it. */
const MOST = 8 * 1_024 * 1_024;
const LARGEST = MOST / 32;

/** Least recently used first. Segments never change, so entries stay valid. */
class RecentBlocks {
  readonly #blocks = new Map<string, Uint8Array>();
  readonly #kept = new WeakSet<Uint8Array>();
  #bytes = 0;

  get(name: string): Uint8Array | undefined {
    const block = this.#blocks.get(name);
    if (block) {
      this.#blocks.delete(name);
      this.#blocks.set(name, block);
    }
    return block;
  }

  keep(name: string, block: Uint8Array): void {
    if (block.length > LARGEST || this.#blocks.has(name)) return;
    this.#blocks.set(name, block);
    this.#kept.add(block);
    this.#bytes += block.length;
    for (const [oldest, { length }] of this.#blocks) {
      if (this.#bytes <= MOST) break;
      this.#blocks.delete(oldest);
      this.#bytes -= length;
    }
  }

  /** Whether a block is or was in the cache: another query may be using it. */
  wasKept(block: Uint8Array): boolean {
    return this.#kept.has(block);
  }
}

/** Per connection. */
const recentOf = new WeakMap<object, RecentBlocks>();

/** A reader for look-ups, on top of one that leaves damaged records out. */
export function withRecentBlocks(db: Archive, reader: IndexReader): IndexReader {
  let recent = recentOf.get(db);
  if (!recent) recentOf.set(db, (recent = new RecentBlocks()));
  const blocks = recent;
  return {
    ...reader,
    async blocks(keys) {
      const names = keys.map((key) => key.join('/'));
      const found = names.map((name) => blocks.get(name));
      const unread = keys.filter((_, n) => found[n] === undefined);
      if (unread.length === 0) return found;
      const read = (await reader.blocks(unread)).values();
      return found.map((known, n) => {
        if (known) return known;
        const block = read.next().value;
        if (block) blocks.keep(names[n] as string, block);
        return block;
      });
    },
    free: (records) => reader.free?.(records.filter((record) => !blocks.wasKept(record))),
  };
}
