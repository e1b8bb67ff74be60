// JSON Feed 1.0 and 1.1, as feedsmith reads it → our shape.
import type { JsonFeed } from 'feedsmith';
import { absolute } from '../address';
import { enclosure, enclosures, firstDate, guessed, languageTag, lines, personName } from './adapt-common';
import type { AdaptedEntry, AdaptedFeed, Markup } from './adapted-feed';

const plain = (value: string | undefined, base: string | null): Markup | null =>
  value ? { value, type: 'text', base } : null;

function adaptItem(item: JsonFeed.Item<string>, feed: AdaptedFeed, outer: string): AdaptedEntry {
  const idAddress = /^https?:\/\//i.test(item.id ?? '') ? absolute(item.id) : null;
  const url = absolute(item.url, outer) ?? absolute(item.external_url, outer) ?? idAddress;
  const base = url ?? outer;
  const authors = lines(item.authors?.map(personName));
  return {
    id: item.id ?? null,
    url,
    title: plain(item.title, base),
    published: firstDate(item.date_published),
    updated: firstDate(item.date_modified),
    authors: authors.length > 0 ? authors : feed.authors,
    tags: lines(item.tags),
    lang: languageTag(item.language, feed.lang),
    summary: guessed(item.summary, base),
    content: item.content_html
      ? { value: item.content_html, type: 'html', base }
      : plain(item.content_text, base),
    enclosures: enclosures(
      (item.attachments ?? []).map((one) => enclosure(one.url, one.mime_type, one.size_in_bytes, base)),
    ),
  };
}

/** @param url where the document was fetched */
export function adaptJson(feed: JsonFeed.Feed<string>, url: string): AdaptedFeed {
  const siteUrl = absolute(feed.home_page_url, url);
  const adapted: AdaptedFeed = {
    format: 'json',
    id: null,
    title: plain(feed.title, url),
    description: guessed(feed.description, url),
    siteUrl,
    feedUrl: absolute(feed.feed_url, url),
    lang: languageTag(feed.language),
    published: null,
    updated: null,
    ttlMinutes: null,
    next: absolute(feed.next_url, url),
    authors: lines(feed.authors?.map(personName)),
    tags: [],
    entries: [],
  };
  adapted.entries = (feed.items ?? []).map((item) => adaptItem(item, adapted, siteUrl ?? url));
  // The format has no date of the feed itself.
  const times = adapted.entries
    .map((entry) => entry.updated ?? entry.published)
    .filter((time) => time !== null);
  adapted.updated = times.length === 0 ? null : times.reduce((newest, time) => Math.max(newest, time));
  return adapted;
}
