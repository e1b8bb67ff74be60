// A body as sentences to be spoken, each with its stretch of the document. Code, signs of footnotes and links back are
// left out: they say nothing to the ear.

export interface Sentence {
  text: string;
  range: Range;
}

const BLOCKS =
  'p, li, h1, h2, h3, h4, h5, h6, blockquote, figcaption, td, th, dt, dd, caption, summary, div, section, article, aside, header, footer, figure';
const SILENT = 'pre, style, a[data-note], a[data-back], math[display="block"], rt, rp';

interface Place {
  node: Text;
  offset: number;
}

/** The text of one block with blanks made one, and where each character stands. */
interface Block {
  element: Element | null;
  text: string;
  places: Place[];
}

function addText(block: Block, node: Text): void {
  const content = node.data;
  for (let offset = 0; offset < content.length; offset += 1) {
    const char = content.charAt(offset);
    const blank = /\s/.test(char);
    if (blank && (block.text === '' || block.text.endsWith(' '))) continue;
    block.text += blank ? ' ' : char;
    block.places.push({ node, offset });
  }
}

function blocksOf(body: Element): Block[] {
  const blocks: Block[] = [];
  const walker = document.createTreeWalker(body, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const parent = node.parentElement;
    if (!parent || parent.closest(SILENT)) continue;
    const element = parent.closest(BLOCKS);
    let block = blocks.at(-1);
    if (!block || block.element !== element) {
      block = { element, text: '', places: [] };
      blocks.push(block);
    }
    addText(block, node as Text);
  }
  return blocks;
}

function sentencesIn({ text, places }: Block, segmenter: Intl.Segmenter): Sentence[] {
  return [...segmenter.segment(text)].flatMap(({ segment, index }) => {
    const said = segment.trim();
    if (!/[\p{L}\p{N}]/u.test(said)) return [];
    const from = places[index + segment.indexOf(said)];
    const to = places[index + segment.indexOf(said) + said.length - 1];
    if (!from || !to) return [];
    const range = document.createRange();
    range.setStart(from.node, from.offset);
    range.setEnd(to.node, to.offset + 1);
    return [{ text: said, range }];
  });
}

/** The sentences of a body in their order. `lang` decides where sentences end (Unicode UAX 29, by Intl.Segmenter). */
export function sentencesOf(body: Element, lang: string | null): Sentence[] {
  const segmenter = new Intl.Segmenter(lang ?? undefined, { granularity: 'sentence' });
  return blocksOf(body).flatMap((block) => sentencesIn(block, segmenter));
}
