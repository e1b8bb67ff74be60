// Atom 0.3 and 1.0 (RFC 4287), as feedsmith reads it → our shape.
import type { AtomFeed } from 'feedsmith';
import { absolute, innerBase } from '../address';
import {
  enclosure,
  enclosures,
  firstDate,
  guessed,
  languageTag,
  lines,
  mediaContents,
  nameIn,
  personName,
  ttlMinutes,
} from './adapt-common';
import type { AdaptedEntry, AdaptedFeed, Markup } from './adapted-feed';

type Text = AtomFeed.Text | AtomFeed.Content | undefined;
type Links = readonly AtomFeed.Link<string>[] | undefined;

const relation = (link: AtomFeed.Link<string>): string =>
  (link.rel ?? 'alternate').toLowerCase().replace(/^.*[/:]/, '');

/** A text construct; without a type it is plain in the standard and anything in the wild. */
export function atomText(text: Text, outer: string | null): Markup | null {
  if (!text?.value) return null;
  const base = innerBase(text.xml?.base, outer);
  // Types were read before (atom-text.ts): what is left says what the value is, or nothing.
  return text.type === 'text' || text.type === 'html'
    ? { value: text.value, type: text.type, base }
    : guessed(text.value, base);
}

/** The address of the page that a feed or entry stands for: its alternate link, an HTML one first. */
export function alternate(links: Links, base: string | null): string | null {
  const found = (links ?? []).filter((link) => relation(link) === 'alternate' && link.href);
  const page = found.find((link) => link.type === undefined || /html/i.test(link.type)) ?? found[0];
  return absolute(page?.href, base);
}

/** The address of the first link with a relation. */
export function linked(links: Links, rel: string, base: string | null): string | null {
  return absolute((links ?? []).find((link) => relation(link) === rel)?.href, base);
}

export function atomEnclosures(links: Links, base: string | null) {
  const found = (links ?? []).filter((link) => relation(link) === 'enclosure');
  return enclosures(found.map((link) => enclosure(link.href, link.type, link.length, base)));
}

const atomTags = (
  categories: readonly AtomFeed.Category[] | undefined,
  subjects: readonly string[] | undefined,
): string[] =>
  lines([...(categories ?? []).map((category) => category.label ?? category.term), ...(subjects ?? [])]);

function adaptEntry(entry: AtomFeed.Entry<string>, feed: AdaptedFeed, outer: string | null): AdaptedEntry {
  const base = innerBase(entry.xml?.base, outer);
  const authors = lines(entry.authors?.map(personName));
  const media = entry.media?.groups?.[0] ?? entry.media;
  const idAddress = /^https?:/i.test(entry.id ?? '') ? absolute(entry.id) : null;
  return {
    id: entry.id ?? null,
    url: alternate(entry.links, base) ?? absolute(entry.content?.src, base) ?? idAddress,
    title:
      atomText(entry.title, base) ??
      guessed(entry.dc?.titles?.[0], base) ??
      guessed(media?.title?.value, base),
    // `published` is optional in Atom and often left out; `updated` is then the nearest thing known.
    published: firstDate(
      entry.published,
      entry.dcterms?.issued?.[0],
      entry.dcterms?.created?.[0],
      entry.dc?.dates?.[0],
      entry.updated,
    ),
    updated: firstDate(entry.updated, entry.dcterms?.modified?.[0]),
    authors:
      authors.length > 0
        ? authors
        : lines(entry.dc?.creators?.map(nameIn) ?? entry.source?.authors?.map(personName) ?? feed.authors),
    tags: atomTags(entry.categories, entry.dc?.subjects),
    lang: languageTag(entry.content?.xml?.lang, entry.xml?.lang, feed.lang),
    summary: atomText(entry.summary, base) ?? guessed(media?.description?.value, base),
    content: atomText(entry.content, base),
    enclosures: enclosures([
      ...atomEnclosures(entry.links, base),
      ...mediaContents(entry.media).map((one) => enclosure(one.url, one.type, one.fileSize, base)),
    ]),
  };
}

/** @param url where the document was fetched */
export function adaptAtom(feed: AtomFeed.Feed<string>, url: string): AdaptedFeed {
  const base = innerBase(feed.xml?.base, url);
  const adapted: AdaptedFeed = {
    format: 'atom',
    id: feed.id ?? null,
    title: atomText(feed.title, base),
    description: atomText(feed.subtitle, base),
    siteUrl: alternate(feed.links, base),
    feedUrl: linked(feed.links, 'self', base),
    lang: languageTag(feed.xml?.lang, feed.dc?.languages?.[0]),
    published: firstDate(feed.dcterms?.issued?.[0], feed.dcterms?.created?.[0]),
    updated: firstDate(feed.updated, feed.dcterms?.modified?.[0], feed.dc?.dates?.[0]),
    ttlMinutes: ttlMinutes(undefined, feed.sy),
    next: linked(feed.links, 'prev-archive', base) ?? linked(feed.links, 'next', base),
    authors: lines([...(feed.authors ?? []).map(personName), ...(feed.dc?.creators ?? []).map(nameIn)]),
    tags: atomTags(feed.categories, feed.dc?.subjects),
    entries: [],
  };
  adapted.entries = (feed.entries ?? []).map((entry) => adaptEntry(entry, adapted, base));
  return adapted;
}
