// Atom 0.3 and 1.0 (RFC 4287), as feedsmith reads it → our shape.
import type { AtomFeed } from 'feedsmith';
import {
  enclosure,
  enclosures,
  firstDate,
  guessed,
  languageTag,
  lines,
  personName,
  ttlMinutes,
} from './adapt-common';
import type { AdaptedEntry, AdaptedFeed, Markup } from './adapted-feed';
import { absolute, innerBase } from './address';
import { fromBase64 } from './xml-repair';

type Text = AtomFeed.Text | AtomFeed.Content | undefined;
type Links = readonly AtomFeed.Link<string>[] | undefined;

const relation = (link: AtomFeed.Link<string>): string =>
  (link.rel ?? 'alternate').toLowerCase().replace(/^.*[/:]/, '');

/** A text construct; without a type it is plain in the standard and anything in the wild. */
export function atomText(text: Text, outer: string | null): Markup | null {
  if (!text?.value) return null;
  const base = innerBase(text.xml?.base, outer);
  const type = text.type?.toLowerCase().split(';')[0]?.trim();
  if (type === 'text' || type === 'text/plain') return { value: text.value, type: 'text', base };
  if (type === undefined) return guessed(text.value, base);
  if (/html$/.test(type)) return { value: text.value, type: 'html', base };
  if (/^(?:application\/octet-stream|text\/base64)/.test(type)) {
    // What said so by its mode has been decoded already (xml-repair.ts).
    const isCoded = /^[A-Za-z\d+/=\s]*$/.test(text.value);
    return guessed(isCoded ? fromBase64(text.value) : text.value, base);
  }
  // A picture or an archive, in base64, is not for reading; XML and the unknown may be.
  return /^(?:image|audio|video|application\/(?:pdf|zip))/.test(type) ? null : guessed(text.value, base);
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

/** An id is an address or a name of its own; one that is relative (against the standard) is meant against `xml:base`. */
function atomId(id: string | undefined, xmlBase: string | undefined, base: string | null): string | null {
  if (id === undefined) return null;
  return xmlBase === undefined || /^[a-z][a-z\d+.-]*:/i.test(id) ? id : (absolute(id, base) ?? id);
}

function adaptEntry(
  entry: AtomFeed.Entry<string>,
  feed: AdaptedFeed,
  outer: string | null,
  xmlBase: string | undefined,
): AdaptedEntry {
  const base = innerBase(entry.xml?.base, outer);
  const authors = lines(entry.authors?.map(personName));
  const media = entry.media?.groups?.[0] ?? entry.media;
  const idAddress = /^https?:/i.test(entry.id ?? '') ? absolute(entry.id) : null;
  return {
    id: atomId(entry.id, entry.xml?.base ?? xmlBase, base),
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
        : lines(entry.dc?.creators ?? entry.source?.authors?.map(personName) ?? feed.authors),
    tags: lines([
      ...(entry.categories ?? []).map((category) => category.label ?? category.term),
      ...(entry.dc?.subjects ?? []),
    ]),
    lang: languageTag(entry.content?.xml?.lang, entry.xml?.lang, feed.lang),
    summary: atomText(entry.summary, base) ?? guessed(media?.description?.value, base),
    content: atomText(entry.content, base),
    enclosures: atomEnclosures(entry.links, base),
  };
}

/** @param url where the document was fetched */
export function adaptAtom(feed: AtomFeed.Feed<string>, url: string): AdaptedFeed {
  const base = innerBase(feed.xml?.base, url);
  const adapted: AdaptedFeed = {
    format: 'atom',
    title: atomText(feed.title, base),
    description: atomText(feed.subtitle, base),
    siteUrl: alternate(feed.links, base),
    feedUrl: linked(feed.links, 'self', base),
    lang: languageTag(feed.xml?.lang, feed.dc?.languages?.[0]),
    updated: firstDate(feed.updated),
    ttlMinutes: ttlMinutes(undefined, feed.sy),
    next: linked(feed.links, 'prev-archive', base) ?? linked(feed.links, 'next', base),
    authors: lines(feed.authors?.map(personName)),
    entries: [],
  };
  adapted.entries = (feed.entries ?? []).map((entry) => adaptEntry(entry, adapted, base, feed.xml?.base));
  return adapted;
}
