// Extracts the article of a page as it is stored: HTML (not yet safe) and metadata.
import { asMarked, type Found, findArticle, withoutSite } from '../article';
import { isReadAsWords } from '../html/parse-html';
import { textOnly } from '../html/safe-html';
import { copyOf } from '../html/unclobbered';
import { oneLine } from '../one-line';
import { plainText } from '../plain-text';
import { dateLines, datesOf } from './page-dates';
import { languageOf } from './page-language';
import { tagsOf } from './page-tags';
import { pageTitle } from './page-title';

const LINE = 1_000;
const MOST = 50;
const LONGEST_BYLINE = 120;

export interface PageArticle {
  title: string;
  html: string;
  lang: string | null;
  authors: string[];
  /** The name of its site, or null. */
  site: string | null;
  tags: string[];
  /** Machine-readable dates of publication, the likeliest first. */
  dates: string[];
  /** Lines that may contain the date as text. */
  dateLines: string[];
}

/** Names of the meta elements that name an author: those of one row stand beside each other. */
const AUTHORS = [
  ['author', 'article:author'],
  ['citation_author'],
  ['dc.creator', 'dcterms.creator'],
  ['parsely-author'],
  ['sailthru.author'],
];

/** Names of authors, of which pages write several ways: a byline only where nothing else names one. */
function authorsOf(metas: (name: string) => string[], { byline }: Found): string[] {
  for (const names of AUTHORS) {
    const named = [...new Set(names.flatMap(metas))];
    if (named.length > 0) return named;
  }
  const line = oneLine(byline).replace(/^(?:by|von|par|por|di|door|av)\s+/i, '');
  return line === '' || line.length > LONGEST_BYLINE ? [] : [line];
}

function articleOf(page: Document, found: Found): PageArticle {
  const metas = (name: string): string[] =>
    [...page.querySelectorAll(`meta[name="${name}" i],meta[property="${name}" i]`)]
      .map((meta) => oneLine(meta.getAttribute('content')))
      .filter((line) => line !== '' && !/^https?:/i.test(line))
      .slice(0, MOST);
  const site = oneLine(found.site) || metas('og:site_name')[0] || '';
  return {
    title: withoutSite(oneLine(found.title) || pageTitle(page), oneLine(found.site), page).slice(0, LINE),
    html: isReadAsWords(page) ? textOnly(plainText(found.content)).html : found.content.innerHTML,
    lang: languageOf(page, found.lang),
    authors: authorsOf(metas, found),
    site: site.slice(0, LONGEST_BYLINE) || null,
    tags: tagsOf(page),
    dates: datesOf(page, found),
    dateLines: dateLines(page),
  };
}

/** The article of a page, or null if it has none. The document is not changed. */
export function readPageArticle(page: Document): PageArticle | null {
  const found = findArticle(page);
  return found && articleOf(page, found);
}

/** Parts of a page that are about other things. */
const AROUND =
  'nav,header,footer,aside,form,dialog,[role=navigation],[role=banner],[role=contentinfo],[role=search]';

/** The readable part of a page that is no article: its main part, without navigation and the like. */
export function readPageAsIs(page: Document): PageArticle {
  const copy = copyOf(page);
  const found = asMarked(copy);
  const content = found.content.cloneNode(true) as Element;
  for (const part of content.querySelectorAll(AROUND)) part.remove();
  // A page that is nothing but such parts is kept as it is.
  const told = plainText(content, LINE) === '' ? found : { ...found, content };
  return articleOf(page, told);
}
