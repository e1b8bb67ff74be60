// The files that the build makes of the catalogue: each screen's strings in every language except English, and the manifest's
// messages.
import { LANGUAGES } from '../model/language';
import { allStrings } from './all-strings';
import type { Message } from './catalogue';
import { problemsOf } from './check-translation';
import { enManifest } from './en-manifest';
import { stringFile } from './load-language';
import { SCREENS } from './screens';
import { translations } from './translations';

type Strings = Readonly<Record<string, Message>>;

/** Names of folders in _locales, where the browsers do not use our tags. */
const BROWSER_TAGS: Readonly<Record<string, string>> = { 'zh-Hans': 'zh_CN' };

/** Letters of a description in the manifest that Chrome takes (https://developer.chrome.com/docs/extensions/reference/manifest/description). */
const LONGEST_DESCRIPTION = 132;

/** The name of a key of the manifest's in _locales, where no dots are allowed. */
export const manifestMessage = (key: keyof typeof enManifest): string => key.replace('manifest.', '');

function browserMessages(language: string, strings: Strings): string {
  const messages: Record<string, { message: string }> = {};
  for (const key of Object.keys(enManifest) as (keyof typeof enManifest)[]) {
    const message = strings[key];
    if (typeof message !== 'string') throw new Error(`${language}: ${key} must be a plain sentence`);
    if (key === 'manifest.description' && message.length > LONGEST_DESCRIPTION)
      throw new Error(`${language}: ${key} has ${message.length} letters of ${LONGEST_DESCRIPTION}`);
    messages[manifestMessage(key)] = { message };
  }
  return JSON.stringify(messages);
}

/** All translations, with what is wrong in them. */
export function translationProblems(): string[] {
  return Object.entries(
    translations as Record<string, { strings: Strings; same: Record<string, string> }>,
  ).flatMap(([language, { strings, same }]) =>
    problemsOf(allStrings, strings, language as keyof typeof LANGUAGES, same),
  );
}

/**
 * Files by their path in the extension.
 * @throws Error that names every mistake of the translations
 */
export function stringFiles(): Map<string, string> {
  const problems = translationProblems();
  if (problems.length > 0) throw new Error(`translations:\n${problems.join('\n')}`);
  const files = new Map<string, string>();
  for (const language of Object.keys(LANGUAGES) as (keyof typeof LANGUAGES)[]) {
    const strings: Strings =
      language === 'en'
        ? allStrings
        : ((translations as Record<string, { strings: Strings }>)[language]?.strings ?? {});
    files.set(
      `_locales/${BROWSER_TAGS[language] ?? language}/messages.json`,
      browserMessages(language, strings),
    );
    if (language === 'en') continue;
    for (const [screen, keys] of Object.entries(SCREENS)) {
      const said = Object.fromEntries(keys.map((key) => [key, strings[key]]));
      files.set(stringFile(language, screen), JSON.stringify(said));
    }
  }
  return files;
}
