// Checks a feed: fetched conditionally, an unchanged body skipped, the rest handed over as entries.
import { sha256 } from '@/utils/core/hash';
import { FEED_BYTES } from '@/utils/feeds/limits';
import type { Source } from '@/utils/model/source';
import type { Checked } from './checked';
import { politeFetch } from './polite-fetch';
import type { SyncDeps } from './sync-deps';

const MINUTE = 60_000;

/** @throws BacklistError whatever the request or the parser came to; the source is as it was then */
export async function checkFeed(deps: SyncDeps, source: Source): Promise<Checked> {
  const { validators } = source;
  const answer = await politeFetch(deps.fetch, source.url, {
    limit: FEED_BYTES,
    validators,
    now: deps.now(),
  });
  if (!answer.modified) return { entries: null, change: { validators: answer.validators }, askedFor: null };
  const body = await sha256(answer.fetched.bytes);
  const askedByServer = answer.maxAge;
  if (source.seen.body === body) {
    return { entries: null, change: { validators: answer.validators }, askedFor: askedByServer };
  }
  const feed = await deps.workshop.readFeed(answer.fetched);
  return {
    entries: feed.entries,
    change: {
      validators: answer.validators,
      seen: { body },
      title: feed.title || source.title,
      siteUrl: feed.siteUrl ?? source.siteUrl,
      lang: feed.lang ?? source.lang,
    },
    askedFor:
      feed.ttlMinutes === null ? askedByServer : Math.max(askedByServer ?? 0, feed.ttlMinutes * MINUTE),
  };
}
