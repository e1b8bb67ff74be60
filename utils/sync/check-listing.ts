// Checks a page that lists posts: reads the pages of posts that are new or changed in the list.
import { BacklistError, type ErrorCode, toBacklistError } from '@/utils/core/errors';
import { sha256 } from '@/utils/core/hash';
import { urlKey } from '@/utils/core/url-key';
import { PAGE_BYTES } from '@/utils/feeds/limits';
import type { Entry } from '@/utils/model/post';
import { postsByUrlKeys } from '@/utils/store/posts/archive-reader';
import { isOfSource } from './backfill/same-site';
import { type CheckRun, closeSuccess, noteAnswer, takeEntries } from './check-run';
import type { SyncDeps } from './deps';
import { hasWords, listedEntry } from './listed-entry';
import { originOf, politeFetch } from './polite-fetch';
import type { ListedPage } from './workshop';

/** Most pages per check; further new posts are left to the backfill or the next check. */
const PAGES = 30;
/** Pages whose posts are written together. */
const GROUP = 5;
/** Errors that end a check, because the next request would fail the same way. */
const ENDS: ReadonlySet<ErrorCode> = new Set(['offline', 'rate-limited', 'cancelled', 'permission-needed']);
/** Errors that will not go away. */
const LASTS: ReadonlySet<ErrorCode> = new Set([
  'not-found',
  'gone',
  'too-large',
  'private-address',
  'bad-address',
]);

interface Item extends ListedPage {
  /** Hash of what the list says about it. */
  hash: string;
}

interface Read {
  entry: Entry | null;
  /** Whether another attempt would bring no more. */
  final: boolean;
}

/** A post from its page; from the list alone where the page has no article or cannot be read. */
async function readItem(deps: SyncDeps, run: CheckRun, item: Item): Promise<Read> {
  const listed = hasWords(item) ? listedEntry(item) : null;
  if (!isOfSource(item.url, run.source)) return { entry: listed, final: true };
  try {
    const answer = await politeFetch(deps, {
      url: item.url,
      limit: PAGE_BYTES,
      trustedOrigin: originOf(run.source.url),
    });
    // Without validators a server must not answer 304. A redirect may lead off the site.
    if (answer.kind === 'not-modified' || !isOfSource(answer.url, run.source))
      return { entry: listed, final: true };
    run.bytes += answer.fetched.bytes.byteLength;
    const page = await deps.workshop.readPage(answer.fetched);
    if (!page) return { entry: listed, final: true };
    const published = item.published ?? page.published;
    // The list names its posts as their publication does; a page's own title may have the site's name in it.
    return { entry: { ...page, guid: item.url, title: item.title ?? page.title, published }, final: true };
  } catch (thrown) {
    const error = toBacklistError(thrown);
    if (ENDS.has(error.code)) throw error;
    const status = Number(error.facts.status ?? 0);
    const final = LASTS.has(error.code) || (error.code === 'http-status' && status >= 400 && status < 500);
    return { entry: listed, final };
  }
}

/** Posts that are new or changed in the list, without those that the backfill has brought. */
async function newsIn(
  deps: SyncDeps,
  run: CheckRun,
  pages: readonly ListedPage[],
): Promise<{ news: Item[]; seen: Record<string, string> }> {
  const { seen } = run.source;
  const known = new Set(
    (
      await postsByUrlKeys(
        deps.db,
        pages.flatMap(({ url }) => urlKey(url) ?? []),
      )
    ).map((post) => post.urlKey),
  );
  const news: Item[] = [];
  const after: Record<string, string> = {};
  for (const page of pages) {
    const hash = await sha256(`${page.title}\n${page.published}\n${page.excerpt}`);
    const before = seen[page.url];
    const isNews = before === undefined ? !known.has(urlKey(page.url)) : before !== hash;
    if (isNews) news.push({ ...page, hash });
    else after[page.url] = hash;
  }
  return { news, seen: after };
}

/**
 * Checks a list by a conditional request. A list that is the one last read is skipped unparsed; each post that it names
 * anew, or names otherwise than before, is read from its page. What was read is noted with its posts, so that a check
 * that ends in between goes on with the next.
 * @throws BacklistError what the fetch or the workshop throws, `not-a-list` where the page lists no posts (any more)
 */
export async function checkListing(deps: SyncDeps, run: CheckRun): Promise<void> {
  const { url, validators, siteUrl } = run.source;
  const answer = await politeFetch(deps, {
    url,
    limit: PAGE_BYTES,
    trustedOrigin: originOf(url),
    validators,
  });
  noteAnswer(run, answer);
  const wishes = { freshSeconds: answer.freshSeconds, ttlMinutes: null };
  if (answer.kind === 'not-modified') return closeSuccess(deps, run, 'not-modified', wishes, {});
  const body = await sha256(answer.fetched.bytes);
  if (body === run.source.seen.body)
    return closeSuccess(deps, run, 'not-modified', wishes, { validators: answer.validators });
  const { pages } = await deps.workshop.readListing(answer.fetched);
  if (pages.length === 0) throw new BacklistError('not-a-list', { facts: { url } });

  const { news, seen } = await newsIn(deps, run, pages);
  const taken = news.slice(0, PAGES);
  let whole = news.length <= PAGES;
  for (let at = 0; at < taken.length; at += GROUP) {
    const items = taken.slice(at, at + GROUP);
    const entries: Entry[] = [];
    for (const item of items) {
      const read = await readItem(deps, run, item);
      if (read.entry) entries.push(read.entry);
      // One that could not be read stays new, although its first words are stored.
      seen[item.url] = read.final ? item.hash : '';
      whole &&= read.final;
    }
    const noted = { seen: { ...run.source.seen, ...seen } };
    await takeEntries(deps, run, `${body}:${items[0]?.hash ?? ''}`, entries, noted);
  }
  await closeSuccess(deps, run, taken.length > 0 ? 'updated' : 'not-modified', wishes, {
    siteUrl: siteUrl ?? url,
    // Posts that could not be read yet are tried again, even if the list is unchanged.
    validators: whole ? answer.validators : null,
    seen: whole ? { ...seen, body } : seen,
  });
}
