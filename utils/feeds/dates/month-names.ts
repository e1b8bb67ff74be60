// The names of months: the platform's (Unicode CLDR, by Intl), so that no language needs a table here, and beside them the
// short forms that feeds use.
import { monthOf } from './date-words';

/** Languages whose month names are known besides the page's own: those that most pages are written in. */
const LANGUAGES =
  'en de fr es pt it nl sv da nb fi pl cs sk sl hr ro hu tr el ru uk bg lt lv et id vi ca eu gl is ar he de-AT'.split(
    ' ',
  );

const months = new Map<string, ReadonlyMap<string, number>>();

const bare = (name: string): string => name.toLowerCase().normalize('NFC').replace(/[.’']/g, '');

/** Names of months in a language as Intl writes them, alone and within a date, long and short. */
function monthsIn(lang: string): ReadonlyMap<string, number> {
  const known = months.get(lang);
  if (known) return known;
  const names = new Map<string, number>();
  for (const month of ['long', 'short'] as const)
    for (const more of [{}, { day: 'numeric', year: 'numeric' }] as const) {
      const format = new Intl.DateTimeFormat(lang, { month, ...more, timeZone: 'UTC', calendar: 'gregory' });
      for (let at = 0; at < 12; at += 1) {
        const part = format.formatToParts(Date.UTC(2001, at, 15)).find(({ type }) => type === 'month');
        if (part && /\p{L}{2}/u.test(part.value)) names.set(bare(part.value), at + 1);
      }
    }
  months.set(lang, names);
  return names;
}

/** The one month, 1 to 12, that a name means; 0 where it means none, or different ones in different languages. */
export function monthNamed(name: string, lang: string | null): number {
  const word = bare(name);
  const own = lang !== null && isLanguage(lang) ? monthsIn(lang).get(word) : undefined;
  if (own) return own;
  const meant = new Set(LANGUAGES.flatMap((each) => monthsIn(each).get(word) ?? []));
  const [only = 0] = meant;
  // Old spellings and the forms that feeds use.
  return meant.size === 1 ? only : meant.size === 0 && word.length > 2 ? monthOf(word) : 0;
}

/** Whether a tag names a language that the platform knows. */
export function isLanguage(tag: string): boolean {
  try {
    return Intl.DateTimeFormat.supportedLocalesOf(tag).length > 0;
  } catch (error) {
    // Not a language tag at all.
    if (error instanceof RangeError) return false;
    throw error;
  }
}
