// A page that lists posts → what it names: each post by a heading that is a link, its date on a line of its own before or
// after it, or in a `time` element; the next page of the list; and other pages that may be lists.
import { httpAddress } from './http-address';
import { mainRegion } from './read-probe';

export interface ListedPage {
  url: string;
  title: string;
  /** As it is written, or null. */
  published: string | null;
}

const LINE = 1_000;
const MOST = 500;
/** Longer lines are not dates alone. */
const DATE_LINE = 60;
const LINK_WORDS = 40;
const NEXT =
  /^[«»<>←→\s]*(?:older|next|earlier|more posts|ältere|nächste|weiter|anterior|siguiente|próxim|suivant|précédent|mais antigas|далее|следующ|старые|下一页|次)/i;
const LISTS =
  /^(?:archives?|all posts|blog|posts|articles|writing|journal|notes|essays|archiv|artikel|beiträge|arquivos?|artigos|архив|文章|归档|存档)(?:$|\s)/i;

const lineOf = (element: Element): string =>
  (element.textContent ?? '').replace(/\s+/g, ' ').trim().slice(0, LINE);

type Piece = { kind: 'post'; url: string; title: string } | { kind: 'line'; date: string | null };

const bare = (url: string): string => url.split('#', 1)[0] ?? url;

function postOf(heading: Element, base: string): Piece[] {
  const link = heading.querySelector('a[href]') ?? heading.closest('a[href]');
  const url = httpAddress(link?.getAttribute('href') ?? null, base);
  return url === null ? [] : [{ kind: 'post', url: bare(url), title: lineOf(heading) }];
}

function lineIn(element: Element): Piece[] {
  // Only what holds no further element of its own says one thing.
  if (element.tagName !== 'TIME' && element.querySelector('p,div,li,h1,h2,h3,h4,h5,time')) return [];
  const text = lineOf(element);
  const date = element.getAttribute('datetime') ?? (text.length <= DATE_LINE ? text : null);
  return text === '' ? [] : [{ kind: 'line', date }];
}

/** What stands on the page, in its order: posts, and the lines between them. */
const piecesOf = (region: Element, base: string): Piece[] =>
  [...region.querySelectorAll('h1,h2,h3,h4,h5,time,p,span,div,li,dd,dt,small')].flatMap((element) =>
    /^H[1-5]$/i.test(element.tagName) ? postOf(element, base) : lineIn(element),
  );

function postsIn(pieces: readonly Piece[], isDate: (written: string) => boolean): ListedPage[] {
  const at = pieces.flatMap((piece, n) => (piece.kind === 'post' ? [n] : []));
  const datesIn = (from: number, to: number): string[] =>
    pieces
      .slice(from, to)
      .flatMap((piece) =>
        piece.kind === 'line' && piece.date !== null && isDate(piece.date) ? [piece.date] : [],
      );
  // A list has its dates before its titles or after them: as the first title has it.
  const before = datesIn(0, at[0] ?? 0).length > 0;
  const seen = new Set<string>();
  return at.flatMap((n, i): ListedPage[] => {
    const piece = pieces[n];
    if (piece?.kind !== 'post' || seen.has(piece.url) || piece.title === '') return [];
    seen.add(piece.url);
    const published = before ? datesIn(at[i - 1] ?? 0, n).at(-1) : datesIn(n, at[i + 1] ?? pieces.length)[0];
    return [{ url: piece.url, title: piece.title, published: published ?? null }];
  });
}

/** @param isDate whether a line, or the value of a `time` element, is a date */
export function readList(
  page: Document,
  address: string,
  isDate: (written: string) => boolean,
): { pages: ListedPage[]; next: string | null; lists: string[] } {
  const base =
    httpAddress(page.querySelector('base[href]')?.getAttribute('href') ?? null, address) ?? address;
  const pages = postsIn(piecesOf(mainRegion(page), base), isDate);
  const anchors = [...page.querySelectorAll('a[href],link[href][rel~="next" i]')].slice(0, 3_000);
  const says = (words: RegExp) => (anchor: Element) => {
    const line = lineOf(anchor);
    return line.length <= LINK_WORDS && words.test(line);
  };
  const leadsTo = (anchor: Element | undefined): string[] => {
    const url = httpAddress(anchor?.getAttribute('href') ?? null, base);
    return url === null || bare(url) === bare(address) ? [] : [bare(url)];
  };
  const related = (anchor: Element) => /(?:^|\s)next(?:\s|$)/i.test(anchor.getAttribute('rel') ?? '');
  const [next = null] = leadsTo(anchors.find(related) ?? anchors.find(says(NEXT)));
  return {
    pages: pages.slice(0, MOST),
    next,
    lists: [...new Set(anchors.filter(says(LISTS)).flatMap(leadsTo))],
  };
}
