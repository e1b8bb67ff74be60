// Checks translations for what the compiler cannot see: parameters, forms, untranslated English, quotation marks of another
// language.
import { type Message, PLURAL_CATEGORIES } from '../catalogue';
import { SAME_EVERYWHERE } from './same-everywhere';

type Strings = Readonly<Record<string, Message>>;
type Translatable = keyof typeof PLURAL_CATEGORIES;

/** Quotation marks and apostrophes that a language has; all others of these are of another one. */
const QUOTES: Record<Translatable, string> = {
  en: '“”‘’',
  de: '„“‚‘’',
  es: '«»“”’',
  fr: '«»“”’',
  pt: '“”‘’',
  ja: '「」『』',
  'zh-Hans': '“”‘’',
  ar: '«»“”',
};
const ANY_QUOTE = /[“”„‟‘’‚‛«»‹›「」『』]/gu;
/** Straight quotation marks. */
const TYPED = [/["']/, /\.\.\./, /--/];

/** Texts of a message with the category they are for, none where it has no forms. */
const formsOf = (message: Message): [category: string | null, text: string][] =>
  typeof message === 'string' ? [[null, message]] : Object.entries(message);

/** What is put in: {names}, and the browser's own %s. */
const placesIn = (text: string): Set<string> => new Set(text.match(/\{\w+\}|%s/g));

const wordsOf = (text: string): string => text.replace(/\{\w+\}|%s/g, '');
const hasWords = (message: Message) => formsOf(message).some(([, text]) => /\p{L}/u.test(wordsOf(text)));

function wrongPlaces(english: Message, message: Message): string[] {
  const wanted = new Set(formsOf(english).flatMap(([, text]) => [...placesIn(text)]));
  const counts = typeof english !== 'string' || wanted.has('{count}');
  return formsOf(message).flatMap(([category, text]) => {
    const given = placesIn(text);
    const form = category === null ? '' : ` (${category})`;
    // A form for one or two may omit the number.
    const missing = [...wanted].filter(
      (place) => !given.has(place) && !(place === '{count}' && category !== null),
    );
    const unknown = [...given].filter((place) => !wanted.has(place) && !(place === '{count}' && counts));
    return [
      ...missing.map((place) => `${place} is missing${form}`),
      ...unknown.map((place) => `${place} is not known in English${form}`),
    ];
  });
}

function wrongForms(english: Message, message: Message, language: Translatable): string[] {
  if (typeof message === 'string') {
    return typeof english === 'string' || PLURAL_CATEGORIES[language].length === 1
      ? []
      : ['its forms are missing'];
  }
  const wanted = new Set<string>(new Intl.PluralRules(language).resolvedOptions().pluralCategories);
  const given = new Set(Object.keys(message));
  return [
    ...[...wanted].filter((form) => !given.has(form)).map((form) => `the form “${form}” is missing`),
    ...[...given].filter((form) => !wanted.has(form)).map((form) => `it has no form “${form}”`),
  ];
}

function wrongMarks(message: Message, language: Translatable): string[] {
  return formsOf(message).flatMap(([, text]) => {
    const foreign = (text.match(ANY_QUOTE) ?? []).filter((mark) => !QUOTES[language].includes(mark));
    return [
      ...(text.trim() === '' ? ['it is empty'] : []),
      ...(text === text.trim() ? [] : ['it begins or ends with a space']),
      ...TYPED.filter((typed) => typed.test(text)).map((typed) => `${typed.source} is a typewriter’s mark`),
      ...foreign.map((mark) => `${mark} is a mark of another language (${QUOTES[language]})`),
    ];
  });
}

function leftOver(
  key: string,
  english: Message,
  message: Message,
  same: Readonly<Record<string, string>>,
): string[] {
  const isSame = hasWords(english) && JSON.stringify(english) === JSON.stringify(message);
  if (!isSame) return key in same ? ['it is listed as the same as in English and is not'] : [];
  return key in same || key in SAME_EVERYWHERE
    ? []
    : ['it is still English: translate it, or say in same.ts why not'];
}

/**
 * All mistakes in a translation, a line each.
 * @param same keys whose text is the same as in English, with the reason
 */
export function problemsOf(
  english: Strings,
  strings: Strings,
  language: Translatable,
  same: Readonly<Record<string, string>>,
): string[] {
  const missing = Object.keys(english).filter((key) => !(key in strings));
  const problems = Object.entries(strings).flatMap(([key, message]) => {
    const original = english[key];
    if (original === undefined) return [`${key}: no such string in English`];
    return [
      ...wrongForms(original, message, language),
      ...wrongPlaces(original, message),
      ...wrongMarks(message, language),
      ...leftOver(key, original, message, same),
    ].map((problem) => `${key}: ${problem}`);
  });
  return [...missing.map((key) => `${key}: missing`), ...problems].map(
    (problem) => `${language}: ${problem}`,
  );
}
