// An open element of the feed that is being read.
import type { Role } from './feed-names';
import type { LeafText } from './leaf-text';
import type { Scope } from './xml-names';

export interface OpenElement {
  /** As it is written, in lower case. */
  raw: string;
  /** `inside` is an element within a text, `skipped` one of a namespace that nobody here reads. */
  role: Role | 'inside' | 'skipped';
  /** As the parser knows it; without prefix within a text. */
  name: string;
  scope: Scope;
  /** By `xml:base` of it or around it, absolute; null where none is stated. */
  base: string | null;
  /** By `xml:lang` of this element. */
  lang: string | null;
  attributes: ReadonlyMap<string, string>;
  /** What stands in it, for a leaf and for a person without elements. */
  text: LeafText | null;
  /** Where in the output its start tag lies, and the last link in it; -1 where there is none. */
  at: number;
  link: number;
  /** Elements in it, but for entries. */
  children: number;
}
