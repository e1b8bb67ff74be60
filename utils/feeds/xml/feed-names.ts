// Which elements of a feed hold others, which hold a text, and what those under older or mistaken names are called today.
import type { Name } from './xml-names';

/** How a feed is written; RSS 0.90 and 1.0 are `rdf`. */
export type XmlFormat = 'rss' | 'rdf' | 'atom';

const SHARED = [
  'media:group',
  'media:content',
  'itunes:owner',
  'itunes:category',
  'atom:author',
  'atom:contributor',
  'atom:source',
];
const CONTAINERS: Readonly<Record<XmlFormat, ReadonlySet<string>>> = {
  rss: new Set([...SHARED, 'rss', 'channel', 'item', 'image', 'textinput', 'author']),
  rdf: new Set([...SHARED, 'rdf', 'channel', 'item', 'image', 'textinput', 'author']),
  atom: new Set([...SHARED, 'feed', 'entry', 'author', 'contributor', 'source', 'image']),
};

/** Lists around items that say nothing themselves. */
const TRANSPARENT: ReadonlySet<string> = new Set(['items', 'entries']);

const RSS_TODAY: Readonly<Record<string, string>> = {
  fullitem: 'content:encoded',
  body: 'content:encoded',
  content: 'content:encoded',
  'xhtml:body': 'content:encoded',
  'xhtml:div': 'content:encoded',
  abstract: 'description',
  summary: 'atom:summary',
  id: 'atom:id',
  updated: 'atom:updated',
  modified: 'atom:updated',
  lastmod: 'atom:updated',
  published: 'atom:published',
  issued: 'atom:published',
  created: 'atom:published',
  tagline: 'atom:subtitle',
  subtitle: 'atom:subtitle',
  'dc:author': 'dc:creator',
};
const ATOM_TODAY: Readonly<Record<string, string>> = {
  pubdate: 'published',
  guid: 'id',
  lastbuilddate: 'updated',
  homepage: 'uri',
  'dc:author': 'dc:creator',
  'content:encoded': 'content',
  'xhtml:body': 'content',
  'xhtml:div': 'content',
};

/**
 * The name of an element as the adapters know it; null when they know none such.
 * @param container the name of the element around it
 */
export function todaysName({ prefix, local }: Name, format: XmlFormat, container?: string): string | null {
  if (prefix === null) return null;
  const name = prefix === '' ? local : `${prefix}:${local}`;
  // RSS knows authors of items only.
  if (name === 'author' && container === 'channel') return 'dc:creator';
  return (format === 'atom' ? ATOM_TODAY : RSS_TODAY)[name] ?? name;
}

export type Role = 'container' | 'transparent' | 'leaf';

export function roleOf(name: string, format: XmlFormat): Role {
  if (TRANSPARENT.has(name)) return 'transparent';
  return CONTAINERS[format].has(name) ? 'container' : 'leaf';
}

export const isEntry = (name: string): boolean => name === 'item' || name === 'entry';
/** Elements of RSS that hold a person in one line. */
export const isPersonLine = (name: string): boolean => /^(?:author|managingeditor|webmaster)$/.test(name);
export const isPerson = (name: string): boolean => /^(?:atom:)?(?:author|contributor)$/.test(name);

/** Texts that may be HTML, with or without saying so. */
const MARKUP =
  /^(?:atom:)?(?:title|subtitle|tagline|info|summary|content|rights|copyright)$|^description$|^content:encoded$|^(?:dc|media|itunes):(?:title|description|summary|subtitle)$/;
export const mayBeMarkup = (name: string): boolean => MARKUP.test(name);

/** Elements whose text is an address, or may be one. */
export const isAddress = (name: string): boolean => /^(?:link|comments|docs|url|uri|id)$/.test(name);

/** Elements that texts never hold: where one begins inside of a text, that text was never closed. */
const NEVER_INSIDE: ReadonlySet<string> = new Set([
  ...[
    'item',
    'entry',
    'channel',
    'guid',
    'pubdate',
    'lastbuilddate',
    'managingeditor',
    'webmaster',
    'enclosure',
  ],
  ...['updated', 'published', 'issued', 'modified', 'content:encoded', 'dc:date', 'dc:creator'],
]);
/** Elements that lines (titles, names, dates, addresses) do not hold either. */
const NOT_IN_LINES: ReadonlySet<string> = new Set([
  ...[
    'link',
    'description',
    'language',
    'author',
    'category',
    'comments',
    'source',
    'copyright',
    'generator',
  ],
  ...['image', 'ttl', 'docs', 'id', 'summary', 'content', 'rights', 'subtitle', 'contributor', 'dc:subject'],
]);
const LINE = /(?:^|:)(?:description|summary|content|encoded|info|tagline|subtitle|rights|copyright)$/;

/** Whether the beginning of `inner` proves that `text` has no end tag. */
export function breaksOff(text: string, inner: string): boolean {
  if (NEVER_INSIDE.has(inner)) return true;
  return !LINE.test(text) && NOT_IN_LINES.has(inner);
}
