// What a language's folder exports (docs/translating.md).
import type { Language } from '../model/language';
import type { Translation } from './catalogue';
import type { Catalogue, Key } from './translate';

export interface Translated<L extends Exclude<Language, 'en'>> {
  strings: Translation<Catalogue, L>;
  /** Strings that are the same as in English, and why that is right. */
  same: Partial<Record<Key, string>>;
}
