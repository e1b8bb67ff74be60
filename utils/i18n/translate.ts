// t(): a string of the interface in the user's language, with its parameters.
import { chooseLanguage, LANGUAGES, type Language, type SpokenLanguage } from '../model/language';
import type { Message, ParametersOf } from './catalogue';
import type { allStrings } from './en/all-strings';
import { enBase } from './en/base';
import { isolated } from './isolate';

export type Catalogue = typeof allStrings;
export type Key = keyof Catalogue;
/** Strings of one screen in another language, as its file has them. */
export type TranslatedStrings = Partial<Record<Key, Message>>;

type Parameters<K extends Key> = [ParametersOf<Catalogue[K]>] extends [never]
  ? []
  : [parameters: Record<ParametersOf<Catalogue[K]>, string | number>];

/** English, which is always there and used if no other language was loaded. */
const english: Partial<Catalogue> = { ...enBase };
let translated: TranslatedStrings = {};
let spoken: SpokenLanguage = chooseLanguage('en', globalThis.navigator?.languages ?? []);
let screenName = '';
let onRead: () => void = () => undefined;

/** Adds this screen's strings. Called by `<screen>-strings.ts`, which its entrypoint imports. */
export function addStrings(screen: string, part: Partial<Catalogue>): void {
  screenName = screen;
  Object.assign(english, part);
}

/** The name under which this screen added its strings. */
export const screen = (): string => screenName;

/** Switches the language; strings that are missing are shown in English. */
export function speak(language: SpokenLanguage, strings: TranslatedStrings): void {
  spoken = language;
  translated = strings;
}

/** `read` is called whenever the language is used, so that a screen knows what to redraw when it changes. */
export function watchReads(read: () => void): void {
  onRead = read;
}

/** Whether this screen carries a string. */
export function carries(key: Key): boolean {
  return key in english;
}

/** The language in use. */
export function language(): Language {
  onRead();
  return spoken.language;
}

/** The direction of the language in use. */
export const direction = (): 'ltr' | 'rtl' => LANGUAGES[language()].dir;

/** Locale for Intl: dates, numbers, order of words. */
export function locale(): string {
  onRead();
  return spoken.locale;
}

/** A value per locale, cached until the locale changes: creating an object of Intl takes some milliseconds. */
export function perLocale<T>(make: (locale: string) => T): () => T {
  let kept: { locale: string; made: T } | null = null;
  return () => {
    const wanted = locale();
    if (kept?.locale !== wanted) kept = { locale: wanted, made: make(wanted) };
    return kept.made;
  };
}

// By the catalogue's language: its forms are those of the language, and a variety (pt-PT) may count otherwise.
const plurals = perLocale(() => new Intl.PluralRules(language()));
const numbers = perLocale((tag) => new Intl.NumberFormat(tag));
const lists = perLocale((tag) => new Intl.ListFormat(tag, { type: 'conjunction' }));
const collator = perLocale((tag) => new Intl.Collator(tag, { numeric: true }));

/** A number in the user's locale. */
export function formatNumber(value: number): string {
  return numbers().format(value);
}

/** Alphabetical order in the user's locale, for `sort`. */
export function compareWords(a: string, b: string): number {
  return collator().compare(a, b);
}

function sentence(message: Message, count: string | number | undefined): string {
  if (typeof message === 'string') return message;
  return (typeof count === 'number' ? message[plurals().select(count)] : undefined) ?? message.other;
}

/**
 * The sentence for a key. Numbers among the parameters are formatted in the user's locale (pass years through formatYear), and
 * `count` chooses the plural form. Parameters of the other writing direction are isolated.
 */
export function t<K extends Key>(key: K, ...[parameters]: Parameters<K>): string {
  const values: Record<string, string | number> = parameters ?? {};
  const dir = direction();
  const message = translated[key] ?? english[key];
  // tests/unit/i18n/screens.test.ts checks that every screen carries the strings that it uses.
  if (message === undefined) throw new Error(`this screen has no string ${key}`);
  return sentence(message, values.count).replace(/\{(\w+)\}/g, (whole, name: string) => {
    const value = values[name];
    if (value === undefined) return whole;
    return typeof value === 'number' ? formatNumber(value) : isolated(value, dir);
  });
}

/** Several things separated by commas: 'a, b, c'. */
export function inARow(things: readonly string[]): string {
  return things.length === 0 ? '' : things.reduce((before, after) => t('join.comma', { before, after }));
}

/** Several things as a list in words: 'a, b and c'. */
export function listInWords(things: readonly string[]): string {
  const dir = direction();
  return lists().format(things.map((thing) => isolated(thing, dir)));
}
