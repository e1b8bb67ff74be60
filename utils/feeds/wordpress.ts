// Bytes → posts, as WordPress's REST interface gives them (/wp-json/wp/v2/posts, with _embed for authors and terms).
import * as z from 'zod/mini';
import { BacklistError } from '@/utils/core/errors';
import { absolute } from './address';
import { parseDate } from './dates/parse-date';
import { decodeBytes } from './decode';
import { collapse } from './finish-feed';
import { guessed, languageTag, lines } from './formats/adapt-common';
import { ENTRIES_PER_DOCUMENT, FEED_BYTES, HTML_CHARACTERS } from './limits';
import { plainNames, plainTitle } from './plain-title';
import type { Fetched, RawEntry } from './raw-feed';

const text = z.catch(z.string(), '');
const rendered = z.catch(z.object({ rendered: text }), { rendered: '' });
const names = z.catch(z.array(z.catch(z.object({ name: text }), { name: '' })), []);
const embedded = z.catch(z.object({ author: names, 'wp:term': z.catch(z.array(names), []) }), {
  author: [],
  'wp:term': [],
});

const postSchema = z.object({
  id: z.number(),
  link: text,
  guid: rendered,
  title: rendered,
  content: rendered,
  excerpt: rendered,
  /** Without a zone: UTC. */
  date_gmt: text,
  modified_gmt: text,
  lang: text,
  _embedded: embedded,
});

const utc = (written: string): number | null =>
  written === '' ? null : parseDate(/(?:z|[+-]\d\d:?\d\d)$/i.test(written) ? written : `${written}Z`);

function toEntry(post: z.infer<typeof postSchema>, url: string): RawEntry {
  const address = absolute(post.link, url);
  return {
    guid: post.guid.rendered || address || `${url}#${post.id}`,
    url: address,
    title: plainTitle(guessed(post.title.rendered, address)),
    published: utc(post.date_gmt),
    updated: utc(post.modified_gmt),
    authors: plainNames(lines(post._embedded.author.map(({ name }) => name))),
    tags: plainNames(lines(post._embedded['wp:term'].flat().map(({ name }) => name))),
    lang: languageTag(post.lang),
    summary: post.excerpt.rendered.slice(0, HTML_CHARACTERS) || null,
    html: post.content.rendered.slice(0, HTML_CHARACTERS),
    baseUrl: address ?? url,
    enclosures: [],
  };
}

/** The list in an answer; what a server prints of its own warnings stands before it. */
function listIn(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    // The second attempt decides.
    return JSON.parse(text.slice(Math.max(0, text.search(/\[\s*\{\s*"id"\s*:/))));
  }
}

/** The posts in a list, without what is none. @throws ZodError where it is no list, or all of it is none */
function postsIn(list: unknown): z.infer<typeof postSchema>[] {
  const all = z.array(z.unknown()).parse(list);
  const posts = all.flatMap((one) => postSchema.safeParse(one).data ?? []);
  return posts.length > 0 ? posts : z.array(postSchema).parse(all);
}

/** @throws BacklistError `too-large`, or `malformed` when it is no such list */
export function readWordpressBytes(fetched: Fetched): RawEntry[] {
  const { url, bytes } = fetched;
  if (bytes.byteLength > FEED_BYTES)
    throw new BacklistError('too-large', { facts: { url, limit: FEED_BYTES } });
  try {
    const posts = postsIn(listIn(decodeBytes(bytes, fetched.contentType)));
    return collapse(posts.slice(0, ENTRIES_PER_DOCUMENT).map((post) => toEntry(post, url)));
  } catch (error) {
    throw new BacklistError('malformed', { facts: { url }, cause: error });
  }
}
