// The doors by which HTML comes in, each walked through in the built extension: a feed, a page, a file to import; and the
// shard of a pack, by which what came out is sent in once more.
import type { Companion } from '../harness/launch';
import { until } from '../harness/until';
import type { Payload } from './payloads';
import { batches, findBad } from './split';
import { openWorkshopTab, type WorkshopTab } from './workshop';

/** Payloads of one document. */
const TOGETHER = 250;
const SITE = 'https://check.example';

/** What a door made of a payload. */
export interface CameIn {
  name: string;
  html: string;
}

export interface DoorsResult {
  cameIn: CameIn[];
  /** Names of payloads over which a door hung, failed, or lost the entry. */
  broken: string[];
}

interface EntryRow {
  guid: string;
  html: string;
}

const escaped = (text: string) =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

/** XML can't hold the others, however they are written. */
const inXml = (text: string) =>
  text.toWellFormed().replace(/[^\t\n\r\u{20}-\u{d7ff}\u{e000}-\u{fffd}\u{10000}-\u{10ffff}]/gu, '');

function feedOf(payloads: readonly Payload[]): string {
  const items = payloads.map(
    ({ payload }, n) =>
      `<item><guid isPermaLink="false">check-${n}</guid><link>${SITE}/post</link><title>Post ${n}</title>` +
      `<content:encoded>${escaped(inXml(payload))}</content:encoded></item>`,
  );
  return (
    '<?xml version="1.0" encoding="utf-8"?><rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/">' +
    `<channel><title>Check</title><link>${SITE}/</link><description>x</description>${items.join('')}</channel></rss>`
  );
}

function shardOf(payloads: readonly Payload[]): string {
  const posts = payloads.map(({ payload }, n) => ({
    guid: `check-${n}`,
    url: `${SITE}/post`,
    title: `Post ${n}`,
    published: null,
    updated: null,
    authors: [],
    tags: [],
    lang: null,
    summary: '',
    html: payload,
  }));
  return JSON.stringify({ format: 1, posts });
}

const SENTENCE =
  'The keeper of the lower lock writes down every boat that passes, with its name, its load and the weather of the hour. ';

/** A page whose article is around the payload. */
const pageOf = (payload: string) =>
  `<!doctype html><title>A page</title><main><article><h1>A page</h1><p>${SENTENCE.repeat(3)}</p><div>${payload}</div>` +
  `<p>${SENTENCE.repeat(3)}</p></article></main>`;

/** Documents that hold many payloads at once: what each became, by halves where a document fails as a whole. */
async function manyAtOnce(
  workshop: WorkshopTab,
  payloads: readonly Payload[],
  document: { method: string; contentType: string; of(payloads: readonly Payload[]): string },
): Promise<DoorsResult> {
  const cameIn: CameIn[] = [];
  const broken: string[] = [];
  for (const batch of batches(payloads, TOGETHER)) {
    const bad = await findBad(batch, async (some) => {
      const [answer] = await workshop.ask<{ entries: EntryRow[] } | EntryRow[]>([
        {
          method: document.method,
          url: `${SITE}/doc`,
          contentType: document.contentType,
          text: document.of(some),
        },
      ]);
      if (!answer || !('value' in answer)) return JSON.stringify(answer);
      const entries = Array.isArray(answer.value) ? answer.value : answer.value.entries;
      const byGuid = new Map(entries.map(({ guid, html }) => [guid, html]));
      some.forEach(({ name }, n) => {
        const html = byGuid.get(`check-${n}`);
        if (html === undefined) broken.push(name);
        else cameIn.push({ name, html });
      });
      return null;
    });
    broken.push(...bad.map(({ item }) => item.name));
  }
  return { cameIn, broken };
}

/** Each payload in a page of its own, read as a page that is saved from a tab. */
async function asPages(workshop: WorkshopTab, payloads: readonly Payload[]): Promise<DoorsResult> {
  const cameIn: CameIn[] = [];
  const broken: string[] = [];
  for (const { name, payload } of payloads) {
    const [answer] = await workshop.ask<{ entry: EntryRow }>([
      { method: 'readCaptured', url: `${SITE}/post`, contentType: '', text: '', html: pageOf(payload) },
    ]);
    if (answer && 'value' in answer) cameIn.push({ name, html: answer.value.entry.html });
    else broken.push(name);
  }
  return { cameIn, broken };
}

/** All payloads in one file of another product, staged by the page of imports. */
async function asImport(companion: Companion, payloads: readonly Payload[]): Promise<DoorsResult> {
  const page = await companion.context.newPage();
  await page.goto(companion.url('transfer.html'));
  const entries = payloads.map(({ payload }, n) => ({
    is_archived: 0,
    is_starred: 0,
    title: `check-${n}`,
    url: `${SITE}/post-${n}`,
    content: payload,
    tags: [],
    created_at: '2024-01-02T03:04:05+0000',
  }));
  await page
    .locator('input[type=file]')
    .first()
    .setInputFiles({ name: 'wallabag.json', mimeType: '', buffer: Buffer.from(JSON.stringify(entries)) });
  const read = () =>
    page.evaluate(
      () =>
        new Promise<{ title: string; html: string }[] | null>((done, fail) => {
          const opening = indexedDB.open('backlist');
          opening.onerror = () => fail(opening.error);
          opening.onsuccess = () => {
            const db = opening.result;
            const tx = db.transaction(['imports', 'importSlices']);
            const imports = tx.objectStore('imports').getAll();
            const slices = tx.objectStore('importSlices').getAll();
            tx.oncomplete = () => {
              db.close();
              const ready = imports.result.some((row) => row.state === 'ready');
              done(ready ? slices.result.flatMap((slice) => slice.records) : null);
            };
          };
        }),
    );
  const records = await until('the file to be read', read, 30_000 + payloads.length * 100);
  await page.close();
  const byTitle = new Map(records.map(({ title, html }) => [title, html]));
  const result: DoorsResult = { cameIn: [], broken: [] };
  payloads.forEach(({ name }, n) => {
    const html = byTitle.get(`check-${n}`);
    if (html === undefined) result.broken.push(name);
    else result.cameIn.push({ name, html });
  });
  return result;
}

const FEED = { method: 'readFeed', contentType: 'application/rss+xml', of: feedOf };
const SHARD = { method: 'readShard', contentType: 'application/json', of: shardOf };

/** Sends every payload through the three doors. */
export async function comeIn(companion: Companion, payloads: readonly Payload[]): Promise<DoorsResult> {
  const workshop = await openWorkshopTab(companion);
  const results = [
    await manyAtOnce(workshop, payloads, FEED),
    await asPages(workshop, payloads),
    await asImport(companion, payloads),
  ];
  return {
    cameIn: results.flatMap(({ cameIn }) => cameIn),
    broken: [...new Set(results.flatMap(({ broken }) => broken))],
  };
}

/** Sends in once more what came in, and tells what was changed by it. */
export async function comeInAgain(
  companion: Companion,
  cameIn: readonly CameIn[],
): Promise<{ changed: string[]; broken: string[] }> {
  const workshop = await openWorkshopTab(companion);
  const before = cameIn.map(({ html }, n) => ({ name: String(n), payload: html }));
  const after = await manyAtOnce(workshop, before, SHARD);
  const nameOf = (n: string) => cameIn[Number(n)]?.name ?? n;
  return {
    changed: after.cameIn
      .filter(({ name, html }) => cameIn[Number(name)]?.html !== html)
      .map(({ name }) => nameOf(name)),
    broken: after.broken.map(nameOf),
  };
}
