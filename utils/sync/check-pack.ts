// Checks a pack: its manifest, then the shards whose hash is new.
import { BacklistError } from '@/utils/core/errors';
import { sha256 } from '@/utils/core/hash';
import { FEED_BYTES } from '@/utils/feeds/limits';
import type { PackManifest } from '@/utils/feeds/pack';
import { type CheckRun, closeSuccess, noteAnswer, takeEntries } from './check-run';
import type { SyncDeps } from './deps';
import { type FreshAnswer, originOf, politeFetch } from './polite-fetch';
import { readManifest } from './read-manifest';

type Shard = PackManifest['shards'][number];

/** Compared as text: an extension's own scheme has no origin to some of `URL`'s implementations. */
const placeOf = (url: URL): string => `${url.protocol}//${url.host}`;

/**
 * Fetches a shard from beside its manifest.
 * @throws BacklistError `malformed` when it is not the one that the manifest names, `bad-address` when it lies elsewhere
 */
export async function fetchShard(
  deps: SyncDeps,
  shard: Shard,
  manifestUrl: string,
  trustedOrigin: string | null,
): Promise<FreshAnswer> {
  const url = URL.canParse(shard.path, manifestUrl) ? new URL(shard.path, manifestUrl) : null;
  if (!url || placeOf(url) !== placeOf(new URL(manifestUrl))) {
    throw new BacklistError('bad-address', { facts: { url: shard.path } });
  }
  const answer = await politeFetch(deps, { url: url.href, limit: FEED_BYTES, trustedOrigin });
  // Without validators a server must not answer 304.
  if (answer.kind === 'not-modified' || (await sha256(answer.fetched.bytes)) !== shard.sha256) {
    throw new BacklistError('malformed', { facts: { url: url.href, reason: 'hash' } });
  }
  return answer;
}

/**
 * Checks a pack. Only shards whose hash is not the one last seen are fetched; each is noted as seen in the transaction
 * of its last posts, so that a run that ends in between goes on with the next. A shard that vanished takes nothing along.
 * @throws BacklistError what the fetch or the workshop throws, `malformed` for a manifest or shard that is none
 */
export async function checkPack(deps: SyncDeps, run: CheckRun): Promise<void> {
  const { url, validators } = run.source;
  const trustedOrigin = originOf(url);
  const answer = await politeFetch(deps, { url, limit: FEED_BYTES, trustedOrigin, validators });
  noteAnswer(run, answer);
  const wishes = { freshSeconds: answer.freshSeconds, ttlMinutes: null };
  if (answer.kind === 'not-modified') return closeSuccess(deps, run, 'not-modified', wishes, {});

  const manifest = readManifest(answer.fetched);
  const fresh = manifest.shards.filter((shard) => run.source.seen[shard.path] !== shard.sha256);
  for (const shard of fresh) {
    const part = await fetchShard(deps, shard, answer.fetched.url, trustedOrigin);
    noteAnswer(run, part);
    const entries = await deps.workshop.readShard(part.fetched);
    const seen = { ...run.source.seen, [shard.path]: shard.sha256 };
    await takeEntries(deps, run, shard.sha256, entries, { seen });
  }
  const seen = Object.fromEntries(manifest.shards.map((shard) => [shard.path, shard.sha256]));
  await closeSuccess(deps, run, fresh.length > 0 ? 'updated' : 'not-modified', wishes, {
    title: manifest.title || run.source.title,
    siteUrl: manifest.siteUrl ?? run.source.siteUrl,
    lang: manifest.lang ?? run.source.lang,
    validators: answer.validators,
    seen,
  });
}
