// Reads one group of titles as a list of posts: which lines of the page belong to each title, and the date and first words in them.
import { type ListLine, type ListPiece, linesOf, partsOf } from './list-lines';
import type { TitleLink } from './list-titles';

export interface ListedPage {
  url: string;
  title: string;
  /** Milliseconds since 1970, or null. */
  published: number | null;
  /** The first words of it that the list shows, paragraphs separated by a blank line; empty where it shows none. */
  excerpt: string;
}

export interface LineContext {
  lang: string | null;
  year: number | null;
  dayFirst: boolean;
}

/** Milliseconds since 1970 of the date in a line, or null. */
export type FindDate = (line: string, context: LineContext) => number | null;

/** What a group of titles comes to as a list. */
export interface GroupReading {
  links: readonly TitleLink[];
  posts: ListedPage[];
  dated: number;
  texts: number;
}

const EXCERPT = 4_000;
/** Letters of a line of text; shorter ones are labels. */
const TEXT_LINE = 40;
/** A shorter line with a date in it is one that says when, and by whom. */
const DATED_LINE = 120;
/** Lines in which a date stands beside the title it belongs to. */
const NEAR = 3;

interface Dated extends ListLine {
  time: number | null;
}

type Piece = Exclude<ListPiece, ListLine> | Dated;

const isLine = (piece: Piece): piece is Dated => piece.kind === 'line';

/** Times of the lines; a line that is longer than a date with a few words around it has none. */
function datesIn(pieces: readonly ListPiece[], lang: string | null, findDate: FindDate): Piece[] {
  const lines = pieces.filter((piece) => piece.kind === 'line');
  const dayFirst = lines.some(({ text }) =>
    /(?:^|\D)(?:1[3-9]|2\d|3[01])[/-]\d{1,2}[/-](?:19|20)\d{2}/.test(text),
  );
  return pieces.map((piece) => {
    if (piece.kind === 'title') return piece;
    const context = { lang, year: piece.year, dayFirst };
    const stated = piece.datetime === null ? null : findDate(piece.datetime, context);
    return { ...piece, time: stated ?? findDate(piece.text, context) };
  });
}

/** Whether each title's date stands before it, as the list's ends and its middles show. */
function datesComeFirst(gaps: readonly Dated[][]): boolean {
  const [first = [], ...rest] = gaps;
  const last = rest.at(-1) ?? [];
  const hasDate = (lines: readonly Dated[]) => lines.some(({ time }) => time !== null);
  const before = hasDate(first.slice(-NEAR));
  const after = hasDate(last.slice(0, NEAR));
  if (before !== after) return before;
  // Both or neither: the date is nearest to its own title.
  const votes = rest.slice(0, -1).map((lines) => {
    const at = lines.findIndex(({ time }) => time !== null);
    if (at === -1 || lines.length === 1) return 0;
    return at > lines.length - 1 - at ? 1 : -1;
  });
  return votes.reduce<number>((sum, vote) => sum + vote, 0) > 0;
}

const textOf = (lines: readonly Dated[]): string =>
  lines
    .filter(({ text, time }) => text.length >= (time === null ? TEXT_LINE : DATED_LINE))
    .map(({ text }) => text)
    .join('\n\n')
    .slice(0, EXCERPT);

/** The day that an address names: /2024/05/12/…, /2024-05-12-… */
function dayInAddress(url: string, findDate: FindDate): number | null {
  const [, year, month, day] =
    /\/((?:19|20)\d{2})[/-](\d{1,2})[/-](\d{1,2})(?=[/-])/.exec(`${new URL(url).pathname}/`) ?? [];
  return day === undefined
    ? null
    : findDate(`${year}-${month}-${day}`, { lang: null, year: null, dayFirst: false });
}

/** The lines of each title, and whether its date is the last of those before it. */
function linesOfTitles(
  pieces: readonly Piece[],
  count: number,
  ownParts: boolean,
): { lines: Dated[]; before: Dated[] }[] {
  if (ownParts) {
    const own = Array.from({ length: count }, (): Dated[] => []);
    let last: number | null = null;
    for (const piece of pieces) {
      // What stands between two parts goes on with the one before it.
      const index = isLine(piece) ? (piece.within ?? last) : null;
      if (!isLine(piece)) last = piece.index;
      else if (index !== null) own[index]?.push(piece);
    }
    return own.map((lines) => ({ lines, before: [] }));
  }
  const gaps: Dated[][] = [[]];
  for (const piece of pieces) {
    if (isLine(piece)) gaps.at(-1)?.push(piece);
    else gaps.push([]);
  }
  if (!datesComeFirst(gaps)) return gaps.slice(1).map((lines) => ({ lines, before: [] }));
  return gaps.slice(1).map((lines, n) => {
    const lastDate = lines.findLastIndex(({ time }) => time !== null);
    const isLast = n === count - 1;
    // The date at its end is the next title's.
    return {
      lines: lastDate === -1 || isLast ? lines.filter(({ time }) => time === null) : lines.slice(0, lastDate),
      before: (gaps[n] ?? []).slice(-NEAR),
    };
  });
}

/** Reads a group of titles with all lines of a region. */
export function readGroup(
  region: Element,
  links: readonly TitleLink[],
  lang: string | null,
  findDate: FindDate,
): GroupReading {
  const titles = links.map(({ element }) => element);
  const parts = partsOf(titles, region);
  const pieces = datesIn(linesOf(region, titles, parts), lang, findDate);
  const withLines = new Set(pieces.flatMap((piece) => (isLine(piece) ? (piece.within ?? []) : [])));
  const ownParts = links.length > 1 && withLines.size * 2 > links.length;
  const order = pieces.flatMap((piece) => (piece.kind === 'title' ? [piece.index] : []));
  const read = linesOfTitles(pieces, order.length, ownParts);
  let [dated, texts] = [0, 0];
  const posts = order.flatMap((index, n): ListedPage[] => {
    const link = links[index];
    const its = ownParts ? read[index] : read[n];
    if (!link || !its) return [];
    const stated =
      its.before.findLast(({ time }) => time !== null) ?? its.lines.find(({ time }) => time !== null);
    const published = stated?.time ?? dayInAddress(link.url, findDate);
    const excerpt = textOf(its.lines);
    if (published !== null) dated += 1;
    if (excerpt !== '') texts += 1;
    return [{ url: link.url, title: link.title, published, excerpt }];
  });
  return { links, posts, dated, texts };
}
