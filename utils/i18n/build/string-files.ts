// The files that the build makes of the catalogue: each screen's strings in every language except English, and the manifest's
// messages.
import { allStrings } from '../en/all-strings';
import { enManifest } from '../en/manifest';
import { stringFile } from '../load-language';
import { problemsOf } from './check-translation';
import { SCREENS } from './screen-keys';
import { readTranslations, type Strings } from './translations';

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

/** What is wrong in the translations, a line each. */
export async function translationProblems(): Promise<string[]> {
  return [...(await readTranslations())].flatMap(([language, { strings, same }]) =>
    problemsOf(allStrings, strings, language, same),
  );
}

/**
 * Files by their path in the extension.
 * @throws Error that names every mistake of the translations
 */
export async function stringFiles(): Promise<Map<string, string>> {
  const problems = await translationProblems();
  if (problems.length > 0) throw new Error(`translations:\n${problems.join('\n')}`);
  const files = new Map([['_locales/en/messages.json', browserMessages('en', allStrings)]]);
  for (const [language, { strings }] of await readTranslations()) {
    const tag = BROWSER_TAGS[language] ?? language;
    files.set(`_locales/${tag}/messages.json`, browserMessages(language, strings));
    for (const [screen, keys] of Object.entries(SCREENS)) {
      const said = Object.fromEntries(keys.map((key) => [key, strings[key]]));
      files.set(stringFile(language, screen), JSON.stringify(said));
    }
  }
  return files;
}
