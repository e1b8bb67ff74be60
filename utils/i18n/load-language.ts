// Loads this screen's strings in the user's language, from a file of the extension that the build made (string-files.ts). English is
// bundled with the screen.
import { chooseLanguage, type LanguageChoice } from '../model/language';
import { language, locale, screen, speak, type TranslatedStrings } from './translate';

let last = 0;

/** Where the build puts the strings of a screen in a language. */
export const stringFile = (language: string, screen: string): string => `strings/${language}/${screen}.json`;

/**
 * Switches to the language that the user chose. Of several choices at once the last one counts. If its file cannot be read, which
 * only happens in a damaged installation, everything is in English.
 * @returns whether the language or its regional variety has changed
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
