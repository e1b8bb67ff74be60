// RSS 0.9x and 2.0, as feedsmith reads it → our shape.
import type { RssFeed } from 'feedsmith';
import { absolute, innerBase } from '../address';
import { alternate, atomEnclosures, atomText, linked } from './adapt-atom';
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
import type { AdaptedEntry, AdaptedFeed } from './adapted-feed';

type Item = RssFeed.Item<string>;

/** The item's page: its link, else a guid that says or looks like it is one. */
function itemUrl(item: Item, base: string | null): string | null {
  const guid = item.guid?.isPermaLink === false ? null : item.guid?.value;
  const isPath = item.guid?.isPermaLink === true && guid?.startsWith('/');
  const permalink = guid && (isPath || /^https?:\/\//i.test(guid)) ? absolute(guid, base) : null;
  return absolute(item.link, base) ?? alternate(item.atom?.links, base) ?? permalink;
}

function authorsOf(item: Item, feed: AdaptedFeed): string[] {
  const named = lines([...(item.authors ?? []).map(personName), ...(item.dc?.creators ?? []).map(nameIn)]);
  if (named.length > 0) return named;
  const others = lines([
    item.itunes?.author && nameIn(item.itunes.author),
    ...(item.atom?.authors ?? []).map(personName),
  ]);
  return others.length > 0 ? others : feed.authors;
}

function adaptItem(item: Item, feed: AdaptedFeed, outer: string | null): AdaptedEntry {
  const stated = innerBase(item.xml?.base, outer);
  const url = itemUrl(item, stated);
  // Addresses in the text: by xml:base where there is one, else as they would be on the item's page.
  const base = item.xml?.base ? stated : (url ?? stated);
  const atom = item.atom;
  const media = item.media?.groups?.[0] ?? item.media;
  return {
    id: item.guid?.value ?? atom?.id ?? null,
    url,
    title:
      guessed(item.title, base) ??
      atomText(atom?.title, base) ??
      guessed(item.dc?.titles?.[0], base) ??
      guessed(item.itunes?.title, base) ??
      guessed(media?.title?.value, base),
    published: firstDate(
      item.pubDate,
      item.dc?.dates?.[0],
      atom?.published,
      item.dcterms?.issued?.[0],
      item.dcterms?.created?.[0],
    ),
    updated: firstDate(atom?.updated, item.dcterms?.modified?.[0], item.dc?.dates?.[0]),
    authors: authorsOf(item, feed),
    tags: lines([
      ...(item.categories ?? []).map((category) => category.name),
      ...(item.dc?.subjects ?? []),
      ...(item.itunes?.keywords ?? []),
      ...(atom?.categories ?? []).map((category) => category.label ?? category.term),
    ]),
    lang: languageTag(item.xml?.lang, atom?.content?.xml?.lang, item.dc?.languages?.[0], feed.lang),
    summary:
      guessed(item.description, base) ??
      atomText(atom?.summary, base) ??
      guessed(item.dc?.descriptions?.[0], base) ??
      guessed(item.itunes?.summary ?? item.itunes?.subtitle, base) ??
      guessed(media?.description?.value, base),
    content: guessed(item.content?.encoded, base) ?? atomText(atom?.content, base),
    enclosures: enclosures([
      ...(item.enclosures ?? []).map((one) => enclosure(one.url, one.type, one.length, base)),
      ...atomEnclosures(atom?.links, base),
      ...mediaContents(item.media).map((one) => enclosure(one.url, one.type, one.fileSize, base)),
    ]),
  };
}

/** @param url where the document was fetched */
export function adaptRss(feed: RssFeed.Feed<string>, url: string): AdaptedFeed {
  const outer = innerBase(feed.xml?.base, url);
  const siteUrl = absolute(feed.link, outer) ?? alternate(feed.atom?.links, outer);
  const base = feed.xml?.base ? outer : (siteUrl ?? outer);
  const adapted: AdaptedFeed = {
    format: 'rss',
    id: feed.atom?.id ?? null,
    title:
      guessed(feed.title, base) ??
      atomText(feed.atom?.title, base) ??
      guessed(feed.dc?.titles?.[0] ?? feed.itunes?.title, base),
    description:
      guessed(feed.description, base) ??
      atomText(feed.atom?.subtitle, base) ??
      guessed(feed.itunes?.summary ?? feed.itunes?.subtitle ?? feed.dc?.descriptions?.[0], base),
    siteUrl,
    feedUrl: linked(feed.atom?.links, 'self', outer),
    lang: languageTag(feed.language, feed.dc?.languages?.[0], feed.xml?.lang),
    published: firstDate(feed.pubDate, feed.dcterms?.issued?.[0], feed.dcterms?.created?.[0]),
    updated: firstDate(
      feed.lastBuildDate,
      feed.atom?.updated,
      feed.dcterms?.modified?.[0],
      feed.pubDate,
      feed.dc?.dates?.[0],
    ),
    ttlMinutes: ttlMinutes(feed.ttl, feed.sy),
    next: linked(feed.atom?.links, 'prev-archive', outer) ?? linked(feed.atom?.links, 'next', outer),
    authors: lines([
      feed.managingEditor && personName(feed.managingEditor),
      ...(feed.dc?.creators ?? []).map(nameIn),
      feed.itunes?.author && nameIn(feed.itunes.author),
      ...(feed.atom?.authors ?? []).map(personName),
    ]),
    tags: lines([
      ...(feed.categories ?? []).map((category) => category.name),
      ...(feed.dc?.subjects ?? []),
      ...(feed.itunes?.keywords ?? []),
      ...(feed.itunes?.categories ?? []).flatMap((one) => [
        one.text,
        ...(one.categories ?? []).map((c) => c.text),
      ]),
    ]),
    entries: [],
  };
  // Relative links of items are meant against the site, as the feed's own readers take them.
  adapted.entries = (feed.items ?? []).map((item) => adaptItem(item, adapted, base));
  return adapted;
}
