// Decodes bytes: finds the encoding of a feed, whatever it and its server claim.

const BOMS: readonly (readonly [label: string, bytes: readonly number[]])[] = [
  ['utf-32le', [0xff, 0xfe, 0, 0]],
  ['utf-32be', [0, 0, 0xfe, 0xff]],
  ['utf-8', [0xef, 0xbb, 0xbf]],
  ['utf-16le', [0xff, 0xfe]],
  ['utf-16be', [0xfe, 0xff]],
];

/** The encoding of a wide text without a byte order mark, by the zeros beside its first letter (XML 1.0, appendix F). */
function wideEncoding([a = 0, b = 0, c = 0, d = 0]: Uint8Array): string | null {
  if (a !== 0 && b === 0) return c === 0 && d === 0 ? 'utf-32le' : 'utf-16le';
  if (a !== 0) return null;
  return b !== 0 ? 'utf-16be' : c === 0 && d !== 0 ? 'utf-32be' : null;
}

/** Names seen in the wild that the Encoding Standard does not list, and subsets read as the set that holds them. */
const ALIASES: Readonly<Record<string, string>> = {
  gb2312: 'gb18030',
  gbk: 'gb18030',
  'gb-2312': 'gb18030',
  'iso-8859-1': 'windows-1252',
  latin: 'windows-1252',
  'latin-1': 'windows-1252',
};

const startsWith = (bytes: Uint8Array, start: readonly number[]): boolean =>
  start.every((byte, index) => bytes[index] === byte);

function decoderFor(label: string, fatal: boolean): TextDecoder | null {
  const name = label
    .trim()
    .toLowerCase()
    .replace(/^["']+|["']+$/g, '');
  const dashed = name.replaceAll('_', '-');
  for (const candidate of [
    ALIASES[name],
    ALIASES[dashed],
    name,
    dashed,
    dashed
      .replace(/^(iso|euc)(?=[\dj-k])/, '$1-')
      .replace(/^(?:cp|win)-/, 'windows-')
      .replace(/^mac-?/, 'x-mac-'),
  ]) {
    if (candidate === undefined || candidate === '') continue;
    try {
      return new TextDecoder(candidate, { fatal });
    } catch {
      // RangeError: an unknown label; the next spelling may be known.
    }
  }
  return null;
}

/** Reads encodings that browsers do not know: the text in the first label that is one of those, or null. */
export type RareDecoder = (bytes: Uint8Array, labels: readonly string[]) => string | null;

/** The text, or null when the bytes are not in that encoding, or it is none. */
function strictly(bytes: Uint8Array, label: string): string | null {
  const decoder = decoderFor(label, true);
  if (!decoder) return null;
  try {
    return decoder.decode(bytes);
  } catch {
    return null; // TypeError: not in this encoding, which is the answer asked for.
  }
}

/** UTF-32, which the Encoding Standard leaves out. Impossible code points become U+FFFD. */
function decodeUtf32(bytes: Uint8Array, littleEndian: boolean): string {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const parts: string[] = [];
  let part = '';
  for (let at = 0; at + 4 <= view.byteLength; at += 4) {
    const code = view.getUint32(at, littleEndian);
    part += code > 0x10ffff || (code >= 0xd800 && code < 0xe000) ? '\ufffd' : String.fromCodePoint(code);
    if (part.length > 65_536) {
      parts.push(part);
      part = '';
    }
  }
  return parts.join('') + part;
}

function decodeAs(bytes: Uint8Array, label: string): string {
  if (label.startsWith('utf-32')) return decodeUtf32(bytes, label === 'utf-32le');
  return new TextDecoder(label).decode(bytes);
}

const XML_DECLARATION = /^\s*<\?xml[^>]*?\sencoding\s*=\s*["']\s*([\w.:-]+)/i;
/** In a page: `<meta charset=…>`, or the charset of a `<meta http-equiv>`. */
const META = /<meta\s[^<>]*?\bcharset\s*=\s*["']?\s*([\w.:-]+)/i;

/** The charset that a document names itself, read as ASCII: so it is none of the wide ones, whatever it says. */
function declaredEncoding(bytes: Uint8Array): string | null {
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, 4_096));
  const label = (XML_DECLARATION.exec(head) ?? META.exec(head))?.[1] ?? null;
  return label !== null && /^utf-?(?:16|32)/i.test(label) ? null : label;
}

/** The encoding that XML or HTML names at its beginning, as the Encoding Standard calls it; null where it names none that is known. */
export function namedEncoding(head: Uint8Array): string | null {
  const label = declaredEncoding(head);
  return label === null ? null : (decoderFor(label, false)?.encoding ?? null);
}

const charsetOf = (contentType: string | null): string | null =>
  /;\s*charset\s*=\s*["']?\s*([^\s;"']+)/i.exec(contentType ?? '')?.[1] ?? null;

/** Whether it is UTF-8 with a few broken bytes (a feed pasted together) rather than another encoding. */
function mostlyUtf8(bytes: Uint8Array): string | null {
  const text = new TextDecoder('utf-8').decode(bytes);
  const broken = text.match(/\ufffd/g)?.length ?? 0;
  const sound = text.match(/[\u0080-\ufffc]/g)?.length ?? 0;
  return sound > broken ? text : null;
}

/**
 * The text of a document. A byte order mark decides; else valid UTF-8 is UTF-8, whatever is claimed; else the first of
 * the HTTP charset and what the document declares (XML's declaration, a page's meta element) that fits (RFC 7303, section 3.2); else UTF-8 with replacements or windows-1252,
 * whichever is likelier. Never throws.
 * @param rare reads what browsers cannot (see rare-encodings.ts); without it such a text comes out with wrong letters
 */
export function decodeBytes(bytes: Uint8Array, contentType: string | null, rare?: RareDecoder): string {
  for (const [label, bom] of BOMS) {
    if (startsWith(bytes, bom)) return decodeAs(bytes.subarray(bom.length), label);
  }
  const wide = wideEncoding(bytes);
  if (wide !== null) return decodeAs(bytes, wide);
  const claims = [charsetOf(contentType), declaredEncoding(bytes)].filter((label) => label !== null);
  // ISO-2022-JP is seven-bit, so it passes for UTF-8; its escapes do not.
  const escaped = claims.find((label) => /^(?:cs)?iso-?2022-?jp/i.test(label));
  if (escaped && bytes.includes(0x1b)) {
    const text = strictly(bytes, 'iso-2022-jp');
    if (text !== null) return text;
  }
  const utf8 = strictly(bytes, 'utf-8');
  if (utf8 !== null) return utf8;
  for (const label of claims) {
    const text = strictly(bytes, label);
    if (text !== null) return text;
  }
  const rarely = rare?.(bytes, claims) ?? null;
  if (rarely !== null) return rarely;
  const lossy = mostlyUtf8(bytes);
  if (lossy !== null) return lossy;
  const claimed = claims.find((label) => decoderFor(label, false) !== null && !/^utf-?8$/i.test(label));
  return (decoderFor(claimed ?? 'windows-1252', false) ?? new TextDecoder()).decode(bytes);
}
