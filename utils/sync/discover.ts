// Finds what can be followed behind an address: the address itself, the feeds its page names, then well-known paths.
import { BacklistError, toBacklistError } from '@/utils/core/errors';
import { decodeBytes } from '@/utils/feeds/decode';
import { FEED_BYTES } from '@/utils/feeds/limits';
import type { Fetched } from '@/utils/feeds/raw-feed';
import { sniff } from '@/utils/feeds/sniff';
import { wellKnownFeeds } from '@/utils/feeds/well-known';
import { politeFetch } from './polite-fetch';
import { isPrivateAddress } from './private-address';
import type { SyncDeps } from './sync-deps';

export interface Found {
  url: string;
  title: string;
  kind: 'feed' | 'pack';
}

/** Well-known paths that are tried. */
const TRIES = 12;

/**
 * A typed address as one that can be fetched: `https` where no scheme was typed.
 * @throws BacklistError `bad-address`
 */
export function readAddress(typed: string): string {
  const trimmed = typed.trim();
  const address = /^[a-z][a-z\d+.-]*:\/\//i.test(trimmed) ? trimmed : `https://${trimmed}`;
  if (!URL.canParse(address)) throw new BacklistError('bad-address', { facts: { url: trimmed } });
  const url = new URL(address);
  const web = url.protocol === 'http:' || url.protocol === 'https:';
  if (!web || url.username !== '' || url.hostname === '')
    throw new BacklistError('bad-address', { facts: { url: trimmed } });
  url.hash = '';
  return url.href;
}

async function fetchOnce(deps: SyncDeps, url: string): Promise<Fetched> {
  if (!(await deps.mayFetch(url))) {
    throw new BacklistError('permission-needed', { facts: { url, host: new URL(url).host } });
  }
  if (!deps.online()) throw new BacklistError('offline');
  const answer = await politeFetch(deps.fetch, url, { limit: FEED_BYTES, now: deps.now() });
  if (!answer.modified) throw new BacklistError('http-status', { facts: { url, status: 304 } });
  return answer.fetched;
}

/** What an answer is to a reader who wants to follow it; `page` for HTML, null for nothing that is known. */
function kindOf(fetched: Fetched): 'feed' | 'pack' | 'page' | null {
  const sniffed = sniff(decodeBytes(fetched.bytes, fetched.contentType));
  if (sniffed === 'html') return 'page';
  if (sniffed === 'pack') return 'pack';
  return sniffed === 'empty' || sniffed === 'unknown' ? null : 'feed';
}

async function describe(deps: SyncDeps, fetched: Fetched, kind: 'feed' | 'pack'): Promise<Found> {
  const title = kind === 'feed' ? (await deps.workshop.readFeed(fetched)).title : '';
  return { url: fetched.url, title: title || new URL(fetched.url).host, kind };
}

async function tryWellKnown(deps: SyncDeps, page: string): Promise<Found[]> {
  for (const url of wellKnownFeeds(page).slice(0, TRIES)) {
    try {
      const fetched = await fetchOnce(deps, url);
      const kind = kindOf(fetched);
      if (kind === 'feed' || kind === 'pack') return [await describe(deps, fetched, kind)];
    } catch (thrown) {
      // A path that is not there is what most of them come to; a server that is gone or wants peace ends the search.
      const error = toBacklistError(thrown);
      if (['offline', 'unreachable', 'rate-limited', 'challenge', 'internal'].includes(error.code))
        throw error;
    }
  }
  return [];
}

/**
 * Feeds and packs behind an address, best first; never empty.
 * @throws BacklistError `bad-address`, `permission-needed`, `no-feed-found`, or what the request came to
 */
export async function findSources(deps: SyncDeps, typed: string): Promise<Found[]> {
  const url = readAddress(typed);
  const fetched = await fetchOnce(deps, url);
  const kind = kindOf(fetched);
  if (kind === 'feed' || kind === 'pack') return [await describe(deps, fetched, kind)];
  const named = kind === 'page' ? await deps.workshop.findFeeds(fetched) : [];
  // A public page must not send us to this machine or its neighbours.
  const allowed = named.filter((link) => !isPrivateAddress(link.url) || isPrivateAddress(url));
  if (allowed.length > 0)
    return allowed.map((link) => ({ ...link, title: link.title || new URL(link.url).host, kind: 'feed' }));
  const found = kind === 'page' ? await tryWellKnown(deps, fetched.url) : [];
  if (found.length === 0) {
    throw new BacklistError(kind === 'page' ? 'no-feed-found' : 'not-a-feed', { facts: { url } });
  }
  return found;
}
