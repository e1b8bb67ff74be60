// Bytes → feed in the adapters' shape: decode, tell what it is, parse with feedsmith, adapt. Heavy: not for the worker.
import {
  DetectError,
  MalformedError,
  ParseError,
  parseAtomFeed,
  parseJsonFeed,
  parseRdfFeed,
  parseRssFeed,
} from 'feedsmith';
import { BacklistError } from '@/utils/core/errors';
import { adaptAtom } from './adapt-atom';
import { adaptJson } from './adapt-json';
import { adaptRdf } from './adapt-rdf';
import { adaptRss } from './adapt-rss';
import type { AdaptedFeed } from './adapted-feed';
import { decodeBytes, withoutInvalidCharacters } from './decode';
import { ENTRIES_PER_DOCUMENT, FEED_BYTES } from './limits';
import type { Fetched } from './raw-feed';
import { type Sniffed, sniff } from './sniff';
import {
  balanced,
  withEscapedStrays,
  withoutBase64,
  withoutPrologue,
  withRssLinks,
  withUsualNames,
} from './xml-repair';

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
 * Reads a document, and, where that fails, once more with its elements closed. Of a document that was cut off the last
 * entry is left out, as it is not whole.
 */
function tolerantly(text: string, read: (xml: string) => AdaptedFeed): AdaptedFeed {
  const xml = withEscapedStrays(withoutBase64(withoutPrologue(text)));
  try {
    return read(xml);
  } catch (error) {
    if (!(error instanceof MalformedError)) throw error;
    const mended = balanced(xml);
    const feed = read(mended.text);
    if (!mended.cutOff) return feed;
    if (feed.entries.length < 2) throw error;
    return { ...feed, entries: feed.entries.slice(0, -1) };
  }
}

/** JSON Feeds name their version in many ways, and feedsmith wants the standard's. */
function namedVersion(text: string): object {
  return { ...(JSON.parse(text) as object), version: 'https://jsonfeed.org/version/1.1' };
}

function parseAs(kind: Sniffed, text: string, url: string): AdaptedFeed {
  switch (kind) {
    case 'rss':
      return tolerantly(withUsualNames(withRssLinks(text)), (xml) =>
        adaptRss(
          orEmpty(() => parseRssFeed(xml, OPTIONS)),
          url,
        ),
      );
    case 'atom':
      return tolerantly(text, (xml) =>
        adaptAtom(
          orEmpty(() => parseAtomFeed(xml, OPTIONS)),
          url,
        ),
      );
    case 'rdf':
      return tolerantly(withRssLinks(text), (xml) =>
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
  const text = withoutInvalidCharacters(decodeBytes(bytes, fetched.contentType));
  try {
    return parseAs(sniff(text), text, url);
  } catch (error) {
    if (error instanceof BacklistError) throw error;
    throw new BacklistError('malformed', { facts: { url }, cause: error });
  }
}
