// A page as lines in document order, with the titles of its posts among them. Dates and first words of each post are found in
// these lines, however the page is built.

export interface ListLine {
  kind: 'line';
  text: string;
  /** Value of a `time` element in it, or null. */
  datetime: string | null;
  /** Number of the title in whose part of the page it is; null if it is in none. */
  within: number | null;
  /** The year on the last line before it that consists of a year. */
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
/** Inline elements with separate content, around which a space belongs. */
const PARTS = new Set('A SPAN TIME SMALL LABEL BUTTON'.split(' '));
const LINE = 2_000;
const MOST = 20_000;
const YEAR = /^(?:19|20)\d{2}$/;

/** The largest part of the page with this title and no other; null if that is the title alone. */
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
