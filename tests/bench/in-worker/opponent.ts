// The opponent inside the same worker: MiniSearch over the same posts, kept as one stored JSON and loaded on waking.

import { openDB } from 'idb';
import MiniSearch, { type Options } from 'minisearch';
import { openArchive } from '@/utils/store/database';

const OPTIONS: Options = { fields: ['title', 'text'], searchOptions: { boost: { title: 2 } } };
const PART = 500;

const kept = () =>
  openDB('bench-minisearch', 1, {
    upgrade(db) {
      db.createObjectStore('kept');
    },
  });

/** Indexes all posts of the archive and stores the index as JSON. Answers its size in UTF-16 units. */
async function build(): Promise<{ ms: number; bytes: number }> {
  const archive = await openArchive();
  const started = performance.now();
  const search = new MiniSearch(OPTIONS);
  for (let after: IDBKeyRange | null = null; ; ) {
    const posts: { id: number; title: string }[] = await archive.getAll('posts', after, PART);
    const bodies = await archive.getAll('bodies', after, PART);
    const texts = new Map(bodies.map(({ id, text }) => [id, text]));
    search.addAll(posts.map(({ id, title }) => ({ id, title, text: texts.get(id) ?? '' })));
    const last = posts.at(-1);
    if (!last || posts.length < PART) break;
    after = IDBKeyRange.lowerBound(last.id, true);
  }
  const json = JSON.stringify(search);
  const db = await kept();
  await db.put('kept', json, 'index');
  db.close();
  return { ms: performance.now() - started, bytes: json.length };
}

let loaded: MiniSearch | null = null;

async function load(): Promise<MiniSearch> {
  if (loaded) return loaded;
  const db = await kept();
  const json = (await db.get('kept', 'index')) as string;
  db.close();
  return (loaded = MiniSearch.loadJSON(json, OPTIONS));
}

async function timed(
  ask: (search: MiniSearch) => unknown[] | Promise<unknown[]>,
): Promise<{ ms: number; hits: number }> {
  const started = performance.now();
  const hits = (await ask(await load())).length;
  return { ms: performance.now() - started, hits };
}

/** As most people would ask it: the title and the first 1,000 characters. */
const askPage = (page: { title: string; text: string }) =>
  timed((search) => search.search(`${page.title} ${page.text.slice(0, 1_000)}`));

/** With the texts of its first ten hits, as a screen shows them. */
const askLookup = (query: string) =>
  timed(async (search) => {
    const hits = search.search(query, { combineWith: 'AND', prefix: true });
    const store = (await openArchive()).transaction('bodies').store;
    await Promise.all(hits.slice(0, 10).map(({ id }) => store.get(Number(id))));
    return hits;
  });

Object.assign(globalThis, { opponent: { build, askPage, askLookup } });
