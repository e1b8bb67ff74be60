// Finds the date of publication of a page, in the many forms that pages use.
import type { FindDate } from '../listing/list-group';
import { oneLine } from '../one-line';

/** Names of meta elements (`name`, `property`, `itemprop`), by how surely they mean the publication. */
const NAMES = [
  'article:published_time',
  'og:article:published_time',
  'datepublished',
  'citation_publication_date',
  'dc.date.issued',
  'dcterms.issued',
  'parsely-pub-date',
  'sailthru.date',
  'pubdate',
  'publish-date',
  'publish_date',
  'date',
  'dc.date',
  'dcterms.date',
  'dcterms.created',
  'citation_date',
];
/** Elements that stand for the publication by their own account (microdata, microformats). */
const MARKED = '[itemprop~="datePublished" i],.dt-published,.hentry .published,time[pubdate]';
const TIMES = 'article time[datetime],main time[datetime]';
/** Class names of the line with the date. (Other dates are beside or below the text.) */
const LINES =
  '[class*="date" i],[class*="publish" i],[class*="posted" i],[class*="byline" i],[class*="meta" i],time';
const NOT_LINES = '[class*="update" i],[class*="modified" i]';
const BESIDE =
  'nav,aside,footer,[class*="comment" i],[id*="comment" i],[class*="related" i],[class*="sidebar" i],[class*="footer" i]';
const MOST_LINES = 20;
const LONGEST = 160;

/** The date of an element: machine-readable, else its text. */
const statedIn = (element: Element | null | undefined): string =>
  element?.getAttribute('datetime')?.trim() ||
  element?.getAttribute('content')?.trim() ||
  (element?.localName === 'abbr' && element.getAttribute('title')?.trim()) ||
  oneLine(element?.textContent);

function metaDates(page: Document): string[] {
  const byName = new Map<string, string>();
  for (const meta of page.querySelectorAll('meta[content]'))
    for (const attribute of ['property', 'name', 'itemprop']) {
      const name = meta.getAttribute(attribute)?.trim().toLowerCase();
      if (name && !byName.has(name)) byName.set(name, statedIn(meta));
    }
  return NAMES.flatMap((name) => byName.get(name) ?? []);
}

/** What was found to be the article, and what was read of its date. */
interface Article {
  content: Element;
  published: string | null;
}

/** Machine-readable dates, the likeliest first; some may not be dates. */
export function datesOf(page: Document, { content, published }: Article): string[] {
  const elements = [
    page.querySelector(MARKED),
    content.querySelector('time[datetime]'),
    page.querySelector(TIMES),
  ];
  const all = [...metaDates(page), published ?? '', ...elements.map(statedIn)];
  return [...new Set(all)].filter((date) => date !== '' && date.length <= LONGEST);
}

/** Lines that may contain the date as text, in their order. */
export function dateLines(page: Document): string[] {
  return [...page.querySelectorAll(LINES)]
    .filter((element) => !element.matches(NOT_LINES) && !element.closest(BESIDE))
    .slice(0, MOST_LINES)
    .map((element) => oneLine(element.textContent))
    .filter((line) => /\d/.test(line) && line.length <= LONGEST);
}

/** What a page says of its publication. */
export interface PageDates {
  /** Machine-readable, the likeliest first. */
  dates: readonly string[];
  /** Lines that may contain it as text. */
  dateLines: readonly string[];
  lang: string | null;
}

/**
 * When a page was published, in milliseconds since 1970: by the first date that can be read; null where there is none.
 * @param parse reads what is a date, `find` what holds one
 */
export function publishedIn(
  { dates, dateLines, lang }: PageDates,
  parse: (date: string) => number | null,
  find: FindDate,
): number | null {
  for (const date of dates) {
    const time = parse(date);
    if (time !== null) return time;
  }
  for (const line of dateLines) {
    const time = find(line, { lang, year: null, dayFirst: false });
    if (time !== null) return time;
  }
  return null;
}
