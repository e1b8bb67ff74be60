// Tokenises a feed that may not be well-formed: tags, CDATA sections, and text.

/**
 * CDATA (group 1), a comment, a processing instruction, a declaration; a tag (slash, name, attributes: groups 2 to 4).
 * A `<` that begins none of them is text, as in `I <3 you`. What never ends goes on to the end of the document.
 */
const PIECE =
  /<!\[CDATA\[([\s\S]*?)(?:\]\]>|$)|<!--[\s\S]*?(?:-->|$)|<\?[\s\S]*?(?:\?>|$)|<![a-z[][^<>]*>|<(\/?)([A-Za-z_][\w.:-]*)((?:"[^"]*"|'[^']*'|[^"'<>])*)>/gi;

export interface TextToken {
  kind: 'text' | 'cdata';
  text: string;
}

/** Name in lower case, prefix included; attributes as they are written. */
interface TagToken {
  name: string;
  attributes: string;
  isEmpty: boolean;
}

export type Token = TextToken | (TagToken & { kind: 'start' }) | (TagToken & { kind: 'end' });

/** The tokens of a document in their order; comments, instructions and declarations are left out. */
export function* tokensOf(document: string): Generator<Token> {
  let from = 0;
  for (const match of document.matchAll(PIECE)) {
    if (match.index > from) yield { kind: 'text', text: document.slice(from, match.index) };
    from = match.index + match[0].length;
    const [, cdata, slash, name, attributes = ''] = match;
    if (cdata !== undefined) yield { kind: 'cdata', text: cdata };
    else if (name !== undefined)
      yield {
        kind: slash === '' ? 'start' : 'end',
        name: name.toLowerCase(),
        attributes: attributes.replace(/\/\s*$/, ''),
        isEmpty: /\/\s*$/.test(attributes),
      };
  }
  if (from < document.length) yield { kind: 'text', text: document.slice(from) };
}

/** A name is tried from its first character only: a long run that is none would be tried from each of its characters. */
const ATTRIBUTE = /(?<![^\s=/"'<>])([^\s=/"'<>]+)\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'<>]+))/g;

/** The attributes of a tag: names in lower case, values as they are written. The first of a name counts. */
export function attributesOf(written: string): Map<string, string> {
  const found = new Map<string, string>();
  for (const [, name = '', double, single, bare] of written.matchAll(ATTRIBUTE)) {
    const lower = name.toLowerCase();
    if (!found.has(lower)) found.set(lower, double ?? single ?? bare ?? '');
  }
  return found;
}
