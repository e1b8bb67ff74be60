// The catalogue in every other language, read from the parts in its folder. For the build and the tests; nothing that is
// shipped imports it.
import { readdir } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { LANGUAGES, type Language } from '../../model/language';
import type { Message } from '../catalogue';
import type { Key } from '../translate';

/** Strings by their key. Each part is typed by itself (`Translation`); check-translation.ts sees that none is missing. */
export type Strings = Readonly<Record<string, Message>>;

export interface Translated {
  strings: Strings;
  /** Strings that are the same as in English, and why that is right: the language's same.ts. */
  same: Readonly<Partial<Record<Key, string>>>;
}

/** What a file of a language's folder exports. */
type Part = Record<string, Record<string, never>>;

async function readLanguage(language: string): Promise<Translated> {
  const folder = join(dirname(fileURLToPath(import.meta.url)), '..', language);
  const strings: Record<string, Message> = {};
  let same: Translated['same'] = {};
  for (const file of (await readdir(folder)).sort()) {
    const part = (await import(/* @vite-ignore */ pathToFileURL(join(folder, file)).href)) as Part;
    if (file === 'same.ts') same = part.same ?? {};
    else for (const exported of Object.values(part)) Object.assign(strings, exported);
  }
  return { strings, same };
}

/** Every language except English, in the order in which they are listed. */
export async function readTranslations(): Promise<Map<Exclude<Language, 'en'>, Translated>> {
  const languages = Object.keys(LANGUAGES).filter((language) => language !== 'en');
  const read = languages.map(async (language) => [language, await readLanguage(language)] as const);
  return new Map((await Promise.all(read)) as [Exclude<Language, 'en'>, Translated][]);
}
