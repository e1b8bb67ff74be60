// Checks a feed.
import { sha256 } from '@/utils/core/hash';
import { FEED_BYTES } from '@/utils/feeds/limits';
import { type CheckRun, closeSuccess, noteAnswer, takeEntries } from './check-run';
import type { SyncDeps } from './deps';
import { originOf, politeFetch } from './polite-fetch';

/**
 * Checks a feed by a conditional request. An answer whose body is the one last read is skipped unparsed; an answer
 * without entries changes nothing.
 * @throws BacklistError what the fetch or the workshop throws
 */
export async function checkFeed(deps: SyncDeps, run: CheckRun): Promise<void> {
  const { url, validators, seen } = run.source;
  const answer = await politeFetch(deps, {
    url,
    limit: FEED_BYTES,
    trustedOrigin: originOf(url),
    validators,
  });
  noteAnswer(run, answer);
  const { freshSeconds } = answer;
  if (answer.kind === 'not-modified')
    return closeSuccess(deps, run, 'not-modified', { freshSeconds, ttlMinutes: null }, {});
  const { fetched } = answer;
  const body = await sha256(fetched.bytes);
  if (body === seen.body) {
    const change = { validators: answer.validators };
    return closeSuccess(deps, run, 'not-modified', { freshSeconds, ttlMinutes: null }, change);
  }
  const feed = await deps.workshop.readFeed(fetched);
  await takeEntries(deps, run, body, feed.entries, {});
  await closeSuccess(
    deps,
    run,
    'updated',
    { freshSeconds, ttlMinutes: feed.ttlMinutes },
    {
      title: feed.title || run.source.title,
      siteUrl: feed.siteUrl ?? run.source.siteUrl,
      lang: feed.lang ?? run.source.lang,
      validators: answer.validators,
      seen: { body },
    },
    feed.ownAddress,
  );
}
