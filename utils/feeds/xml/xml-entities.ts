// Character references and entities in a feed: HTML's, and the harmless ones that the document declares itself.
import { decodeHTML } from 'entities';

const REFERENCE = /&(#\d{1,7}|#x[\da-f]{1,6}|[a-z_][\w.-]{0,63});/gi;
const DECLARATION = /<!ENTITY\s+([A-Za-z_][\w.-]{0,63})\s+(?:"([^"%]{0,256})"|'([^'%]{0,256})')\s*>/g;
/** Entities of a document, and characters that they may add to it. */
const MOST_DECLARED = 500;
const MOST_ADDED = 200_000;

/** Reads references to characters. */
export type Decoder = (text: string) => string;

/**
 * The internal entities of a document type with plain characters. External and parameter entities, and those that refer to others
 * (entity bombs), are left out and never expanded.
 */
function declaredIn(prologue: string): Map<string, string> {
  const found = new Map<string, string>();
  if (!/<!ENTITY/.test(prologue)) return found;
  for (const [, name = '', double, single] of prologue.matchAll(DECLARATION)) {
    if (found.size >= MOST_DECLARED) break;
    const value = (double ?? single ?? '').replace(REFERENCE, (reference) => decodeHTML(reference));
    if (!found.has(name) && !REFERENCE_LEFT.test(value)) found.set(name, value);
  }
  return found;
}
const REFERENCE_LEFT = /&[a-z_#][\w.-]*;/i;

/** @param prologue what stands before the root element */
export function entityDecoder(prologue: string): Decoder {
  const declared = declaredIn(prologue);
  let added = 0;
  return (text) => {
    if (!text.includes('&')) return text;
    return text.replace(REFERENCE, (reference, name: string) => {
      const own = declared.get(name);
      if (own === undefined) return decodeHTML(reference);
      added += own.length;
      return added > MOST_ADDED ? reference : own;
    });
  };
}

const ESCAPES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** A text as it stands in XML or HTML. */
export const escaped = (text: string): string =>
  text.replace(/[&<>"]/g, (character) => ESCAPES[character] ?? character);
