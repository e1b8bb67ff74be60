// What the groups and filters of the archive's list are called.
import { formatMonth, formatYear } from '@/utils/i18n/dates';
import { perLocale, t } from '@/utils/i18n/translate';
import type { ListFilter, ListSettings } from '@/utils/model/archive-list';

type NameOf = (sourceId: number) => string | undefined;

const languages = perLocale((tag) => new Intl.DisplayNames(tag, { type: 'language', fallback: 'code' }));

/** The name of a language; a code that is none stays as it is. */
export function languageName(code: string): string {
  try {
    return languages().of(code) ?? code;
  } catch {
    // Feeds state whatever they like: RangeError for what is no language tag.
    return code;
  }
}

export const sourceName = (id: number, nameOf: NameOf): string => nameOf(id) ?? t('list.unknownSource');

/** A span of months, given as `2024-03`. */
export function spanWords(from: string, to: string): string {
  if (from === to) return formatMonth(from);
  const [first, last] = [from, to].map((month) => formatYear(Number(month.slice(0, 4)))) as [string, string];
  if (from.endsWith('-01') && to.endsWith('-12'))
    return first === last ? first : t('list.span', { from: first, to: last });
  return t('list.span', { from: formatMonth(from), to: formatMonth(to) });
}

/** The heading of a group of the list. */
export function groupName(key: string, { sort }: ListSettings, nameOf: NameOf): string {
  if (key === 'all') return t(`list.sort.${sort}`);
  const source = /^source-(\d+)$/.exec(key)?.[1];
  if (source !== undefined) return sourceName(Number(source), nameOf);
  return key.includes('-') ? formatMonth(key) : formatYear(Number(key));
}

/** What a filter asks for besides a state, part by part, each with the fields that say so. */
export function wishes(
  { tag, label, source, lang, length, from, to }: ListFilter,
  nameOf: NameOf,
): { fields: readonly (keyof ListFilter)[]; words: string }[] {
  return [
    ...(label === undefined ? [] : [{ fields: ['label'] as const, words: label }]),
    ...(tag === undefined ? [] : [{ fields: ['tag'] as const, words: tag }]),
    ...(source === undefined ? [] : [{ fields: ['source'] as const, words: sourceName(source, nameOf) }]),
    ...(lang === undefined ? [] : [{ fields: ['lang'] as const, words: languageName(lang) }]),
    ...(length === undefined ? [] : [{ fields: ['length'] as const, words: t(`list.length.${length}`) }]),
    ...(from === undefined || to === undefined
      ? []
      : [{ fields: ['from', 'to'] as const, words: spanWords(from, to) }]),
  ];
}
