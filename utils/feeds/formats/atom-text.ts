// Interprets Atom text constructs: type (RFC 4287, sections 3.1.1 and 4.1.3) and, in Atom 0.3, mode.
import { fromBase64 } from '@/utils/core/base64';
import type { LeafText } from '../xml/leaf-text';

/** A text with its type as the adapters know it; undefined where the feed does not say, or says it carelessly. */
export interface TypedText {
  type: 'text' | 'html' | undefined;
  value: string;
}

const ELEMENT = /<\/?[a-z][a-z0-9]*(?:\s[^<>]*)?\/?>/i;
const BASE64 = /^[A-Za-z\d+/=\s]+$/;

/** The UTF-8 text in some base64; null if it is none. */
function textInBase64(content: string): string | null {
  if (!BASE64.test(content)) return null;
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(fromBase64(content.replace(/\s+/g, '')));
  } catch {
    return null; // No base64, or bytes that are no text: a picture, say.
  }
}

/** The text of a construct; null where it holds nothing to read, as a picture. */
export function atomTextOf(text: LeafText, attributes: ReadonlyMap<string, string>): TypedText | null {
  const type = attributes.get('type')?.toLowerCase().split(';')[0]?.trim() || undefined;
  const mode = attributes.get('mode')?.toLowerCase();
  const isPlain = type === 'text' || type === 'text/plain';
  const isXhtml = type === 'xhtml' || type === 'application/xhtml+xml';
  const stated = isPlain ? 'text' : type !== undefined && /html(?:\+xml)?$/.test(type) ? 'html' : undefined;
  if (text.hasMarkup) {
    const isEscapedToo = stated === 'html' && !isXhtml && ELEMENT.test(text.plain);
    return { type: 'html', value: isEscapedToo ? text.mixed : isXhtml ? text.xhtml : text.html };
  }
  if (mode === 'base64') {
    const decoded = textInBase64(text.plain);
    return { type: stated, value: decoded ?? text.plain };
  }
  if (isXhtml) return { type: 'html', value: ELEMENT.test(text.plain) ? text.plain : text.html };
  if (type === undefined || stated !== undefined || /^text\/(?!base64)|[/+]xml$/.test(type))
    return { type: stated, value: text.plain };
  // Anything else is in base64 (RFC 4287, section 4.1.3.3): sometimes a text, mostly a picture or a sound.
  if (!BASE64.test(text.plain)) return { type: undefined, value: text.plain };
  const decoded = textInBase64(text.plain);
  if (decoded !== null) return { type: undefined, value: decoded };
  return /^(?:image|audio|video|application\/(?:octet-stream|pdf|zip))/.test(type)
    ? null
    : { type: undefined, value: text.plain };
}
