// Checks a pack: its manifest, then the shards whose hash changed, each verified against the manifest.
import { BacklistError } from '@/utils/core/errors';
import { sha256 } from '@/utils/core/hash';
import { FEED_BYTES } from '@/utils/feeds/limits';
import { type PackManifest, packManifestSchema } from '@/utils/feeds/pack';
import type { Fetched } from '@/utils/feeds/raw-feed';
import type { Entry } from '@/utils/model/post';
import type { Source } from '@/utils/model/source';
import type { Checked } from './checked';
import { politeFetch } from './polite-fetch';
import type { SyncDeps } from './sync-deps';

function readManifest(fetched: Fetched): PackManifest {
  try {
    return packManifestSchema.parse(JSON.parse(new TextDecoder().decode(fetched.bytes)));
  } catch (cause) {
    throw new BacklistError('malformed', { facts: { url: fetched.url }, cause });
  }
}

/** A shard's address. It lies below its manifest: a pack must not make us ask anybody else. */
function shardUrl(path: string, manifestUrl: string): string {
  const url = new URL(path, manifestUrl);
  if (!url.href.startsWith(new URL('.', manifestUrl).href)) {
    throw new BacklistError('malformed', {
      facts: { url: manifestUrl },
      message: `shard outside of its pack: ${path}`,
    });
  }
  return url.href;
}

/**
 * Nothing of a pack is taken in unless every changed shard arrived whole.
 * @throws BacklistError `malformed` when the manifest is none, or a shard is not what it says
 */
export async function checkPack(deps: SyncDeps, source: Source): Promise<Checked> {
  const { validators } = source;
  const now = deps.now();
  const answer = await politeFetch(deps.fetch, source.url, { limit: FEED_BYTES, validators, now });
  if (!answer.modified) return { entries: null, change: { validators: answer.validators }, askedFor: null };
  const manifest = readManifest(answer.fetched);
  const changed = manifest.shards.filter((shard) => source.seen[shard.path] !== shard.sha256);
  const entries: Entry[] = [];
  for (const shard of changed) {
    const url = shardUrl(shard.path, answer.fetched.url);
    const part = await politeFetch(deps.fetch, url, { limit: FEED_BYTES, now });
    if (!part.modified || (await sha256(part.fetched.bytes)) !== shard.sha256) {
      throw new BacklistError('malformed', {
        facts: { url },
        message: 'the shard is not what its manifest says',
      });
    }
    entries.push(...(await deps.workshop.readShard(part.fetched)));
  }
  return {
    entries: changed.length === 0 ? null : entries,
    change: {
      validators: answer.validators,
      seen: Object.fromEntries(manifest.shards.map((shard) => [shard.path, shard.sha256])),
      title: manifest.title,
      siteUrl: manifest.siteUrl,
      lang: manifest.lang,
    },
    askedFor: answer.maxAge,
  };
}
