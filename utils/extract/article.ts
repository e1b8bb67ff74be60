// Extracts the main text of a document (Readability).
import { Readability } from '@mozilla/readability';
import type { PageText } from '@/utils/model/page';
import { shortenAttributes } from './html/short-attributes';
import { forReadability } from './html/trusted-html';
import { copyOf } from './html/unclobbered';
import { oneLine } from './one-line';
import { mainRegion } from './page/main-region';
import { datesOf } from './page/page-dates';
import { languageOf } from './page/page-language';
import { tagsOf } from './page/page-tags';
import { pageTitle } from './page/page-title';
import { plainText } from './plain-text';

const LINE = 1_000;
const MOST_TEXT = 200_000;
const MOST_HEADINGS = 200;
/** Above these limits Readability takes seconds; then the part that the author marked (main, article) is used. */
const MOST_ELEMENTS = 60_000;
const MOST_CHARACTERS = 3_000_000;
/** Least characters of an article. */
const LEAST_TEXT = 140;

export interface Found {
  content: Element;
  title: string;
  /** The publication's name, where the page gives it. */
  site: string;
  lang: string | null;
  /** Author and date, as the page gives them. */
  byline: string;
  published: string | null;
}

/** The part of a page that its author marked as its text. */
export function asMarked(page: Document): Found {
  return {
    content: mainRegion(page),
    title: pageTitle(page),
    site: '',
    lang: null,
    byline: '',
    published: null,
  };
}

/** Readability's article; it works on a copy, because it changes the document. */
function withReadability(page: Document): Found | null {
  if ((page.documentElement.textContent?.length ?? 0) > MOST_CHARACTERS) return null;
  try {
    const copy = copyOf(page);
    // Navigation is not part of the text.
    for (const part of copy.querySelectorAll('nav,[role=navigation]')) part.remove();
    shortenAttributes(copy);
    const article = new Readability<Element>(forReadability(copy), {
      maxElemsToParse: MOST_ELEMENTS,
      serializer: (node) => node as Element,
    }).parse();
    if (!article?.content) return null;
    return {
      content: article.content,
      title: article.title ?? '',
      site: article.siteName ?? '',
      lang: article.lang ?? null,
      byline: article.byline ?? '',
      published: article.publishedTime ?? null,
    };
  } catch (error) {
    // Too many elements, or nested too deeply for it.
    console.warn('Backlist: Readability gave up on this page.', error);
    return null;
  }
}

const SEPARATOR = /^(?:\s+[|\-–—·•:»]|:)\s+/;

/**
 * A title without the site's name, which would count as a word of the text. Cut only where the page itself says which
 * part it is: by naming its site, or by its one main heading. (Readability knows some separators, but no dashes.)
 */
export function withoutSite(title: string, site: string, page: Document): string {
  const headings = page.querySelectorAll('h1');
  const heading = headings.length === 1 ? oneLine(headings.item(0).textContent) : '';
  const rest = title.slice(heading.length);
  // A main heading that is shorter than the rest may be the site's own name.
  if (title.startsWith(heading) && SEPARATOR.test(rest) && heading.length > rest.length) return heading;
  if (site === '' || !title.endsWith(site)) return title;
  const own = title.slice(0, -site.length).trimEnd();
  return /\s[|\-–—·•:»]$/.test(own) ? own.slice(0, -1).trimEnd() : title;
}

/** Readability's article of a page, or null if it is too short to be one. */
export function findArticle(page: Document): Found | null {
  const found = withReadability(page);
  return found && plainText(found.content, MOST_TEXT).length >= LEAST_TEXT ? found : null;
}

function headingsOf(content: Element): string[] {
  return [...content.querySelectorAll('h1,h2,h3,h4')]
    .slice(0, MOST_HEADINGS)
    .map((heading) => plainText(heading, LINE).replace(/\s+/g, ' '))
    .filter((heading) => heading !== '');
}

/**
 * The main text of a page, or null if it has none. The document is not changed.
 * @param url the page's address, returned with the text so that a navigation in between is noticed
 */
export function readArticle(page: Document, url: string): PageText | null {
  const found = withReadability(page) ?? asMarked(copyOf(page));
  const text = plainText(found.content, MOST_TEXT);
  if (text.length < LEAST_TEXT) return null;
  const published = datesOf(page, found)
    .map(Date.parse)
    .find((time) => !Number.isNaN(time));
  return {
    url: url.slice(0, 4_096),
    title: withoutSite(oneLine(found.title) || pageTitle(page), oneLine(found.site), page).slice(0, LINE),
    lang: languageOf(page, found.lang),
    text,
    headings: headingsOf(found.content),
    tags: tagsOf(page),
    published: published ?? null,
  };
}
