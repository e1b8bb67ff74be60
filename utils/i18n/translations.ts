// The catalogue in every language that is listed (utils/model/language.ts): the compiler refuses one that is not whole. For
// the build and the tests; nothing that is shipped imports it.
import type { Language } from '../model/language';
import { ar } from './ar/all-strings';
import type { Translation } from './catalogue';
import { de } from './de/all-strings';
import { es } from './es/all-strings';
import { fr } from './fr/all-strings';
import { ja } from './ja/all-strings';
import { pt } from './pt/all-strings';
import type { Catalogue, Key } from './translate';
import { zhHans } from './zh-Hans/all-strings';

export interface Translated<L extends Exclude<Language, 'en'>> {
  strings: Translation<Catalogue, L>;
  /** Strings that are the same as in English, and why that is right. */
  same: Partial<Record<Key, string>>;
}

export const translations: { readonly [L in Exclude<Language, 'en'>]: Translated<L> } = {
  de,
  es,
  fr,
  pt,
  ja,
  'zh-Hans': zhHans,
  ar,
};
