// A publication's item as the parsers hand it over → an entry of our model: safe HTML, its text, a title, a summary.
import { excerptOf } from '@/utils/core/excerpt';
import type { RawEntry } from '@/utils/feeds/raw-feed';
import type { Entry } from '@/utils/model/post';
import { makeSafe, safeHtml } from './html/safe-html';
import { oneLine } from './one-line';
import { htmlToText, plainText } from './plain-text';

/** Characters of a title that is taken from the text. */
const TITLE_FROM_TEXT = 80;

/** The last words of an address: `/2024/05/how-we-ship.html` → `how we ship`. */
function wordsOfAddress(url: string | null): string {
  if (url === null || !URL.canParse(url)) return '';
  const { pathname, hostname } = new URL(url);
  const last = pathname.split('/').findLast((segment) => segment !== '') ?? '';
  try {
    const words = decodeURIComponent(last)
      .replace(/\.\w{1,5}$/, '')
      .replace(/[-_+]+/g, ' ')
      .trim();
    return words || hostname;
  } catch {
    // Not percent-encoded UTF-8: the address itself says more than its bytes.
    return `${hostname}${pathname}`;
  }
}

function titleOf(raw: RawEntry, body: HTMLElement, text: string): string {
  const own = oneLine(raw.title);
  if (own) return own;
  const heading = body.querySelector('h1,h2,h3');
  const fromHeading = heading ? plainText(heading, 1_000) : '';
  return (
    excerptOf(oneLine(fromHeading), TITLE_FROM_TEXT) ||
    excerptOf(oneLine(text.split('\n\n', 1)[0]), TITLE_FROM_TEXT) ||
    oneLine(wordsOfAddress(raw.url)) ||
    oneLine(raw.guid)
  );
}

/** Files that come with an entry and that its text does not link to (an episode of a podcast), as links below it. */
function linksToFiles(raw: RawEntry, html: string): string {
  const missing = raw.enclosures.filter(
    (file) => !html.includes(file.url) && !file.type?.startsWith('image/'),
  );
  if (missing.length === 0) return '';
  const list = document.implementation.createHTMLDocument('').createElement('ul');
  for (const file of missing) {
    const item = list.ownerDocument.createElement('li');
    const link = list.ownerDocument.createElement('a');
    link.setAttribute('href', file.url);
    link.textContent = wordsOfAddress(file.url);
    item.append(link);
    list.append(item);
  }
  return list.outerHTML;
}

/**
 * Makes an entry of the model. A missing title is taken from the text's first heading or words, then from the address;
 * dates stay as they are (unknown stays null). Never throws on bad content.
 */
export function cleanEntry(raw: RawEntry): Entry {
  const base = raw.baseUrl ?? raw.url;
  const own = raw.url ?? base;
  const { html, body } = makeSafe(raw.html || raw.summary || '', base, own);
  const text = plainText(body);
  const files = linksToFiles(raw, html);
  const ownSummary = raw.summary ? htmlToText(raw.summary, 2_000) : '';
  return {
    guid: raw.guid,
    url: raw.url,
    title: titleOf(raw, body, text),
    published: raw.published,
    updated: raw.updated,
    authors: raw.authors,
    tags: raw.tags,
    lang: raw.lang,
    summary: excerptOf(ownSummary || text),
    html: files === '' ? html : safeHtml(html + files, base, own),
    text,
  };
}
