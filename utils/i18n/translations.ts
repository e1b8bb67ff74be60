// The catalogue in every language that is listed (utils/model/language.ts): the compiler refuses an incomplete one. For
// the build and the tests; nothing that is shipped imports it.
import type { Language } from '../model/language';
import { ar } from './ar/all-strings';
import { de } from './de/all-strings';
import { es } from './es/all-strings';
import { fr } from './fr/all-strings';
import { ja } from './ja/all-strings';
import { pt } from './pt/all-strings';
import type { Translated } from './translated';
import { zhHans } from './zh-Hans/all-strings';

export const translations: { readonly [L in Exclude<Language, 'en'>]: Translated<L> } = {
  de,
  es,
  fr,
  pt,
  ja,
  'zh-Hans': zhHans,
  ar,
};
