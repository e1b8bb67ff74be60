// Finds a passage of a post's plain text in its rendered body, however the tags and blanks between its words lie.

const blank = (text: string) => text.replace(/\s+/g, ' ');

/** Long passages are found by their beginning: enough to be unique, short enough not to cross a table or a figure. */
const PROBE = 120;

interface Piece {
  node: Text;
  /** Where each character of the normalised text stands in the node. */
  offsets: number[];
}

/** The text of all nodes with runs of blanks made one, and where each character comes from. */
function normalised(root: ParentNode & Node): { text: string; at(index: number): [Text, number] | null } {
  const pieces: (Piece & { from: number })[] = [];
  let text = '';
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    if (node.parentElement?.closest('style, script')) continue;
    const content = node.nodeValue ?? '';
    const offsets: number[] = [];
    const from = text.length;
    for (let i = 0; i < content.length; i++) {
      const char = content.charAt(i);
      if (/\s/.test(char)) {
        if (text.endsWith(' ')) continue;
        text += ' ';
      } else text += char;
      offsets.push(i);
    }
    if (offsets.length > 0) pieces.push({ node: node as Text, offsets, from });
  }
  return {
    text,
    at(index) {
      const piece = pieces.findLast((candidate) => candidate.from <= index);
      const offset = piece?.offsets[Math.min(index - piece.from, piece.offsets.length - 1)];
      return piece && offset !== undefined ? [piece.node, offset] : null;
    },
  };
}

/** The range of a passage in a body, or null where the body does not hold it. Ellipses at its ends are left out. */
export function findPassage(root: ParentNode & Node, passage: string): Range | null {
  const wanted = blank(passage)
    .replace(/^[\s…]+|[\s…]+$/g, '')
    .trim();
  if (wanted.length < 8) return null;
  const body = normalised(root);
  // Blocks of the plain text are parted by blanks, those of the body by nothing: compare without any.
  const squeezed = (text: string) => text.replace(/\s/g, '');
  const map: number[] = [];
  let bare = '';
  for (let i = 0; i < body.text.length; i++) {
    const char = body.text.charAt(i);
    if (char === ' ') continue;
    bare += char;
    map.push(i);
  }
  const needle = squeezed(wanted);
  let length = needle.length;
  let found = bare.indexOf(needle);
  if (found === -1) {
    length = Math.min(PROBE, needle.length);
    found = bare.indexOf(needle.slice(0, length));
  }
  if (found === -1) return null;
  const start = body.at(map[found] ?? 0);
  const end = body.at(map[found + length - 1] ?? 0);
  if (!start || !end) return null;
  const range = document.createRange();
  range.setStart(start[0], start[1]);
  range.setEnd(end[0], end[1] + 1);
  return range;
}

/** Marks a range without touching the document, where the browser can; scrolls to it in any case. */
export function showRange(range: Range): void {
  if (typeof Highlight === 'function' && CSS.highlights) CSS.highlights.set('passage', new Highlight(range));
  range.startContainer.parentElement?.scrollIntoView({ block: 'center' });
}
