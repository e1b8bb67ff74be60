// Removes the content of scripts and styles from HTML, in which `<` begins no tag.
// https://html.spec.whatwg.org/multipage/parsing.html#tokenization
import { TAG_REST } from './tag-patterns';

/** A comment, what is taken for one, or the beginning of a tag. */
const TOKEN = /<!--(?:-?>|[\s\S]*?(?:--!?>|$))|<[!?][^>]*|<\/(?![a-z])[^>]*|<\/?([a-z][^\t\n\f\r />]*)/gi;

/** Elements in which nothing is markup until they end. */
const RAW = new Set(['iframe', 'noembed', 'noframes', 'script', 'style', 'textarea', 'title', 'xmp']);
const LEFT_OUT = new Set(['script', 'style']);
/** In these that depends on more than the text: `style` is markup in SVG, and is skipped in the columns of a template. */
const UNSURE = new Set(['frameset', 'math', 'noscript', 'plaintext', 'select', 'svg', 'template']);

/**
 * HTML without what is surely in a script or a style. All that stands behind the first element in which a parser may see
 * scripts otherwise is there.
 */
export function outsideScripts(html: string): string {
  const kept: string[] = [];
  let from = 0;
  let at = 0;
  for (;;) {
    TOKEN.lastIndex = at;
    const token = TOKEN.exec(html);
    if (!token) break;
    at = TOKEN.lastIndex;
    const name = token[1]?.toLowerCase();
    if (name === undefined) continue;
    TAG_REST.lastIndex = at;
    TAG_REST.exec(html);
    at = Math.max(at, TAG_REST.lastIndex);
    if (html[at] === '>') at += 1;
    if (token[0].startsWith('</')) continue;
    if (UNSURE.has(name)) break;
    if (!RAW.has(name)) continue;
    const ends = new RegExp(`</${name}(?=[\\t\\n\\f\\r />])`, 'gi');
    ends.lastIndex = at;
    const end = ends.exec(html)?.index ?? html.length;
    if (LEFT_OUT.has(name)) {
      kept.push(html.slice(from, at));
      from = end;
    }
    at = end;
  }
  kept.push(html.slice(from));
  return kept.join('');
}
