// Every table of shapes by what it is about.
import { ATOM_03, ATOM_10, ATOM_TEXTS } from './atom-shapes';
import { DOCTYPES, ENTITIES, NO_FEEDS, UNCLOSED } from './broken-shapes';
import { ENCODINGS } from './encoding-shapes';
import { JSON_FEEDS } from './json-shapes';
import { BASES, LANGUAGES, NAMESPACES } from './place-shapes';
import { RDF_SHAPES } from './rdf-shapes';
import { RSS_FEEDS, RSS_ITEMS } from './rss-shapes';
import type { Shape } from './shape';

export const TABLES: Readonly<Record<string, readonly Shape[]>> = {
  'texts of Atom': ATOM_TEXTS,
  'Atom 0.3': ATOM_03,
  'Atom 1.0': ATOM_10,
  'items of RSS': RSS_ITEMS,
  'channels of RSS': RSS_FEEDS,
  RDF: RDF_SHAPES,
  'JSON Feed': JSON_FEEDS,
  namespaces: NAMESPACES,
  'addresses, relative to': BASES,
  languages: LANGUAGES,
  encodings: ENCODINGS,
  references: ENTITIES,
  'around the root': DOCTYPES,
  'ends and beginnings': UNCLOSED,
  'no feeds': NO_FEEDS,
};

export const bytesOf = ({ document }: Shape): Uint8Array<ArrayBuffer> =>
  typeof document === 'string' ? new TextEncoder().encode(document) : document;
