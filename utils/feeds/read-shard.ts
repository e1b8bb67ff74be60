// Bytes → the posts of one shard of a pack.
import { BacklistError } from '@/utils/core/errors';
import { absolute } from './address';
import { parseDate } from './dates/parse-date';
import { decodeBytes } from './decode';
import { collapse } from './finish-feed';
import { languageTag, lines } from './formats/adapt-common';
import { ENTRIES_PER_DOCUMENT, FEED_BYTES, HTML_CHARACTERS } from './limits';
import { type PackPost, packShardSchema } from './pack';
import { oneLine } from './plain-title';
import type { Fetched, RawEntry } from './raw-feed';

function toEntry(post: PackPost, url: string): RawEntry {
  const address = absolute(post.url, url);
  return {
    guid: post.guid,
    url: address,
    title: oneLine(post.title),
    published: parseDate(post.published),
    updated: parseDate(post.updated),
    authors: lines(post.authors),
    tags: lines(post.tags),
    lang: languageTag(post.lang),
    summary: post.summary.trim() === '' ? null : post.summary,
    html: post.html.slice(0, HTML_CHARACTERS),
    baseUrl: address ?? url,
    enclosures: [],
  };
}

/**
 * The posts of a shard whose hash was checked.
 * @throws BacklistError `too-large`, or `malformed` when it is no shard of this format
 */
export function readShardBytes(fetched: Fetched): RawEntry[] {
  const { url, bytes } = fetched;
  if (bytes.byteLength > FEED_BYTES)
    throw new BacklistError('too-large', { facts: { url, limit: FEED_BYTES } });
  try {
    const shard = packShardSchema.parse(JSON.parse(decodeBytes(bytes, fetched.contentType)));
    return collapse(shard.posts.slice(0, ENTRIES_PER_DOCUMENT).map((post) => toEntry(post, url)));
  } catch (error) {
    throw new BacklistError('malformed', { facts: { url }, cause: error });
  }
}
