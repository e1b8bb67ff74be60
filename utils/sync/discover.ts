// Discovery: finds sources at an address: the address itself, the feeds that its page names, well-known paths.
import { BacklistError } from '@/utils/core/errors';
import { isPrivateHost } from '@/utils/core/private-address';
import { typedAddresses } from '@/utils/core/typed-address';
import { decodeBytes } from '@/utils/feeds/decode';
import { FEED_BYTES, PAGE_BYTES } from '@/utils/feeds/limits';
import type { Fetched } from '@/utils/feeds/raw-feed';
import { type Sniffed, sniff } from '@/utils/feeds/sniff';
import { wellKnownFeeds } from '@/utils/feeds/well-known';
import type { FoundSource } from '@/utils/model/discovery';
import type { DiscoverDeps } from './deps';
import { originOf, politeFetch } from './polite-fetch';
import { readManifest } from './read-manifest';

/** Least number of posts for a page to be offered as a listing. */
const LISTED = 3;
/** Most well-known paths that are tried. */
const PATHS = 12;
/** Errors that say nothing about other paths of the site. */
const HERE_ONLY = new Set([
  'not-found',
  'gone',
  'http-status',
  'too-large',
  'timeout',
  'redirected',
  'not-a-feed',
  'html-not-feed',
  'malformed',
]);

/** A document, and what it is. */
export interface Looked {
  fetched: Fetched;
  kind: Sniffed;
}

async function look(deps: DiscoverDeps, url: string, trustedOrigin: string | null): Promise<Looked> {
  const answer = await politeFetch(deps, { url, limit: FEED_BYTES, trustedOrigin });
  // Without validators a server must not answer 304.
  if (answer.kind === 'not-modified') throw new BacklistError('http-status', { facts: { url, status: 304 } });
  const { fetched } = answer;
  const kind = sniff(decodeBytes(fetched.bytes, fetched.contentType));
  if (kind === 'html' && fetched.bytes.byteLength > PAGE_BYTES)
    throw new BacklistError('too-large', { facts: { url, limit: PAGE_BYTES } });
  return { fetched, kind };
}

/** What is at the first of some spellings of a typed address that can be reached. @throws BacklistError what the request came to */
export async function lookAtTyped(deps: DiscoverDeps, typed: string): Promise<Looked> {
  const addresses = typedAddresses(typed);
  let failure: unknown = new BacklistError('bad-address', { facts: { url: typed } });
  for (const address of addresses) {
    try {
      return await look(deps, address, originOf(address));
    } catch (error) {
      failure = error;
      if (!(error instanceof BacklistError) || error.code !== 'unreachable') break;
    }
  }
  throw failure;
}

/** The document itself, as a source; null when it is a page, or nothing. */
async function asSource(deps: DiscoverDeps, { fetched, kind }: Looked): Promise<FoundSource | null> {
  if (kind === 'pack') return { url: fetched.url, title: readManifest(fetched).title, kind: 'pack' };
  if (kind === 'html' || kind === 'empty' || kind === 'unknown') return null;
  const feed = await deps.workshop.readFeed(fetched);
  return { url: fetched.url, title: feed.title, kind: 'feed' };
}

async function tryPaths(
  deps: DiscoverDeps,
  page: string,
  trustedOrigin: string | null,
): Promise<FoundSource | null> {
  for (const url of wellKnownFeeds(page).slice(0, PATHS)) {
    try {
      const found = await asSource(deps, await look(deps, url, trustedOrigin));
      if (found) return found;
    } catch (error) {
      // Nothing useful there. Other errors (offline, told to wait) would hit the other paths too.
      if (!(error instanceof BacklistError) || !HERE_ONLY.has(error.code)) throw error;
    }
  }
  return null;
}

/** The page itself, where it lists posts: one that has no feed, or whose feed is of another section. */
async function asListing(deps: DiscoverDeps, { fetched, kind }: Looked): Promise<FoundSource[]> {
  if (kind !== 'html') return [];
  const { title, article, pages } = await deps.workshop.readListing(fetched);
  // A post may list others below it.
  return article || pages.length < LISTED
    ? []
    : [{ url: fetched.url, title, kind: 'listing', posts: pages.length }];
}

/**
 * The sources at an address that the user gave, best first, at least one.
 * Makes one request when the address is a feed or its page names one, else at most a dozen more.
 * @throws BacklistError `no-feed-found`, `bad-address`, or what the first request or the feed itself came to
 */
export async function findSources(typed: string, deps: DiscoverDeps): Promise<FoundSource[]> {
  const looked = await lookAtTyped(deps, typed);
  const own = await asSource(deps, looked);
  if (own) return [own];
  const page = looked.fetched.url;
  const trustedOrigin = originOf(page);
  const named = looked.kind === 'html' ? await deps.workshop.findFeeds(looked.fetched) : [];
  // A public page does not send us into the user's network.
  const allowed = named.filter(({ url }) => originOf(url) === trustedOrigin || !isPrivateHost(new URL(url)));
  const listing = await asListing(deps, looked);
  if (allowed.length > 0)
    return [...allowed.map(({ url, title, kind }) => ({ url, title, kind })), ...listing];
  const found = await tryPaths(deps, page, trustedOrigin);
  const all = [...(found ? [found] : []), ...listing];
  if (all.length === 0) throw new BacklistError('no-feed-found', { facts: { url: page } });
  return all;
}
