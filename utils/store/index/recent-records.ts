// A cache of what look-ups have read: typing a word needs the same blocks, vectors and texts with each letter, and frequent words
// come again. Queries for pages do not use it: they read megabytes, of which the next page needs little.
import type { IndexReader } from '@/utils/search/index/index-reader';
import type { Archive } from '../database';
import { documentWrites } from './held-segments';

const MEGABYTE = 1_024 * 1_024;
/** Bytes of blocks that are kept. */
const BLOCKS = 8 * MEGABYTE;
/** Bytes of vectors and texts, what some eight look-ups read: a word is typed on within these. More would be garbage for longer. */
const DOCUMENTS = MEGABYTE;
/** Bytes of the largest record that is kept. */
const LARGEST = MEGABYTE / 4;

type Kept = Uint8Array | string;

/** A string may take two bytes a letter. */
const bytesOf = (record: Kept): number => (typeof record === 'string' ? 2 : 1) * record.length;

/** Least recently used first. */
class RecentRecords {
  readonly #records = new Map<string, Kept>();
  readonly #kept = new WeakSet<Uint8Array>();
  readonly #most: number;
  #bytes = 0;

  constructor(most: number) {
    this.#most = most;
  }

  get(name: string): Kept | undefined {
    const record = this.#records.get(name);
    if (record !== undefined) {
      this.#records.delete(name);
      this.#records.set(name, record);
    }
    return record;
  }

  keep(name: string, record: Kept): void {
    const bytes = bytesOf(record);
    if (bytes > LARGEST || this.#records.has(name)) return;
    this.#records.set(name, record);
    if (typeof record !== 'string') this.#kept.add(record);
    this.#bytes += bytes;
    for (const [oldest, other] of this.#records) {
      if (this.#bytes <= this.#most) break;
      this.#records.delete(oldest);
      this.#bytes -= bytesOf(other);
    }
  }

  /** Whether a record is or was in the cache: another query may be using it. */
  wasKept(record: Uint8Array): boolean {
    return this.#kept.has(record);
  }
}

/** Per connection. */
const recentOf = new WeakMap<object, { blocks: RecentRecords; documents: RecentRecords }>();

/** A reader for look-ups, on top of one that leaves damaged records out. */
export function withRecentRecords(db: Archive, reader: IndexReader): IndexReader {
  let recent = recentOf.get(db);
  if (!recent) {
    recent = { blocks: new RecentRecords(BLOCKS), documents: new RecentRecords(DOCUMENTS) };
    recentOf.set(db, recent);
  }
  const { blocks, documents } = recent;

  /** Records under their names, those that are not kept being read. */
  async function read<K, T extends Kept>(
    recent: RecentRecords,
    keys: readonly K[],
    nameOf: (key: K) => string,
    ask: (unread: K[]) => Promise<(T | undefined)[]>,
  ): Promise<(T | undefined)[]> {
    const names = keys.map(nameOf);
    const found = names.map((name) => recent.get(name) as T | undefined);
    const unread = keys.filter((_, n) => found[n] === undefined);
    if (unread.length === 0) return found;
    const records = (await ask(unread)).values();
    return found.map((known, n) => {
      if (known !== undefined) return known;
      const record = records.next().value;
      if (record !== undefined) recent.keep(names[n] as string, record);
      return record;
    });
  }

  /** Under another name after each write of texts or vectors, so that what is kept of before is found no more. */
  const nameOf = (kind: string): ((id: number) => string) => {
    const writes = documentWrites();
    return (id) => `${kind}${writes}/${id}`;
  };

  return {
    ...reader,
    // Segments never change, so their blocks stay valid.
    blocks: (keys) =>
      read(
        blocks,
        keys,
        (key) => key.join('/'),
        (unread) => reader.blocks(unread),
      ),
    vectors: (ids) => read(documents, ids, nameOf('vector'), (unread) => reader.vectors(unread)),
    texts: (ids) => read(documents, ids, nameOf('text'), (unread) => reader.texts(unread)),
    free: (records) =>
      reader.free?.(records.filter((one) => !blocks.wasKept(one) && !documents.wasKept(one))),
  };
}
