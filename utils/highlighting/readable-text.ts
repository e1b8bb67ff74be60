// The text of a part of a document, in which highlights are positioned, with the way back to its text nodes. Runs of white space
// and borders of blocks become one space, so that the text does not depend on how the markup is written.

const words = (list: string) => new Set(list.split(' '));

/** Elements that do not separate words. */
const INLINE = words(
  'a abbr acronym b bdi bdo big cite code data del dfn em font i ins kbd label mark nobr output q rb ruby rp rt s samp slot small span strike strong sub sup time tt u var wbr',
);
/** Elements without text to read. */
const SILENT = words(
  'annotation annotation-xml audio button canvas datalist embed head iframe input noscript object option script select style svg template textarea title video',
);
/** Longest text that is read, in UTF-16 units. */
const MOST = 1_000_000;

interface Piece {
  node: Text;
  /** Its offset in the text. */
  from: number;
  /** For each of its units in the text, the offset in the node. */
  offsets: number[];
}

/** A text with its places in the document, as of when it was read. */
export class ReadableText {
  readonly text: string;
  readonly #pieces: readonly Piece[];

  constructor(root: Node) {
    const pieces: Piece[] = [];
    const parts: string[] = [];
    let length = 0;
    let blank = true;
    const separate = (border: boolean) => {
      if (!border || blank) return;
      parts.push(' ');
      length += 1;
      blank = true;
    };
    const walker = root.ownerDocument?.createTreeWalker(
      root,
      NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT,
      (node) => (isSilent(node) ? NodeFilter.FILTER_REJECT : NodeFilter.FILTER_ACCEPT),
    );
    let before: Node = root;
    for (let node = walker?.nextNode() ?? null; node && length < MOST; node = walker?.nextNode() ?? null) {
      separate(crossesBlock(before, node, root));
      before = node;
      if (node.nodeType !== Node.TEXT_NODE) continue;
      const piece: Piece = { node: node as Text, from: length, offsets: [] };
      let own = '';
      const content = node.nodeValue ?? '';
      for (let at = 0; at < content.length; at += 1) {
        const char = content.charAt(at);
        if (INVISIBLE.test(char)) continue;
        const isBlank = BLANK.test(char);
        if (isBlank && blank) continue;
        own += isBlank ? ' ' : char;
        piece.offsets.push(at);
        blank = isBlank;
      }
      if (own === '') continue;
      parts.push(own);
      length += own.length;
      pieces.push(piece);
    }
    this.text = parts.join('');
    this.#pieces = pieces;
  }

  /** The document's range for a range of the text, or null. */
  range(start: number, end: number): Range | null {
    const first = this.#place(start);
    const last = this.#place(end - 1);
    const range = first?.node.ownerDocument.createRange();
    if (!first || !last || !range) return null;
    range.setStart(first.node, first.offset);
    range.setEnd(last.node, last.offset + 1);
    return range;
  }

  /** The range of the text that a range of the document covers, or null. */
  offsets(range: Range): [start: number, end: number] | null {
    let start: number | null = null;
    let end: number | null = null;
    for (const { node, from, offsets } of this.#pieces) {
      if (!range.intersectsNode(node)) {
        if (start !== null) break;
        continue;
      }
      const first = node === range.startContainer ? range.startOffset : 0;
      const last = node === range.endContainer ? range.endOffset : Number.POSITIVE_INFINITY;
      const covered = offsets.flatMap((offset, n) => (offset >= first && offset < last ? [from + n] : []));
      start ??= covered[0] ?? null;
      const lastCovered = covered.at(-1);
      if (lastCovered !== undefined) end = lastCovered + 1;
    }
    return start === null || end === null ? null : [start, end];
  }

  #place(index: number): { node: Text; offset: number } | null {
    let low = 0;
    let high = this.#pieces.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((this.#pieces[middle]?.from ?? 0) <= index) low = middle;
      else high = middle - 1;
    }
    const piece = this.#pieces[low];
    // The space between blocks belongs to no node: it maps to the end of the piece before it.
    const offset = piece?.offsets[Math.min(index - piece.from, piece.offsets.length - 1)];
    return piece && offset !== undefined ? { node: piece.node, offset } : null;
  }
}

const BLANK = /\s/;
/** Soft hyphens and zero-width characters, which are there for layout only. */
const INVISIBLE = /[\u00ad\u200b\u2060\ufeff]/;

/** A property by its interface: on a page, the controls of a form hide its own ones by their names. */
const own = <K extends keyof Element>(node: Node, name: K): Element[K] =>
  Reflect.get(Element.prototype, name, node) as Element[K];

const isSilent = (node: Node): boolean => node instanceof Element && SILENT.has(own(node, 'localName'));
const isBlock = (node: Node): boolean => node instanceof Element && !INLINE.has(own(node, 'localName'));
const holds = (node: Node, other: Node): boolean => Node.prototype.contains.call(node, other);

/** Whether a block begins or ends between two nodes that follow each other in document order. */
function crossesBlock(before: Node, node: Node, root: Node): boolean {
  if (isBlock(node)) return true;
  // Ancestors of the node before that do not contain this one.
  let left: Node | null = before;
  while (left && left !== root && !holds(left, node)) {
    if (isBlock(left)) return true;
    left = own(left, 'parentNode');
  }
  return false;
}
