// Parses and validates a pack's manifest.
import { BacklistError } from '@/utils/core/errors';
import { type PackManifest, packManifestSchema } from '@/utils/feeds/pack';
import type { Fetched } from '@/utils/feeds/raw-feed';

/** Most shards of a pack. */
const SHARDS = 2_000;

/** @throws BacklistError `malformed` when it is no manifest of this format */
export function readManifest(fetched: Fetched): PackManifest {
  try {
    const manifest = packManifestSchema.parse(JSON.parse(new TextDecoder().decode(fetched.bytes)));
    if (manifest.shards.length > SHARDS) throw new RangeError(`${manifest.shards.length} shards`);
    return manifest;
  } catch (error) {
    throw new BacklistError('malformed', { facts: { url: fetched.url }, cause: error });
  }
}
