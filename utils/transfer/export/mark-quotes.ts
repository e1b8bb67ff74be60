// Puts `mark` elements around quoted words in HTML, wherever these begin and end.
import { htmlOf, parseHtml } from '@/utils/extract/html/parse-html';

/** A text node, and where its characters stand among all that are no white space. */
interface Piece {
  node: Text;
  start: number;
  /** For each of its characters that is no white space: its place in the node, in UTF-16 units. */
  places: number[];
}

const SHOW_TEXT = 4;
const dense = (text: string): string => text.replace(/\s+/g, '');

/** All text below a node without white space: blocks part words as spaces do, and quotes tell the two not apart. */
function denseText(root: Element): { text: string; pieces: Piece[] } {
  const pieces: Piece[] = [];
  let text = '';
  const walker = root.ownerDocument.createTreeWalker(root, SHOW_TEXT);
  for (let node = walker.nextNode() as Text | null; node; node = walker.nextNode() as Text | null) {
    const value = node.nodeValue ?? '';
    const places: number[] = [];
    for (let at = 0; at < value.length; at += 1) if (!/\s/.test(value.charAt(at))) places.push(at);
    pieces.push({ node, start: text.length, places });
    text += dense(value);
  }
  return { text, pieces };
}

/** Marks one stretch of the dense text. */
function markStretch(pieces: readonly Piece[], from: number, to: number): void {
  for (const { node, start, places } of pieces) {
    const first = places[Math.max(0, from - start)];
    const last = places[Math.min(places.length, to - start) - 1];
    if (start + places.length <= from || start >= to || first === undefined || last === undefined) continue;
    const middle = node.splitText(first);
    middle.splitText(last + 1 - first);
    const mark = node.ownerDocument.createElement('mark');
    middle.replaceWith(mark);
    mark.append(middle);
  }
}

/** Where a quote stands: behind its prefix, before its suffix, else the first time that it is there; -1 for nowhere. */
function placeOf(text: string, one: { quote: string; prefix: string; suffix: string }): number {
  const [quote, prefix, suffix] = [dense(one.quote), dense(one.prefix), dense(one.suffix)];
  if (quote === '') return -1;
  const whole = text.indexOf(prefix + quote + suffix);
  return whole < 0 ? text.indexOf(quote) : whole + prefix.length;
}

/**
 * HTML with the quotes marked that are found in it.
 * @returns the HTML, and the quotes that were not found
 */
export function markQuotes<Q extends { quote: string; prefix: string; suffix: string }>(
  html: string,
  quotes: readonly Q[],
): { html: string; lost: Q[] } {
  const { body } = parseHtml(html);
  const lost: Q[] = [];
  for (const one of quotes) {
    const { text, pieces } = denseText(body);
    const at = placeOf(text, one);
    if (at < 0) lost.push(one);
    else markStretch(pieces, at, at + dense(one.quote).length);
  }
  return { html: htmlOf(body), lost };
}
