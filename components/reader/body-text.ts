// The text of a rendered body without its white space, and the way back from a place in it to the document. Tags and
// blanks between words may lie one way or the other; what is left without them is the same, so places are counted in it.

export interface BodyText {
  /** All characters that are not white space, one after the other. */
  bare: string;
  /** The stretch of the document that holds `bare` from `start` up to `end`; null where that is outside of the text. */
  rangeOf(start: number, end: number): Range | null;
  /** The place in `bare` of what begins at an offset of a text node; that of the next text where it has no character. */
  placeOf(node: Node, offset: number): number;
}

interface Piece {
  node: Text;
  /** Where the node's first character stands in `bare`. */
  from: number;
  /** Where each of its characters stands in the node. */
  offsets: number[];
}

/** White space of one text, left out. */
export const withoutBlanks = (text: string): string => text.replace(/\s+/g, '');

function piecesOf(root: Node, isSkipped: (element: Element) => boolean): { bare: string; pieces: Piece[] } {
  const pieces: Piece[] = [];
  const texts: string[] = [];
  let length = 0;
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const content = node.nodeValue ?? '';
    if (node.parentElement && isSkipped(node.parentElement)) continue;
    const offsets: number[] = [];
    for (let i = 0; i < content.length; i += 1) if (!/\s/.test(content.charAt(i))) offsets.push(i);
    if (offsets.length === 0) continue;
    pieces.push({ node: node as Text, from: length, offsets });
    texts.push(withoutBlanks(content));
    length += offsets.length;
  }
  return { bare: texts.join(''), pieces };
}

/** How many at the beginning of an ordered list something holds for, where it holds for none behind one that it does not. */
export function countWhile<T>(list: readonly T[], holds: (item: T) => boolean): number {
  let low = 0;
  let high = list.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (holds(list[middle] as T)) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The last piece that begins at `place` or before it. */
const pieceAt = (pieces: readonly Piece[], place: number): Piece | undefined =>
  pieces[countWhile(pieces, ({ from }) => from <= place) - 1];

const inStyle = (element: Element): boolean => element.closest('style,script') !== null;

/** Reads the text below `root`, which holds no shadow roots. `isSkipped` tells elements whose text does not count. */
export function readBodyText(root: Node, isSkipped: (element: Element) => boolean = inStyle): BodyText {
  const { bare, pieces } = piecesOf(root, isSkipped);
  return {
    bare,
    rangeOf(start, end) {
      if (start < 0 || end > bare.length || start >= end) return null;
      const [first, last] = [pieceAt(pieces, start), pieceAt(pieces, end - 1)];
      const from = first?.offsets[start - first.from];
      const to = last?.offsets[end - 1 - last.from];
      if (!first || !last || from === undefined || to === undefined) return null;
      const range = document.createRange();
      range.setStart(first.node, from);
      range.setEnd(last.node, to + 1);
      return range;
    },
    placeOf(node, offset) {
      for (const piece of pieces) {
        if (piece.node === node) {
          const n = piece.offsets.findIndex((each) => each >= offset);
          return piece.from + (n === -1 ? piece.offsets.length : n);
        }
        if (node.compareDocumentPosition(piece.node) & Node.DOCUMENT_POSITION_FOLLOWING) return piece.from;
      }
      return bare.length;
    },
  };
}

const kept = new WeakMap<Node, { text: BodyText; changes: MutationObserver }>();

/** The text below `root`, read once and again only after what is below it has changed. */
export function bodyText(root: Node): BodyText {
  const known = kept.get(root);
  if (known && known.changes.takeRecords().length === 0) return known.text;
  const changes = known?.changes ?? new MutationObserver(() => kept.delete(root));
  const text = readBodyText(root);
  kept.set(root, { text, changes });
  if (!known) changes.observe(root, { childList: true, characterData: true, subtree: true });
  return text;
}
