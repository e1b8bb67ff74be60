// Feeds as the wild writes them, brought to what an XML parser takes.

const ROOT = /<(?:[\w.-]+:)?(?:rss|feed|rdf|channel)[\s>]/i;

/**
 * From the root element on. What stands before it is left out: the document type with its entities (which are never
 * expanded), stylesheets, comments, and notices that a server printed. A bare `<channel>` gets the root that it lacks.
 */
export function withoutPrologue(text: string): string {
  const root = ROOT.exec(text);
  if (!root) return text;
  const document = text.slice(root.index);
  return /^<channel/i.test(root[0]) ? `<rss version="2.0">${document}</rss>` : document;
}

/** The pieces that XML is made of, and a `<` that is none of them. The groups are of a tag: slash, name, attributes. */
const PIECE = String.raw`<!\[CDATA\[[\s\S]*?(?:\]\]>|$)|<!--[\s\S]*?(?:-->|$)|<\?[\s\S]*?(?:\?>|$)|<(\/?)([A-Za-z_][\w.:-]*)((?:"[^"]*"|'[^']*'|[^"'<>])*)>|<`;
const BARE_AMPERSAND = String.raw`&(?!#\d{1,7};|#x[\da-f]{1,6};|[a-z][a-z\d]{1,31};)`;
const PIECE_OR_AMPERSAND = new RegExp(`${PIECE}|${BARE_AMPERSAND}`, 'gi');
const AMPERSAND = new RegExp(BARE_AMPERSAND, 'gi');

/**
 * With the characters escaped that begin nothing: an ampersand without a reference (`?a=1&copy=2`), a `<` without a tag
 * (`I <3 you`). Parsers take them for half of something, and look for the other half as long as it takes.
 */
export function withEscapedStrays(text: string): string {
  return text.replace(PIECE_OR_AMPERSAND, (piece, _slash?: string, name?: string) => {
    if (piece === '<') return '&lt;';
    if (piece === '&') return '&amp;';
    return name === undefined ? piece : piece.replace(AMPERSAND, '&amp;');
  });
}

const CDATA_OR_ATTRIBUTE_LINK =
  /<!\[CDATA\[[\s\S]*?(?:\]\]>|$)|<link\s+href\s*=\s*(?:"([^"<>]*)"|'([^'<>]*)')\s*(?:\/>|>\s*<\/link>)/g;
const LINKS_IN_A_ROW = /(?:<link>[^<]{0,4096}<\/link>\s*)+(?=<link>[^<]{0,4096}<\/link>)/g;

/**
 * RSS whose links are written as Atom's (`<link href="…"/>`) put right; and of several links in a row only the last,
 * which is the one that readers of feeds agree on.
 */
export function withRssLinks(text: string): string {
  const written = text.replace(CDATA_OR_ATTRIBUTE_LINK, (found, double?: string, single?: string) => {
    const href = double ?? single;
    return href === undefined ? found : `<link>${href}</link>`;
  });
  return written.replace(LINKS_IN_A_ROW, '');
}

const WHOLE_TEXT =
  /<!\[CDATA\[[\s\S]*?(?:\]\]>|$)|<(xhtml:(?:body|div)|body|fullitem)((?:\s[^<>]*)?)>([\s\S]*?)<\/\1\s*>/gi;
const CONTENT = 'xmlns:content="http://purl.org/rss/1.0/modules/content/"';

/**
 * RSS whose items carry their text under other names than the ones that are usual today: XHTML as elements (`xhtml:body`,
 * `body` in its namespace) and `fullitem` become `content:encoded`, `dc:author` becomes `dc:creator`.
 */
export function withUsualNames(text: string): string {
  const named = text.replace(/<(\/?)dc:author(?=[\s>])/gi, '<$1dc:creator');
  return named.replace(WHOLE_TEXT, (found, name?: string, attributes = '', inside = '') => {
    if (name === undefined || (/^body$/i.test(name) && !attributes.includes('xhtml'))) return found;
    // Its own elements have the prefix too, which says nothing to who reads them as HTML.
    const html = /^xhtml:/i.test(name) ? inside.replace(/<(\/?)xhtml:/gi, '<$1') : inside;
    const isEscaped = /^fullitem$/i.test(name);
    const body = isEscaped ? html : `<![CDATA[${html.replaceAll(']]>', ']]]]><![CDATA[>')}]]>`;
    return `<content:encoded ${CONTENT}>${body}</content:encoded>`;
  });
}

const BASE64 =
  /<((?:[\w.-]+:)?(?:title|tagline|subtitle|info|summary|content|copyright|rights))((?:\s[^<>]*?)?)\smode\s*=\s*["']base64["']([^<>]*)>([A-Za-z\d+/=\s]*)<\/\1\s*>/g;

/** Atom 0.3 lets a text be in base64 (`mode="base64"`): written out, as escaped text. */
export function withoutBase64(text: string): string {
  if (!text.includes('base64')) return text;
  return text.replace(BASE64, (whole, name: string, before: string, after: string, content: string) => {
    const decoded = fromBase64(content);
    if (decoded === null) return whole;
    const escaped = decoded.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
    return `<${name}${before} mode="escaped"${after}>${escaped}</${name}>`;
  });
}

/** The UTF-8 text that some base64 stands for; null when it stands for none. */
export function fromBase64(content: string): string | null {
  try {
    const bytes = Uint8Array.from(atob(content.trim()), (character) => character.charCodeAt(0));
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return null; // No base64, or bytes that are no text: a picture, say.
  }
}

const TOKEN = new RegExp(PIECE, 'g');
/** Elements of HTML that stand unescaped in texts: an end without a beginning is theirs, and means nothing. */
const HTML =
  /^(?:a|abbr|b|big|blockquote|br|center|code|dd|div|dl|dt|em|font|form|h[1-6]|hr|i|img|input|li|ol|p|pre|s|small|span|strong|sub|sup|table|tbody|td|th|thead|tr|tt|u|ul)$/i;
const VOID = /^(?:br|hr|img|input|col|meta|param|source|wbr)$/i;
/** Elements open at once; past this the document is no feed. */
const DEPTH = 500;

/** A document that was mended. */
export interface Balanced {
  text: string;
  /** It ends before its root element does: what came last is not whole. */
  cutOff: boolean;
}

/**
 * The same document with every element closed, in order: a misspelt end tag closes what is open, a missing one is added,
 * a `<` that begins nothing is escaped. For documents that a parser gave up on.
 */
export function balanced(text: string): Balanced {
  const open: string[] = [];
  const repaired = text.replace(TOKEN, (token, slash?: string, name?: string, rest?: string) => {
    if (token === '<') return '&lt;';
    if (token.startsWith('<![CDATA[') && !token.endsWith(']]>')) return `${token}]]>`;
    if (name === undefined) return token;
    if (slash === '') {
      if (rest?.endsWith('/')) return token;
      if (VOID.test(name)) return `<${name}${rest ?? ''}/>`;
      if (open.length >= DEPTH) return '';
      open.push(name);
      return token;
    }
    const at = open.lastIndexOf(name);
    if (at === -1 && (HTML.test(name) || open.length === 0)) return '';
    const closed = at === -1 ? open.splice(-1) : open.splice(at);
    return closed
      .toReversed()
      .map((one) => `</${one}>`)
      .join('');
  });
  const ends = open.toReversed().map((one) => `</${one}>`);
  return { text: repaired + ends.join(''), cutOff: ends.length > 0 };
}
