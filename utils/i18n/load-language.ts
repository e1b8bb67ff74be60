// Brings in what this screen says in the reader's language: a file of the extension itself, written by the build
// (string-files.ts). English is part of the screen and costs nothing.
import { chooseLanguage, type LanguageChoice } from '../model/language';
import { language, locale, screen, speak, type TranslatedStrings } from './translate';

let last = 0;

/** Where the build puts the strings of a screen in a language. */
export const stringFile = (language: string, screen: string): string => `strings/${language}/${screen}.json`;

/**
 * Speaks the language that the reader chose from now on. Of several choices at once the last one holds. Where its file
 * cannot be read, which only a damaged installation brings about, all is said in English.
 * @returns whether another language, or another variety of it, is spoken than before
 */
export async function loadLanguage(choice: LanguageChoice): Promise<boolean> {
  const turn = ++last;
  const wanted = chooseLanguage(choice, globalThis.navigator?.languages ?? []);
  if (wanted.language === language() && wanted.locale === locale()) return false;
  const strings = wanted.language === 'en' ? {} : await readStrings(stringFile(wanted.language, screen()));
  if (turn !== last) return false;
  if (strings) speak(wanted, strings);
  else speak(chooseLanguage('en', globalThis.navigator?.languages ?? []), {});
  return true;
}

async function readStrings(file: string): Promise<TranslatedStrings | null> {
  try {
    const answer = await fetch(new URL(`/${file}`, location.href));
    return (await answer.json()) as TranslatedStrings;
  } catch (error) {
    console.error(`Backlist: ${file} could not be read.`, error);
    return null;
  }
}
