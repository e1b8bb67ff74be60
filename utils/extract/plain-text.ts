// A DOM as plain text: blocks separated by a blank line, lines of lists and tables by a line break. Iterative, so that
// no depth of nesting can exhaust the stack.

import { parseHtml } from './html/parse-html';

const words = (list: string) => new Set(list.split(' '));

/** A blank line before and after. */
const BLOCKS = words(
  'address article aside blockquote body center details dialog div dl fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hgroup hr main math nav ol p pre search section summary table ul',
);
/** A line break before and after. */
const LINES = words('br caption dd dt li tr');
/** A space before and after. */
const CELLS = words('td th');
/** Nothing in them is text to read. */
const SILENT = words(
  'annotation annotation-xml audio button canvas datalist embed head iframe input noscript object option script select style svg template textarea title video',
);

const ELEMENT = 1;
const TEXT = 3;
const CDATA = 4;

/** Collects words and the breaks between them, so that no two breaks ever add up. */
class TextWriter {
  readonly #pieces: string[] = [];
  #written = 0;
  #breaks = 0;
  #spaced = false;

  get length(): number {
    return this.#written;
  }

  /** 1: at least a new line, 2: at least a blank line. */
  breakLine(size: 1 | 2): void {
    this.#breaks = Math.max(this.#breaks, size);
    this.#spaced = false;
  }

  /** A forced line break; two in a row part blocks, as writers without paragraphs use them. */
  lineBreak(): void {
    this.#breaks = Math.min(2, this.#breaks + 1);
    this.#spaced = false;
  }

  space(): void {
    this.#spaced = true;
  }

  write(text: string): void {
    const collapsed = text.replace(/[\s\u200b\ufeff]+/g, ' ');
    const line = collapsed.trim();
    if (collapsed.startsWith(' ')) this.#spaced = true;
    if (line === '') return;
    const gap =
      this.#written === 0 ? '' : this.#breaks > 0 ? '\n'.repeat(this.#breaks) : this.#spaced ? ' ' : '';
    this.#pieces.push(gap, line);
    this.#written += gap.length + line.length;
    this.#breaks = 0;
    this.#spaced = collapsed.endsWith(' ');
  }

  toString(): string {
    return this.#pieces.join('');
  }
}

function writeText(node: Node, writer: TextWriter, preformatted: boolean): void {
  const text = node.nodeValue ?? '';
  if (!preformatted) {
    writer.write(text);
    return;
  }
  text.split('\n').forEach((line, n) => {
    if (n > 0) writer.breakLine(1);
    writer.write(line);
  });
}

function part(name: string, writer: TextWriter, entering: boolean): void {
  if (name === 'br') {
    if (entering) writer.lineBreak();
  } else if (BLOCKS.has(name)) writer.breakLine(2);
  else if (LINES.has(name)) writer.breakLine(1);
  else if (CELLS.has(name)) writer.space();
}

/**
 * The text of a node and all below it, at most `limit` UTF-16 units of it. Blocks are separated by a blank line, list items
 * and table rows by a line break; white space is collapsed, except for the line breaks of preformatted text.
 */
export function plainText(root: Node, limit = 2_000_000): string {
  const writer = new TextWriter();
  let preformatted = 0;
  let node: Node | null = root;
  let leaving = false;
  while (node && writer.length < limit) {
    const name: string = node.nodeType === ELEMENT ? (node as Element).localName : '';
    const silent = SILENT.has(name);
    if (leaving) {
      if (name === 'pre') preformatted -= 1;
      part(name, writer, false);
    } else if (node.nodeType === TEXT || node.nodeType === CDATA) {
      writeText(node, writer, preformatted > 0);
    } else if (name !== '' && !silent) {
      part(name, writer, true);
      if (name === 'pre') preformatted += 1;
      if (node.firstChild) {
        node = node.firstChild;
        continue;
      }
      if (name === 'pre') preformatted -= 1;
    } else if (name === '' && node.firstChild) {
      // A document or a fragment.
      node = node.firstChild;
      continue;
    }
    if (node === root) break;
    leaving = !node.nextSibling;
    node = node.nextSibling ?? node.parentNode;
  }
  return writer.toString().slice(0, limit).toWellFormed();
}

/** The text that HTML shows. */
export function htmlToText(html: string, limit?: number): string {
  return plainText(parseHtml(html).body, limit);
}
