// Parses a feed: decodes it, detects its format, parses with feedsmith, adapts. Large: not for the worker.
import { DetectError, ParseError, parseAtomFeed, parseJsonFeed, parseRdfFeed, parseRssFeed } from 'feedsmith';
import { BacklistError } from '@/utils/core/errors';
import { decodeBytes } from './decode';
import { adaptAtom } from './formats/adapt-atom';
import { languageTag } from './formats/adapt-common';
import { adaptJson } from './formats/adapt-json';
import { adaptRdf } from './formats/adapt-rdf';
import { adaptRss } from './formats/adapt-rss';
import type { AdaptedFeed } from './formats/adapted-feed';
import { ENTRIES_PER_DOCUMENT, FEED_BYTES } from './limits';
import { decodeRare } from './rare-encodings';
import type { Fetched } from './raw-feed';
import { type Sniffed, sniff } from './sniff';
import { canonicalXml } from './xml/canonical-xml';
import type { XmlFormat } from './xml/feed-names';
import { withoutInvalidCharacters } from './xml/xml-characters';

const OPTIONS = { maxItems: ENTRIES_PER_DOCUMENT };

/** A feed that says nothing that feedsmith knows is an empty feed. What it is was decided before (see sniff). */
function orEmpty<T extends object>(parse: () => T): T | Record<string, never> {
  try {
    return parse();
  } catch (error) {
    if (error instanceof ParseError || error instanceof DetectError) return {};
    throw error;
  }
}

/**
 * Reads a feed's XML in its canonical form. Of a document that was cut off the entry that is not whole is left out; where
 * that is all there was, the document is none.
 */
function readXml(
  text: string,
  format: XmlFormat,
  url: string,
  read: (xml: string) => AdaptedFeed,
): AdaptedFeed {
  const { xml, cutOff } = canonicalXml(text, format, url);
  const feed = read(xml);
  if (cutOff === null) return feed;
  const whole = cutOff === 'entry' ? feed.entries.slice(0, -1) : feed.entries;
  if (whole.length === 0) throw new BacklistError('malformed', { facts: { url } });
  return { ...feed, entries: whole };
}

/** What other programs write into JSON beside the standard: line breaks within texts, numbers that are none, and commas after the last. */
const NO_JSON = /("(?:[^"\\]|\\.)*")|(-?\b(?:NaN|Infinity)\b)|,(?=\s*[\]}])/g;

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    // The second attempt decides.
    return JSON.parse(
      text.replace(
        NO_JSON,
        (_, quoted?: string, number?: string) =>
          quoted?.replace(/[\n\r\t]/g, (control) => JSON.stringify(control).slice(1, -1)) ??
          (number ? `"${number}"` : ''),
      ),
    );
  }
}

/** JSON Feeds name their version in many ways, and feedsmith wants the standard's. */
function namedVersion(text: string): object {
  return { ...(parseJson(text) as object), version: 'https://jsonfeed.org/version/1.1' };
}

/** A feed in the language of its answer where it names none itself. */
function inLanguage(feed: AdaptedFeed, lang: string | null): AdaptedFeed {
  if (lang === null || feed.lang !== null) return feed;
  return { ...feed, lang, entries: feed.entries.map((entry) => ({ ...entry, lang: entry.lang ?? lang })) };
}

function parseAs(kind: Sniffed, text: string, url: string): AdaptedFeed {
  switch (kind) {
    case 'rss':
      return readXml(text, 'rss', url, (xml) =>
        adaptRss(
          orEmpty(() => parseRssFeed(xml, OPTIONS)),
          url,
        ),
      );
    case 'atom':
      return readXml(text, 'atom', url, (xml) =>
        adaptAtom(
          orEmpty(() => parseAtomFeed(xml, OPTIONS)),
          url,
        ),
      );
    case 'rdf':
      return readXml(text, 'rdf', url, (xml) =>
        adaptRdf(
          orEmpty(() => parseRdfFeed(xml, OPTIONS)),
          url,
        ),
      );
    case 'json':
      return adaptJson(
        orEmpty(() => parseJsonFeed(namedVersion(text), OPTIONS)),
        url,
      );
    case 'html':
      throw new BacklistError('html-not-feed', { facts: { url } });
    default:
      throw new BacklistError('not-a-feed', { facts: { url } });
  }
}

/**
 * The feed in a fetched answer, whatever its header calls it.
 * @throws BacklistError `too-large`, `html-not-feed`, `not-a-feed` (empty, or anything else), `malformed` (a feed that
 * cannot be read). Nothing else is thrown, and it ends in time proportional to the size.
 */
export function parseFeedBytes(fetched: Fetched): AdaptedFeed {
  const { url, bytes } = fetched;
  if (bytes.byteLength > FEED_BYTES)
    throw new BacklistError('too-large', { facts: { url, limit: FEED_BYTES } });
  const text = withoutInvalidCharacters(decodeBytes(bytes, fetched.contentType, decodeRare));
  try {
    return inLanguage(parseAs(sniff(text), text, url), languageTag(fetched.contentLanguage));
  } catch (error) {
    if (error instanceof BacklistError) throw error;
    throw new BacklistError('malformed', { facts: { url }, cause: error });
  }
}
