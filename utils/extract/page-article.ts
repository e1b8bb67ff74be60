// A page → its article as it is kept: its HTML, not yet safe, and what the page says of it.
import { findArticle, languageOf, oneLine, withoutSite } from './article';
import { pageTitle } from './read-probe';

const LINE = 1_000;
const MOST = 50;
const DATES =
  'meta[property="article:published_time" i],meta[name="date" i],meta[name="dc.date" i],meta[itemprop="datePublished" i]';

export interface PageArticle {
  title: string;
  html: string;
  lang: string | null;
  authors: string[];
  tags: string[];
  /** As it is written, or null. */
  published: string | null;
}

function publishedOf(page: Document, content: Element): string | null {
  const stated = page.querySelector(DATES)?.getAttribute('content')?.trim();
  const time =
    content.querySelector('time[datetime]') ??
    page.querySelector('article time[datetime],main time[datetime]');
  return stated || time?.getAttribute('datetime')?.trim() || null;
}

/** The article of a page, or null where there is none to speak of. The document is left as it is. */
export function readPageArticle(page: Document): PageArticle | null {
  const found = findArticle(page);
  if (!found) return null;
  const metas = (name: string): string[] =>
    [...page.querySelectorAll(`meta[name="${name}" i],meta[property="${name}" i]`)]
      .map((meta) => oneLine(meta.getAttribute('content')))
      .filter((line) => line !== '' && !/^https?:/i.test(line))
      .slice(0, MOST);
  return {
    title: withoutSite(oneLine(found.title) || pageTitle(page), oneLine(found.site), page).slice(0, LINE),
    html: found.content.innerHTML,
    lang: languageOf(found.lang) ?? languageOf(page.documentElement.getAttribute('lang')),
    authors: [...new Set([...metas('author'), ...metas('article:author')])],
    tags: metas('article:tag'),
    published: publishedOf(page, found.content),
  };
}
