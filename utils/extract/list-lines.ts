// A page as lines in its order, with the titles of its posts among them: what the dates and first words of each are
// found in, however the page is built.

export interface ListLine {
  kind: 'line';
  text: string;
  /** Value of a `time` element in it, or null. */
  datetime: string | null;
  /** Number of the title within whose own part of the page it stands; null where it is in none's. */
  within: number | null;
  /** The year that the last line before it said by itself. */
  year: number | null;
}

export interface ListTitle {
  kind: 'title';
  index: number;
}

export type ListPiece = ListLine | ListTitle;

const BLOCKS = new Set(
  'ADDRESS ARTICLE ASIDE BLOCKQUOTE DD DIV DL DT FIGCAPTION FIGURE FOOTER H1 H2 H3 H4 H5 H6 HEADER HR LI MAIN OL P PRE SECTION TABLE TBODY TD TH TR UL BR'.split(
    ' ',
  ),
);
const SKIPPED = new Set('SCRIPT STYLE NOSCRIPT TEMPLATE SVG NAV FORM ASIDE'.split(' '));
/** Inline elements that hold a thing of their own, so that a space belongs around them. */
const PARTS = new Set('A SPAN TIME SMALL LABEL BUTTON'.split(' '));
const LINE = 2_000;
const MOST = 20_000;
const YEAR = /^(?:19|20)\d{2}$/;

/** The largest part of the page that holds a title and no other; null where that is the title alone. */
export function partsOf(titles: readonly Element[], region: Element): (Element | null)[] {
  const holds = new Map<Element, number>();
  for (const title of titles)
    for (let at: Element | null = title; at && at !== region; at = at.parentElement)
      holds.set(at, (holds.get(at) ?? 0) + 1);
  return titles.map((title) => {
    let part = title;
    while (part.parentElement && part.parentElement !== region && holds.get(part.parentElement) === 1)
      part = part.parentElement;
    return part === title ? null : part;
  });
}

/** @param parts each title's own part of the page, where it has one */
export function linesOf(
  region: Element,
  titles: readonly Element[],
  parts: readonly (Element | null)[],
): ListPiece[] {
  const indexOf = new Map(titles.map((title, index) => [title, index]));
  const partOf = new Map(parts.flatMap((part, index) => (part ? [[part, index] as const] : [])));
  const pieces: ListPiece[] = [];
  let [text, datetime]: [string, string | null] = ['', null];
  let within: number | null = null;
  let year: number | null = null;
  const flush = () => {
    const line = text.replace(/\s+/g, ' ').trim().slice(0, LINE);
    if (line !== '' || datetime !== null) pieces.push({ kind: 'line', text: line, datetime, within, year });
    if (YEAR.test(line)) year = Number(line);
    [text, datetime] = ['', null];
  };
  const visit = (node: Node): void => {
    if (pieces.length > MOST) return;
    if (node.nodeType === 3) {
      text += node.textContent ?? '';
      return;
    }
    if (node.nodeType !== 1) return;
    const element = node as Element;
    const name = element.tagName.toUpperCase();
    if (SKIPPED.has(name)) return;
    const index = indexOf.get(element);
    if (index !== undefined) {
      flush();
      pieces.push({ kind: 'title', index });
      return;
    }
    const part = partOf.get(element);
    const isBlock = BLOCKS.has(name) || part !== undefined;
    if (isBlock) flush();
    else if (PARTS.has(name)) text += ' ';
    const outer = within;
    if (part !== undefined) within = part;
    if (name === 'TIME') datetime ??= element.getAttribute('datetime');
    for (const child of element.childNodes) visit(child);
    if (isBlock) flush();
    else if (PARTS.has(name)) text += ' ';
    within = outer;
  };
  visit(region);
  flush();
  return pieces;
}
