// t(): a string of the interface in the reader's language, with its parameters put in.
import type { allStrings } from './all-strings';
import type { Message, ParametersOf } from './catalogue';
import { en } from './en';

export type Catalogue = typeof allStrings;
export type Key = keyof Catalogue;

type Parameters<K extends Key> = [ParametersOf<Catalogue[K]>] extends [never]
  ? []
  : [parameters: Record<ParametersOf<Catalogue[K]>, string | number>];

/** Language of the catalogue in use. */
const LANGUAGE = 'en';

const strings: Partial<Catalogue> = { ...en };

/** Adds what this screen says. Imported for it by its entrypoint: `<screen>-strings.ts`. */
export function addStrings(part: Partial<Catalogue>): void {
  Object.assign(strings, part);
}

/** Whether this screen carries a string. */
export function carries(key: Key): boolean {
  return key in strings;
}

/** The reader's own variety of the catalogue's language (en-GB, en-IN), so that dates and numbers look familiar. */
function chooseLocale(): string {
  const wanted = globalThis.navigator?.languages ?? [];
  return wanted.find((tag) => tag === LANGUAGE || tag.startsWith(`${LANGUAGE}-`)) ?? LANGUAGE;
}

/** Locale for Intl: dates, numbers, plurals. */
export const locale: string = chooseLocale();

const plurals = new Intl.PluralRules(LANGUAGE);
const numbers = new Intl.NumberFormat(locale);

/** A whole or decimal number as the reader writes it. */
export function formatNumber(value: number): string {
  return numbers.format(value);
}

function sentence(message: Message, count: string | number | undefined): string {
  if (typeof message === 'string') return message;
  return (typeof count === 'number' ? message[plurals.select(count)] : undefined) ?? message.other;
}

/**
 * The sentence for a key. Numbers among the parameters are written in the reader's locale (pass a year as a string),
 * and `count` chooses the plural form.
 */
export function t<K extends Key>(key: K, ...[parameters]: Parameters<K>): string {
  const values: Record<string, string | number> = parameters ?? {};
  const message = strings[key];
  // tests/unit/i18n/screens.test.ts sees to it that no screen says what it does not carry.
  if (message === undefined) throw new Error(`this screen has no string ${key}`);
  return sentence(message, values.count).replace(/\{(\w+)\}/g, (whole, name: string) => {
    const value = values[name];
    if (value === undefined) return whole;
    return typeof value === 'number' ? formatNumber(value) : value;
  });
}

/** Several things as a list in words: 'a, b and c'. */
export function listInWords(things: readonly string[]): string {
  return new Intl.ListFormat(locale, { type: 'conjunction' }).format(things);
}
