// A title as a feed writes it, which may hold tags and entities or only look so, made one line of plain text.
import { decodeHTML } from 'entities';
import { plainLine } from '@/utils/core/plain-line';
import type { Markup } from './formats/adapted-feed';
import { LINE_CHARACTERS } from './limits';

/** Elements that titles are seen to hold. Anything else in angle brackets (`Vec<T>`) is the title's own. */
const TAGS =
  /<\/?(?:a|abbr|acronym|b|bdi|bdo|big|blockquote|br|center|cite|code|del|dfn|div|em|font|h[1-6]|hr|i|img|ins|kbd|li|mark|ol|p|pre|q|s|samp|small|span|strike|strong|style|sub|sup|tt|u|ul|var|wbr)(?:\s[^<>]*)?\/?>/gi;
const BREAKS = /<(?:br|p|div|li|h[1-6]|hr|blockquote)\b[^<>]*>/gi;
const SCRIPTS = /<(script|style)\b[\s\S]*?(?:<\/\1\s*>|$)/gi;

/** At most `LINE_CHARACTERS` of a text, on one line; null when nothing is left. */
export function oneLine(text: string | null | undefined): string | null {
  return plainLine(text ?? '', LINE_CHARACTERS) || null;
}

/** One line of plain text out of markup; null when nothing is left. */
export function plainTitle(title: Markup | null): string | null {
  if (title === null) return null;
  if (title.type === 'text') return oneLine(title.value);
  const bounded = title.value.slice(0, LINE_CHARACTERS * 10);
  const bare = bounded
    .replace(SCRIPTS, ' ')
    .replace(/<!--[\s\S]*?-->/g, '')
    .replace(BREAKS, ' ')
    .replace(TAGS, '');
  return oneLine(decodeHTML(bare));
}

/** Tags and names are plain text, which many feeds have escaped once more than that: `News &amp; views`. */
export const plainNames = (names: readonly string[]): string[] => [
  // Once more on a line: an entity may be a line break, or a control that turns the words around.
  ...new Set(names.flatMap((name) => oneLine(decodeHTML(name)) ?? [])),
];
