// Bytes → subscriptions, lists of ids and items, as servers of the Google Reader API give them. There is no document of
// Google's own; what is read here is what FreshRSS (p/api/greader.php), Miniflux (internal/googlereader) and The Old
// Reader (github.com/theoldreader/api) say of theirs.
import * as z from 'zod/mini';
import { BacklistError } from '@/utils/core/errors';
import { isMoment } from '@/utils/model/moment';
import type { ReaderStream } from '@/utils/model/reader';
import { absolute } from './address';
import { decodeBytes } from './decode';
import { guessed, lines } from './formats/adapt-common';
import { itemId } from './item-id';
import { ADDRESS_CHARACTERS, ENTRIES_PER_DOCUMENT, HTML_CHARACTERS } from './limits';
import { plainTitle } from './plain-title';
import type { Fetched, RawEnclosure, RawEntry } from './raw-feed';

/** An item with what the server says of it beside its contents. */
export interface RawReaderItem {
  item: string;
  stream: string;
  read: boolean;
  starred: boolean;
  /** When the server got it, in milliseconds since 1970; null where it does not say. */
  crawled: number | null;
  entry: RawEntry;
}

const text = z.catch(z.string(), '');
/** A number, or one written as text. */
const figure = z.catch(z.union([z.number(), z.string()]), 0);
const list = <T extends z.ZodMiniType>(item: T) =>
  z.catch(z.array(z.catch(z.nullable(item), null)), []) as z.ZodMiniType<(z.output<T> | null)[]>;
const href = z.object({ href: text });
const content = z.catch(z.object({ content: text }), { content: '' });

const subscriptionSchema = z.object({ id: z.string(), title: text, url: text, htmlUrl: text });
const subscriptionsSchema = z.object({
  subscriptions: z.array(z.catch(z.nullable(subscriptionSchema), null)),
});

const idsSchema = z.object({
  /** Left out by some where there is none. */
  itemRefs: list(z.object({ id: z.string() })),
  continuation: text,
});

const itemSchema = z.object({
  id: z.string(),
  title: text,
  author: text,
  published: figure,
  updated: figure,
  crawlTimeMsec: figure,
  timestampUsec: text,
  canonical: list(href),
  alternate: list(href),
  categories: list(z.string()),
  origin: z.catch(z.object({ streamId: text }), { streamId: '' }),
  summary: content,
  content,
  enclosure: list(z.object({ href: text, url: text, type: text, length: figure })),
});
const itemsSchema = z.object({ items: z.array(z.catch(z.nullable(itemSchema), null)) });

/** Ids as text: a number beyond 2^53 would be another one once it is parsed. */
const quoted = (json: string): string => json.replace(/("(?:id|continuation)"\s*:\s*)(-?\d+)/g, '$1"$2"');

/**
 * The value of an answer. FreshRSS writes nothing at all for an entry of which some text is not UTF-8, and the comma all the
 * same: such gaps are closed.
 */
function jsonOf(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    // Strings, of which the last may be cut off, and commas: each character is looked at once, whatever a server sends.
    const parts = /"[^"\\]*(?:\\.[^"\\]*)*(?:"|\\?$)|,[\s,]*/gs;
    const closed = json.replace(parts, (part, at: number) => {
      if (part.startsWith('"')) return part;
      return json[at - 1] === '[' || json[at + part.length] === ']' ? '' : ',';
    });
    return JSON.parse(closed);
  }
}

/** @throws BacklistError `sign-in-needed` for the word that some send with status 200, `not-reader-api` for what is no such answer */
function parse<S extends z.ZodMiniType>(
  schema: S,
  { url, bytes, contentType }: Fetched,
  spell = (json: string) => json,
): z.output<S> {
  const json = spell(decodeBytes(bytes, contentType));
  if (/^\s*unauthorized/i.test(json)) throw new BacklistError('sign-in-needed', { facts: { url } });
  try {
    return schema.parse(jsonOf(json));
  } catch (cause) {
    throw new BacklistError('not-reader-api', { facts: { url }, cause });
  }
}

/**
 * FreshRSS writes characters that old clients stumbled over in their full width. Where nothing else of a line is written
 * so, as in Chinese or Japanese, they are meant as the plain ones.
 */
const WIDE = new Map([...'＆＜＞＂＾？＼／，；'].map((wide, n) => [wide, '&<>"^?\\/,;'[n] ?? wide]));
function plainWidth(line: string): string {
  if (/[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Hangul}]/u.test(line)) return line;
  return line.replace(/[＆＜＞＂＾？＼／，；]/g, (wide) => WIDE.get(wide) ?? wide);
}

/**
 * A title. What FreshRSS wrote in full width was no markup, so it becomes plain after markup was read; but an entity that it
 * left is one.
 */
function titleOf(title: string, url: string | null): string | null {
  const line = plainTitle(guessed(title.replace(/＆(?=#?\w+;)/g, '&'), url));
  return line === null ? null : plainWidth(line);
}

/** The site of the first address that there is. */
const siteOf = (...addresses: (string | null)[]): string | undefined =>
  addresses.flatMap((address) =>
    address === null ? [] : new URL(address).hostname.replace(/^www\./, ''),
  )[0];

/** The subscriptions. Streams without an id of their own, and what is damaged, are left out. */
export function readSubscriptions(fetched: Fetched): ReaderStream[] {
  return parse(subscriptionsSchema, fetched, quoted).subscriptions.flatMap((one) => {
    if (!one || one.id === '' || one.id.length > ADDRESS_CHARACTERS) return [];
    const [url, siteUrl] = [absolute(one.url), absolute(one.htmlUrl)];
    const title = titleOf(one.title, null) ?? '';
    return { id: one.id, title, otherwise: siteOf(siteUrl, url) ?? one.id, url, siteUrl };
  });
}

/** A page of ids, each once, and what asks for the next page: null at the end, which Miniflux writes as 0. */
export function readItemIds(fetched: Fetched): { ids: string[]; continuation: string | null } {
  const { itemRefs, continuation } = parse(idsSchema, fetched, quoted);
  const ids = itemRefs.flatMap((ref) => (ref && itemId(ref.id)) ?? []);
  return {
    ids: [...new Set(ids)],
    continuation: continuation === '' || continuation === '0' ? null : continuation,
  };
}

/** Seconds since 1970 → milliseconds; some write milliseconds. Null where nothing is said that is a date. */
function moment(written: string | number): number | null {
  const number = Number(written);
  const time = number > 1e11 ? Math.round(number) : Math.round(number * 1_000);
  return time > 0 && isMoment(time) ? time : null;
}

/** The state that a category is, whoever's (`user/-/…`, `user/1005921515/…`); null for others. */
const stateOf = (category: string): string | null =>
  /^user\/[^/]+\/state\/com\.google\/(.+)$/.exec(category)?.[1] ?? null;

/** The word of a label, or of a tag that the item's own feed gave it; null for what is the server's own. */
function tagOf(category: string): string | null {
  const label = /^user\/[^/]+\/label\/(.+)$/s.exec(category)?.[1];
  return label ?? (category.startsWith('user/') ? null : category);
}

function enclosuresOf(files: z.output<typeof itemSchema>['enclosure']): RawEnclosure[] {
  return files.flatMap((file) => {
    // FreshRSS has them as they stand in HTML.
    const url = absolute((file?.href || file?.url)?.replaceAll('&amp;', '&'));
    return file && url ? { url, type: file.type || null, length: Number(file.length) || null } : [];
  });
}

function toItem(raw: z.output<typeof itemSchema> | null): RawReaderItem | null {
  const item = raw && itemId(raw.id);
  if (!raw || !item) return null;
  const categories = raw.categories.flatMap((category) => category ?? []);
  const states = new Set(categories.map(stateOf));
  const url = absolute(raw.canonical[0]?.href) ?? absolute(raw.alternate[0]?.href);
  // Some put the whole text into one of the two and its beginning into the other.
  const html = raw.content.content.length >= raw.summary.content.length ? raw.content : raw.summary;
  const micro = /^\d{13,}$/.test(raw.timestampUsec) ? moment(raw.timestampUsec.slice(0, -3)) : null;
  return {
    item,
    stream: raw.origin.streamId,
    read: states.has('read'),
    starred: states.has('starred'),
    crawled: moment(raw.crawlTimeMsec) ?? micro,
    entry: {
      guid: item,
      url,
      title: titleOf(raw.title, url),
      published: moment(raw.published),
      updated: moment(raw.updated),
      authors: lines(raw.author === '' ? [] : plainWidth(raw.author).split(';')),
      tags: lines(categories.map(tagOf).flatMap((tag) => tag ?? [])),
      lang: null,
      summary: null,
      html: html.content.slice(0, HTML_CHARACTERS).toWellFormed(),
      baseUrl: url,
      enclosures: enclosuresOf(raw.enclosure),
    },
  };
}

/** One item, wherever it stands; null for what is none. */
export function readerItem(value: unknown): RawReaderItem | null {
  const parsed = itemSchema.safeParse(value);
  return parsed.success ? toItem(parsed.data) : null;
}

/** The items of an answer, each once; what is damaged is left out. */
export function readReaderItems(fetched: Fetched): RawReaderItem[] {
  const items = parse(itemsSchema, fetched, quoted).items.slice(0, ENTRIES_PER_DOCUMENT).map(toItem);
  return [...new Map(items.flatMap((one) => (one ? [[one.item, one] as const] : []))).values()];
}
