// An archive of any size with something of everything that a backup keeps, as rows that are put straight into the browser's
// IndexedDB: thousands of posts in seconds, with no publication that had to be read.
import { urlKey } from '@/utils/core/url-key';
import type { FrontierRow } from '@/utils/model/backfill';
import type { BackupName } from '@/utils/model/backup';
import type { PageRow } from '@/utils/model/full-text';
import { HIGHLIGHT_COLOURS, type Highlight } from '@/utils/model/highlight';
import type { Job } from '@/utils/model/job';
import type { Merge } from '@/utils/model/merge';
import type { Body, Post, TextVersion, Tombstone } from '@/utils/model/post';
import type { ReadingPosition } from '@/utils/model/reading';
import { repairSettings, type Settings } from '@/utils/model/settings';
import type { Attempt, Source } from '@/utils/model/source';

/** A row with its store, and its key where it does not hold it. */
export interface StoredRow {
  store: Exclude<BackupName, 'settings'>;
  row: object;
  key?: [string | number, string | number];
}

const DAY = 86_400_000;
/** No check of these sources comes due, whenever the rows are used. */
const NEVER = Date.UTC(2200, 0, 1);
const FIRST_SOURCE = 50;
const SOURCES = 40;
const FIRST_POST = 1_000;
const WORDS = 'the tide of the harbour came in and the letters of the morning went out again'.split(' ');
/** What JSON and files must get through as it is. */
const ODD = 'Ünïcode “quotes” 𝒜 日本語 \\ " \' \u2028 end';

const textOf = (n: number, words: number): string =>
  Array.from({ length: words }, (_, k) => WORDS[(n * 7 + k * k) % WORDS.length]).join(' ');

const sourceOf = (n: number): number => FIRST_SOURCE + (n % SOURCES);

/** Sources of every other kind, and what they have in the place of an address. */
const OTHER_KINDS: Readonly<Record<number, Pick<Source, 'kind' | 'url'>>> = {
  1: { kind: 'saved', url: 'backlist:saved' },
  2: { kind: 'saved', url: 'import:pocket' },
  3: { kind: 'saved', url: 'backlist:kept-7' },
  4: { kind: 'reader', url: 'https://ada%40home@reader.example/api/greader.php' },
  5: { kind: 'subscription', url: 'https://ada%40home@reader.example/api/greader.php#feed/5' },
  7: { kind: 'listing', url: 'https://letters7.example/all?page=1&kind=letter' },
  8: { kind: 'pack', url: 'https://letters8.example/pack/manifest.json' },
};

function sourceRow(n: number, at: number): Source {
  const failed = n % 9 === 0;
  return {
    id: FIRST_SOURCE + n,
    ...(OTHER_KINDS[n] ?? { kind: 'feed', url: `https://letters${n}.example/feed.xml` }),
    siteUrl: n % 5 === 0 ? null : `https://letters${n}.example/`,
    title: `Letters ${n} ${n % 7 === 0 ? ODD : ''}`.trim(),
    lang: n % 4 === 0 ? null : 'en',
    addedAt: at,
    state: n % 6 === 0 ? 'paused' : n % 11 === 0 ? 'kept' : 'active',
    validators: n % 3 === 0 ? { etag: `"v${n}"`, lastModified: null, at } : null,
    seen: { body: `hash-of-feed-${n}` },
    lastSuccessAt: failed ? null : at,
    lastCheck: {
      at,
      outcome: failed ? 'failed' : 'updated',
      added: failed ? 0 : 3,
      changed: 0,
      error: failed ? 'http-status' : null,
      facts: failed ? { status: 500 } : {},
    },
    nextCheckAt: NEVER,
    wait: { why: failed ? 'failing' : 'rhythm', planned: DAY, rhythm: failed ? null : 2 * DAY },
    moved: n % 13 === 0 ? { url: `https://moved${n}.example/feed`, since: at } : null,
    failures: failed ? 2 : 0,
  };
}

function* rowsOfSource(n: number, at: number): Generator<StoredRow> {
  const sourceId = FIRST_SOURCE + n;
  const source = sourceRow(n, at);
  yield { store: 'sources', row: source };
  // Nobody checks these.
  if (source.kind === 'saved' || source.kind === 'subscription') return;
  const job = { sourceId, notBefore: NEVER, attempts: 0, leaseUntil: 0 };
  const jobs: Omit<Job, 'id'>[] = [{ ...job, kind: 'check', cursor: {} }];
  if (n % 2 === 0) jobs.push({ ...job, kind: 'backfill', cursor: { state: 'paused', way: 'sitemap', n } });
  for (const row of jobs) yield { store: 'jobs', row };
  for (let k = 0; k < 5; k += 1) {
    const found = k % 4 === 0 ? ({ outcome: 'not-modified', added: 0 } as const) : null;
    const row: Attempt = {
      ...(found ?? { outcome: 'updated', added: k }),
      sourceId,
      at: at + k * DAY,
      changed: 0,
      error: null,
      facts: {},
      took: 100 + k,
      bytes: 3_000 * k,
      status: found ? 304 : 200,
    };
    yield { store: 'attempts', row };
  }
  for (let k = 0; k < 10; k += 1) {
    const row: FrontierRow = {
      sourceId,
      url: `https://letters${n}.example/old/${k}`,
      waiting: k % 2 === 0 ? 1 : 0,
      order: k,
      way: 'sitemap',
      what: k === 0 ? 'document' : 'page',
      title: k === 0 ? null : `Old letter ${k}`,
      published: k === 0 ? null : at - k * DAY,
    };
    yield { store: 'frontier', row };
  }
}

/** The post itself, and its text. */
function* rowsOfText(n: number, at: number, words: number): Generator<StoredRow> {
  const id = FIRST_POST + n;
  const text = textOf(n, words);
  const url = n % 50 === 49 ? null : `https://letters${n % SOURCES}.example/${n}`;
  const fromPage = n % 25 === 0;
  const post: Post = {
    id,
    sourceId: sourceOf(n),
    guid: `letter-${n}`,
    urlKey: url === null ? null : urlKey(url),
    url,
    title: `Letter ${n} ${n % 17 === 0 ? ODD : ''}`.trim(),
    published: n % 10 === 9 ? null : at,
    updated: n % 8 === 0 ? at + DAY : null,
    authors: n % 3 === 0 ? ['Ada Example', `Writer ${n % 99}`] : [],
    tags: n % 4 === 0 ? ['sea', `of ${n % 70}`] : [],
    lang: n % 20 === 0 ? null : 'en',
    excerpt: text.slice(0, 300),
    readingMinutes: 1 + (n % 9),
    contentHash: `hash-${n}`,
    addedAt: at + 1,
    sortedAt: n % 10 === 9 ? at + 1 : at,
    readAt: n % 3 === 0 ? at + 2 : null,
    starredAt: n % 5 === 0 ? at + 3 : null,
    ...(n % 11 === 0 ? { laterAt: at + 4, labels: ['rope', `knot ${n % 90}`] } : {}),
    ...(fromPage ? { textFrom: 'page' as const, feedHash: `feed-hash-${n}` } : {}),
  };
  yield { store: 'posts', row: post };
  const html = `<h2>${n}</h2><p>${text} <em>${ODD}</em></p><pre><code>a\n  b</code></pre>`;
  const body: Body = { id, html, text: `${n}\n\n${text} ${ODD}\n\na\n  b` };
  yield { store: 'bodies', row: body };
  if (!fromPage) return;
  const version: TextVersion = {
    postId: id,
    from: 'feed',
    html: `<p>${text.slice(0, 60)}</p>`,
    text: text.slice(0, 60),
    contentHash: `feed-hash-${n}`,
    keptAt: at,
  };
  yield { store: 'versions', row: version };
  const page: PageRow = {
    postId: id,
    sourceId: sourceOf(n),
    waiting: 0,
    order: -at,
    tries: 1,
    verdict: 'more',
    problem: null,
  };
  yield { store: 'pages', row: page };
}

/** What a reader does with some of the posts. */
function* rowsOfReader(n: number, at: number, now: number): Generator<StoredRow> {
  const id = FIRST_POST + n;
  if (n % 3 === 0) {
    const exact = `tide ${n} of the harbour`;
    const highlight: Highlight = {
      id,
      postId: n % 30 === 27 ? null : id,
      urlKey: `letters${n % SOURCES}.example/${n}`,
      url: `https://letters${n % SOURCES}.example/${n}`,
      title: `Letter ${n}`,
      madeIn: n % 30 === 27 ? 'page' : 'post',
      quote: { type: 'TextQuoteSelector', exact, prefix: 'the ', suffix: ' came' },
      position: { type: 'TextPositionSelector', start: 20, end: 20 + exact.length },
      colour: HIGHLIGHT_COLOURS[n % HIGHLIGHT_COLOURS.length] ?? 'green',
      note: n % 2 === 0 ? `Of letter ${n}.\n${ODD}` : '',
      tags: n % 9 === 0 ? ['mine', `tag ${n % 40}`] : [],
      createdAt: at,
      changedAt: at + 5,
      deletedAt: n % 30 === 0 ? now : null,
      placings: { post: n % 6 === 0 ? { found: true, score: 0.875, at } : null, page: null },
    };
    yield { store: 'highlights', row: highlight };
  }
  if (n % 4 === 0) {
    const position: ReadingPosition = { postId: id, offset: n % 90, quote: 'tide', progress: 0.25, at };
    yield { store: 'positions', row: position };
  }
  if (n % 6 === 0) {
    const tombstone: Tombstone = {
      postId: 1_000_000 + n,
      urlKey: n % 12 === 0 ? null : `letters${n % SOURCES}.example/gone/${n}`,
      title: `Gone ${n}`,
      contentHash: `gone-${n}`,
      deletedAt: at,
    };
    yield { store: 'tombstones', row: tombstone, key: [sourceOf(n), `gone-${n}`] };
  }
  if (n % 8 === 0) yield { store: 'dismissals', row: { at }, key: [`page.example/${n}`, id] };
  if (n % 40 === 0) {
    const merge: Merge = {
      sourceId: sourceOf(n + 1),
      guid: `also-${n}`,
      postId: id,
      holder: sourceOf(n),
      why: 'address',
      at,
      state: 'merged',
      apartId: null,
      instead: false,
      entry: {
        guid: `also-${n}`,
        url: `https://letters${n % SOURCES}.example/${n}`,
        title: `Letter ${n}`,
        published: at,
        updated: null,
        authors: [],
        tags: [],
        lang: 'en',
        summary: '',
        html: `<p>${textOf(n, 12)}</p>`,
        text: textOf(n, 12),
      },
      contentHash: `hash-also-${n}`,
      sameBody: false,
    };
    yield { store: 'merges', row: merge };
  }
}

/**
 * All rows of an archive of so many posts.
 * @param words of each text
 * @param now milliseconds since 1970, for what is only kept for a while
 */
export function* largeArchive(posts: number, words: number, now: number): Generator<StoredRow> {
  const begin = Date.UTC(2008, 0, 1);
  for (let n = 0; n < SOURCES; n += 1) yield* rowsOfSource(n, begin + n * DAY);
  for (let n = 0; n < posts; n += 1) {
    const at = begin + n * 3_600_000;
    yield* rowsOfText(n, at, words);
    yield* rowsOfReader(n, at, now);
  }
}

/** Settings that are not those of the beginning, each by itself; the language and the browser's consent are left. */
export const changedSettings = (): Settings =>
  repairSettings({
    amount: 'few',
    hostsOff: ['mail.example', 'bank.example'],
    theme: 'dark',
    lookupOrder: 'date',
    template: `# {{ title }}\n${ODD}`,
    welcomed: true,
    selectionBar: false,
    list: { sort: 'oldest', group: 'month' },
    account: false,
  });
