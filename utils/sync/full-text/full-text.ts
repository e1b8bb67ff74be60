// Reads the pages of posts of which the feed gives no more than the beginning, a slice at a time: the newest post first,
// behind whatever else is due. A slice writes texts, queue and job in one transaction; repeating it changes nothing.
import { cutOf } from '@/utils/core/cut-text';
import { type BacklistError, toBacklistError } from '@/utils/core/errors';
import { sha256 } from '@/utils/core/hash';
import { PAGE_BYTES } from '@/utils/feeds/limits';
import { FRUITLESS, type PageRow, type PageVerdict } from '@/utils/model/full-text';
import type { Job } from '@/utils/model/job';
import type { Entry, Post } from '@/utils/model/post';
import type { Source } from '@/utils/model/source';
import { ingest } from '@/utils/store/ingest/ingest';
import type { TextChange } from '@/utils/store/ingest/plan';
import { putJob } from '@/utils/store/job-store';
import { nextPages, queueOldPosts, reopenPages } from '@/utils/store/posts/page-queue';
import { hashOfText } from '@/utils/store/posts/text-store';
import { NEVER } from '@/utils/store/sources/backfill-store';
import { isOfSource } from '../backfill/same-site';
import type { SyncDeps } from '../deps';
import { passes, waitAfter } from '../failures';
import { originOf, politeFetch } from '../polite-fetch';
import { DAY } from '../schedule';
import { judgePage } from './judge-page';

/** Pages read before one write, and the time after which no further one is begun, in milliseconds. */
const PAGES = 5;
const LONG = 8_000;
/** Times that one page is tried before it is left out. */
const TRIES = 5;
/** The same of posts whose text does not say that it was cut: a few pages show whether they were. */
const UNSURE_MISSES = 3;

/** What is remembered from slice to slice, beside what the orders leave there (store/posts/page-queue). */
interface Cursor {
  read: number;
  better: number;
  misses: number;
  unsureMisses: number;
  failures: number;
  /** Tells the text of the last page: one that comes again is no post's. */
  last: string;
}

const BEGINNING: Cursor = { read: 0, better: 0, misses: 0, unsureMisses: 0, failures: 0, last: '' };

const cursorOf = (job: Job): Cursor => ({ ...BEGINNING, ...(job.cursor as Partial<Cursor>) });

/** What a slice has come to so far. */
interface Slice {
  texts: TextChange[];
  pages: PageRow[];
  cursor: Cursor;
}

interface Kept {
  post: Post;
  /** What the feed gives, whatever is kept in its place. */
  feedText: string;
  text: string;
}

async function keptOf({ db }: SyncDeps, postId: number): Promise<Kept | null> {
  const [post, body, version] = await Promise.all([
    db.get('posts', postId),
    db.get('bodies', postId),
    db.get('versions', [postId, 'feed']),
  ]);
  if (!post || !body || post.url === null) return null;
  const isOwn = (post.textFrom ?? 'feed') === 'feed';
  return { post, text: body.text, feedText: isOwn ? body.text : (version?.text ?? '') };
}

/**
 * Whether a post's page may be asked for: on the source's own site or on one that the reader allowed for it. A feed may
 * name any address, and being able to read a site is no order to. A link that the reader saved is one.
 */
function isAllowed(url: string, source: Source, host: unknown): boolean {
  if (source.kind === 'saved' || isOfSource(url, source)) return true;
  return typeof host === 'string' && URL.canParse(url) && new URL(url).host === host;
}

async function fetchPage(deps: SyncDeps, source: Source, url: string): Promise<Entry | null> {
  const trustedOrigin = originOf(source.kind === 'saved' ? url : source.url);
  const answer = await politeFetch(deps, { url, limit: PAGE_BYTES, trustedOrigin });
  return answer.kind === 'fresh' ? deps.workshop.readPage(answer.fetched) : null;
}

/** What a saved link is by its page; the tags that came with it from another program stay. */
const rowOfLink = (entry: Entry, { tags }: Post): NonNullable<TextChange['row']> => ({
  title: entry.title,
  authors: entry.authors,
  tags: [...new Set([...tags, ...entry.tags])],
  lang: entry.lang,
  excerpt: entry.summary,
  ...(entry.published === null ? {} : { published: entry.published, sortedAt: entry.published }),
  ...(entry.site ? { site: entry.site } : {}),
});

/** Takes in what a page said. */
async function take(
  slice: Slice,
  source: Source,
  row: PageRow,
  { post, feedText, text }: Kept,
  entry: Entry | null,
): Promise<void> {
  const { cursor } = slice;
  const isLink = source.kind === 'saved';
  const tells = entry ? await sha256(entry.text) : '';
  const repeated = entry !== null && tells === cursor.last;
  cursor.last = tells || cursor.last;
  let verdict: PageVerdict = repeated
    ? 'wall'
    : judgePage({ title: post.title, text: feedText }, entry, isLink);
  // A page that has less than it had keeps what it had.
  if (verdict === 'more' && entry && entry.text.length < text.length / 2) verdict = 'same';
  if (verdict === 'more' && entry) {
    const title = isLink ? entry.title : post.title;
    const contentHash = await hashOfText(title, entry.html);
    const change = {
      postId: post.id,
      from: 'page',
      html: entry.html,
      text: entry.text,
      contentHash,
    } as const;
    slice.texts.push(isLink ? { ...change, row: rowOfLink(entry, post) } : change);
  }
  const unsure = cutOf(feedText, post.excerpt) === 'unsure';
  const better = verdict === 'more';
  cursor.read += 1;
  cursor.better += Number(better);
  cursor.misses = better ? 0 : cursor.misses + Number(!unsure);
  if (unsure) cursor.unsureMisses = better ? 0 : cursor.unsureMisses + 1;
  slice.pages.push({ ...row, waiting: 0, verdict, problem: null });
}

/** Whether a source's pages have shown that there is nothing to be had from them. */
function isFruitless(cursor: Cursor, { feedText, post }: Kept): boolean {
  const unsure = cutOf(feedText, post.excerpt) === 'unsure';
  return cursor.misses >= FRUITLESS || (unsure && cursor.unsureMisses >= UNSURE_MISSES);
}

/** Reads one post's page; answers the error that is to be waited out. */
async function readRow(deps: SyncDeps, source: Source, row: PageRow, job: Job, slice: Slice) {
  const kept = await keptOf(deps, row.postId);
  // Deleted meanwhile.
  if (!kept) return void slice.pages.push({ ...row, waiting: 0 });
  const { url } = kept.post;
  if (url === null || (source.kind !== 'saved' && isFruitless(slice.cursor, kept)))
    return void slice.pages.push({ ...row, waiting: 0 });
  if (!isAllowed(url, source, job.cursor.host)) return void slice.pages.push({ ...row, waiting: 2 });
  try {
    await take(slice, source, row, kept, await fetchPage(deps, source, url));
    slice.cursor.failures = 0;
  } catch (thrown) {
    const error = toBacklistError(thrown);
    if (error.code === 'permission-needed') slice.pages.push({ ...row, waiting: 2, problem: error.code });
    else if (error.code === 'offline') return error;
    else {
      const tries = row.tries + 1;
      const again = passes(error) && tries < TRIES;
      slice.pages.push({ ...row, tries, waiting: again ? 1 : 0, problem: error.code });
      if (again) return error;
    }
  }
  return undefined;
}

async function readRows(deps: SyncDeps, source: Source, rows: readonly PageRow[], job: Job, slice: Slice) {
  const began = deps.now();
  for (const row of rows) {
    if (deps.now() - began > LONG) return undefined;
    const error: BacklistError | undefined = await readRow(deps, source, row, job, slice);
    if (error) return error;
  }
  return undefined;
}

/** Does one slice of a source's full text. */
export async function fullTextSlice(deps: SyncDeps, source: Source, job: Job): Promise<void> {
  const later = (notBefore: number) => putJob(deps.db, { ...job, notBefore, leaseUntil: 0, attempts: 0 });
  if (job.cursor.state !== 'running') return later(NEVER);
  // Whoever resumes or restores it makes its jobs due.
  if (source.state !== 'active') return later(deps.now() + DAY);
  const now = deps.now();
  if (job.cursor.reopen || job.cursor.scan !== undefined) {
    await (job.cursor.reopen ? reopenPages : queueOldPosts)(deps.db, {
      ...job,
      notBefore: now,
      leaseUntil: 0,
      attempts: 0,
    });
    deps.announce({ of: 'sources' });
    return;
  }
  const rows = await nextPages(deps.db, source.id, PAGES);
  if (rows.length === 0) return later(NEVER);
  const slice: Slice = { texts: [], pages: [], cursor: cursorOf(job) };
  const error = await readRows(deps, source, rows, job, slice);
  if (error && error.code !== 'offline') slice.cursor.failures += 1;
  const { texts, pages, cursor } = slice;
  const after = deps.now();
  // Later than what is due by now: new posts come first.
  const notBefore = error ? after + waitAfter(error, cursor.failures - 1) : after;
  const row = { ...job, notBefore, leaseUntil: 0, attempts: 0, cursor: { ...job.cursor, ...cursor } };
  const batch = { source, keepSource: true, entries: [], texts, pages, jobId: job.id, job: row, now: after };
  const { changed } = await ingest(deps.db, batch);
  if (changed > 0) deps.announce({ of: 'posts', sourceId: source.id });
  deps.announce({ of: 'sources' });
}
