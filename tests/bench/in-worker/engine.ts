// What the archive bench does inside the extension's own worker, with the product's own store and engine.
import type { PageText } from '@/utils/model/page';
import type { Entry } from '@/utils/model/post';
import type { IndexReader } from '@/utils/search/index/index-reader';
import { lookUp } from '@/utils/search/lookup/lookup';
import { relatedTo } from '@/utils/search/related/related';
import { useWordLists } from '@/utils/search/text/common-words';
import { type Archive, openArchive } from '@/utils/store/database';
import { mergeOnce } from '@/utils/store/index/index-merge';
import { indexReader } from '@/utils/store/index/index-store';
import { withRecentRecords } from '@/utils/store/index/recent-records';
import { ingest } from '@/utils/store/ingest/ingest';
import { leaseJob } from '@/utils/store/job-store';
import { beginningWith } from '@/utils/store/key-range';
import { newSource } from '@/utils/store/sources/new-source';
import { addSource } from '@/utils/store/sources/source-store';
import type { BenchPost } from '../generated-posts';

useWordLists(async (code) => (await fetch(`/words/${code}.txt`)).text());

/** Posts a slice, as a sync writes them. */
const SLICE = 50;
const LEASE = 600_000;

/** A block that is felt, in milliseconds. */
const FELT = 50;

/** How long the worker's event loop stood still while `work` ran: gaps between the turns of a 4-ms timer. */
async function withBlocks<T>(
  work: () => Promise<T>,
): Promise<{ result: T; blockedMs: number; felt: number }> {
  let last = performance.now();
  let blockedMs = 0;
  let felt = 0;
  const look = (): void => {
    const now = performance.now();
    blockedMs = Math.max(blockedMs, now - last);
    if (now - last > FELT) felt++;
    last = now;
  };
  const timer = setInterval(look, 4);
  try {
    const result = await work();
    look();
    return { result, blockedMs, felt };
  } finally {
    clearInterval(timer);
  }
}

/**
 * Merges what is to be merged at once, or, `atRest`, all that is ever to be merged. One that the extension itself has begun is
 * waited for: it would go on behind what is measured.
 */
async function mergeAll(db: Archive, atRest = false): Promise<void> {
  for (;;) {
    const now = Date.now();
    const waiting = (await db.getAllFromIndex('jobs', 'sourceId', 0)).find(({ kind }) => kind === 'merge');
    if (!waiting || (!atRest && waiting.notBefore > now)) return;
    const job = await leaseJob(db, waiting.id, now, now + LEASE);
    if (job) await mergeOnce(db, job, now);
    else await new Promise((done) => setTimeout(done, 20));
  }
}

function entryOf(post: BenchPost, n: number): Entry {
  const published = post.date === null ? Number.NaN : Date.parse(post.date);
  return {
    guid: post.url ?? `line ${n}`,
    url: post.url,
    title: post.title,
    published: Number.isNaN(published) ? null : published,
    updated: null,
    authors: [],
    tags: [],
    lang: post.lang,
    summary: '',
    html: `<p>${post.text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('\n\n', '</p><p>')}</p>`,
    text: post.text,
  };
}

/** A source that is paused, so that nothing but the bench fills it. Answers its id. */
async function makeSource(): Promise<number> {
  const db = await openArchive();
  const id = await addSource(
    db,
    newSource({ url: 'https://generated.example/feed', title: 'Bench', kind: 'feed' }, Date.now()),
  );
  const source = await db.get('sources', id);
  if (source) await db.put('sources', { ...source, state: 'paused' });
  return id;
}

/** Takes posts in through the product's ingest, merges what is due, and says how long that took. */
async function fill(
  sourceId: number,
  posts: readonly BenchPost[],
  first: number,
): Promise<{ ms: number; blockedMs: number; felt: number; added: number }> {
  const db = await openArchive();
  const entries = posts.map((post, n) => entryOf(post, first + n));
  const started = performance.now();
  const { result: added, ...blocks } = await withBlocks(async () => {
    let count = 0;
    for (let start = 0; start < entries.length; start += SLICE) {
      const source = await db.get('sources', sourceId);
      if (!source) throw new Error('the source is gone');
      const slice = entries.slice(start, start + SLICE);
      count += (await ingest(db, { source, entries: slice, jobId: -1, job: null, now: Date.now() })).added;
      await mergeAll(db);
    }
    return count;
  });
  return { ms: performance.now() - started, ...blocks, added };
}

/** What the extension does once no more posts are coming in. */
async function mergeAtRest(): Promise<{ ms: number; blockedMs: number; felt: number }> {
  const db = await openArchive();
  const started = performance.now();
  const { blockedMs, felt } = await withBlocks(() => mergeAll(db, true));
  return { ms: performance.now() - started, blockedMs, felt };
}

const sizeOf = (value: unknown): number => (value instanceof Uint8Array ? value.length : 0);

/** Bytes of titles and texts that came by another way than the bench: the bundled archive is indexed as well. */
async function otherTextBytes(db: Archive, sourceId: number): Promise<number> {
  const encoder = new TextEncoder();
  let bytes = 0;
  for (const { id } of await db.getAll('sources')) {
    if (id === sourceId) continue;
    for (const post of await db.getAllFromIndex('posts', 'source', beginningWith(id)))
      bytes += encoder.encode(post.title + ((await db.get('bodies', post.id))?.text ?? '')).length;
  }
  return bytes;
}

/** Bytes of all that the index keeps, and of what is in it besides the bench's own posts. */
async function indexBytes(sourceId: number): Promise<{
  headers: number;
  frequencies: number;
  blocks: number;
  vectors: number;
  segments: number;
  otherTextBytes: number;
}> {
  const db = await openArchive();
  const reader = indexReader(db);
  const segments = await reader.segments();
  const sum = async (store: 'postings' | 'vectors'): Promise<number> => {
    let bytes = 0;
    for (let range: IDBKeyRange | null = null; ; ) {
      const keys: IDBValidKey[] = await db.getAllKeys(store, range, 500);
      for (const value of await db.getAll(store, range, 500)) bytes += sizeOf(value);
      const last = keys.at(-1);
      if (last === undefined || keys.length < 500) return bytes;
      range = IDBKeyRange.lowerBound(last, true);
    }
  };
  const headers = segments.reduce((bytes, { header }) => bytes + header.length, 0);
  const tables = await reader.frequencies(segments.map(({ id }) => id));
  const frequencies = tables.reduce((bytes, table) => bytes + sizeOf(table), 0);
  return {
    headers,
    frequencies,
    blocks: (await sum('postings')) - headers - frequencies,
    vectors: await sum('vectors'),
    segments: segments.length,
    otherTextBytes: await otherTextBytes(db, sourceId),
  };
}

/** What a query read, and how to read the same again without any engine. */
interface Reads {
  records: number;
  bytes: number;
  again: (() => Promise<unknown>)[];
}

function counting(reader: IndexReader, reads: Reads): IndexReader {
  const note = <T>(values: (T | undefined)[], size: (value: T) => number): void => {
    reads.records += values.length;
    for (const value of values) reads.bytes += value === undefined ? 0 : size(value);
  };
  const drop = (records: (Uint8Array | undefined)[]): void =>
    reader.free?.(records.filter((record) => record !== undefined));
  return {
    async segments() {
      const found = await reader.segments();
      reads.again.push(() => reader.segments());
      note(found, ({ header }) => header.length);
      return found;
    },
    async frequencies(segments) {
      const found = await reader.frequencies(segments);
      reads.again.push(() => reader.frequencies(segments));
      note(found, sizeOf);
      return found;
    },
    async blocks(keys) {
      const found = await reader.blocks(keys);
      reads.again.push(async () => drop(await reader.blocks(keys)));
      note(found, sizeOf);
      return found;
    },
    async vectors(documents) {
      const found = await reader.vectors(documents);
      reads.again.push(async () => drop(await reader.vectors(documents)));
      note(found, sizeOf);
      return found;
    },
    async texts(documents) {
      const found = await reader.texts(documents);
      reads.again.push(() => reader.texts(documents));
      note(found, (text) => text.length);
      return found;
    },
    free: (records) => reader.free?.(records),
  };
}

export interface Asked {
  ms: number;
  records: number;
  bytes: number;
  /** The same records read again, by IndexedDB alone. */
  readMs: number;
  hits: number;
}

async function timed(ask: (reader: IndexReader, db: Archive) => Promise<number>): Promise<Asked> {
  const reads: Reads = { records: 0, bytes: 0, again: [] };
  const started = performance.now();
  const db = await openArchive();
  const hits = await ask(counting(indexReader(db), reads), db);
  const ms = performance.now() - started;
  const readStarted = performance.now();
  for (const read of reads.again) await read();
  return { ms, records: reads.records, bytes: reads.bytes, readMs: performance.now() - readStarted, hits };
}

const askPage = (page: PageText): Promise<Asked> =>
  timed(async (reader) => (await relatedTo(page, reader, { amount: 'normal' })).hits.length);

/** Hits that a screen shows of a look-up, with their texts. One more is asked for, as the product does, to tell whether there are more. */
const SHOWN = 10;

const askLookup = (query: string): Promise<Asked> =>
  timed(async (reader, db) => {
    const recent = withRecentRecords(db, reader);
    const { hits, documents } = await lookUp(query, recent, { limit: SHOWN + 1 });
    await recent.texts(hits.slice(0, SHOWN).map(({ id }) => id));
    return documents.length;
  });

Object.assign(globalThis, { bench: { makeSource, fill, mergeAtRest, indexBytes, askPage, askLookup } });
