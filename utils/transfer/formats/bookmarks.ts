// Lists of links in HTML: the Netscape bookmark file that every browser writes, Pocket's old export, and Instapaper's.
import { parseHtml } from '@/utils/extract/html/parse-html';
import type { Bundle } from '../bundle';
import { isYes, momentOf } from '../field-values';
import { split } from '../lists-in-text';
import { isCutOff, wholeText } from '../read-text';
import { postOf, type Read, sourceOf, unreadable } from '../records';

const MOST_HTML = 60_000_000;

export const isBookmarks = (head: string): boolean =>
  /<!doctype\s+netscape-bookmark-file/i.test(head) || /<dt>\s*<a\s[^>]*\badd_date=/i.test(head);

/** The product that wrote lists under headings; null where none of them did. */
export function listsFormat(head: string): 'pocket' | 'instapaper' | null {
  if (/<title>\s*pocket export\s*<\/title>/i.test(head) || /<a\s[^>]*\btime_added=/i.test(head))
    return 'pocket';
  return /<title>\s*instapaper: export\s*<\/title>/i.test(head) ? 'instapaper' : null;
}

const attribute = (element: Element, name: string): string => element.getAttribute(name) ?? '';

/** The folders that a browser has without its reader's doing. */
const isBrowsersOwn = (heading: Element): boolean =>
  heading.hasAttribute('personal_toolbar_folder') || heading.hasAttribute('unfiled_bookmarks_folder');

const headingIn = (element: Element | null | undefined): Element | null =>
  (element?.matches('h3') ? element : element?.querySelector(':scope > h3')) ?? null;

/**
 * The heading of a list: it stands before it, or around it where the parser closed nothing in between; where the folder has a
 * description, before that.
 */
function headingOf(list: Element): Element | null {
  const around = list.parentElement;
  const described = around?.matches('dd') ? headingIn(around.previousElementSibling) : null;
  return headingIn(list.previousElementSibling) ?? headingIn(around) ?? described;
}

/** Tells the names of the folders around bookmarks, from the outermost; the browser's own are left out. */
class Folders {
  readonly #unnamed: string | null;
  /** Looked for once a list, as that may take a walk through all of it. */
  readonly #ofLists = new Map<Element, readonly string[]>();

  /** @param unnamed the product's word for what is in no folder */
  constructor(unnamed: string | null) {
    this.#unnamed = unnamed;
  }

  around(element: Element | null | undefined): readonly string[] {
    const list = element?.closest('dl');
    if (!list) return [];
    const known = this.#ofLists.get(list);
    if (known) return known;
    const heading = headingOf(list);
    const name = heading && !isBrowsersOwn(heading) ? (heading.textContent ?? '') : this.#unnamed;
    const own = name === null || name === this.#unnamed ? [] : [name];
    const names = [...this.around(list.parentElement), ...own];
    this.#ofLists.set(list, names);
    return names;
  }
}

/** As linkding marks what is archived, and parts its notes from a description. */
const ARCHIVED = 'linkding:bookmarks.archived';
const NOTES = /\[\/?linkding-notes\]/;

/** A page's own addresses (`place:`, `javascript:`) that browsers keep among bookmarks. */
const isOwn = (address: string): boolean => /^(?:place|javascript|about|chrome|file|data):/i.test(address);

export async function* readBookmarks(bundle: Bundle, paths: readonly string[]): AsyncGenerator<Read> {
  for (const path of paths) {
    const text = await wholeText(bundle.open(path), MOST_HTML);
    const page = parseHtml(text);
    const folders = new Folders(/^raindrop/i.test(page.title) ? 'Unsorted' : null);
    let n = 0;
    for (const link of page.querySelectorAll('a[href],a[feedurl]')) {
      n += 1;
      const url = attribute(link, 'href');
      const feed = attribute(link, 'feedurl');
      if (feed !== '') {
        yield sourceOf(n, { url: feed, siteUrl: url, title: link.textContent });
        continue;
      }
      if (isOwn(url)) continue;
      const note = link.closest('dt')?.nextElementSibling;
      const tags = attribute(link, 'tags').split(',');
      yield postOf(link.textContent?.trim().slice(0, 100) || n, {
        format: 'bookmarks',
        url,
        title: link.textContent,
        note: note?.matches('dd') ? split(note.textContent ?? '', NOTES).join('\n\n') : '',
        savedAt: momentOf(attribute(link, 'add_date')),
        tags: [...folders.around(link), ...tags.filter((tag) => tag.trim() !== ARCHIVED)],
        read: attribute(link, 'toread') === '0' || tags.includes(ARCHIVED),
        // As Raindrop marks its favourites.
        starred: isYes(attribute(link, 'data-important')),
      });
    }
    if (isCutOff(text, 'dl')) yield unreadable(path, 'cut-off');
  }
}

/** The first words of an element itself: one that nobody closed has the whole list in it. */
const ownWords = (element: Element): string =>
  [...element.childNodes].find((node) => node.textContent?.trim())?.textContent ?? '';

/** Headings of their own; what else is there, the user made. */
const OWN_HEADING = /^(?:unread|(?:read )?archive|starred|liked)$/i;

/** Lists under their headings: unread, read, and at Instapaper a folder each. */
export async function* readLists(
  bundle: Bundle,
  paths: readonly string[],
  format: 'pocket' | 'instapaper',
): AsyncGenerator<Read> {
  for (const path of paths) {
    const text = await wholeText(bundle.open(path), MOST_HTML);
    const page = parseHtml(text);
    let heading = '';
    const seen = new Set<string>();
    for (const element of page.querySelectorAll('h1,a[href]')) {
      if (element.localName === 'h1') {
        heading = ownWords(element).trim();
        continue;
      }
      const url = attribute(element, 'href');
      // A link that nobody closed is opened again by the parser in what follows it.
      if (seen.has(url)) continue;
      seen.add(url);
      yield postOf(element.textContent?.trim().slice(0, 100) || url, {
        format,
        url,
        title: element.textContent?.trim() === url ? '' : element.textContent,
        savedAt: momentOf(attribute(element, 'time_added')),
        tags: [...attribute(element, 'tags').split(','), ...(OWN_HEADING.test(heading) ? [] : [heading])],
        read: /\barchive$/i.test(heading),
        starred: /^(?:starred|liked)$/i.test(heading),
      });
    }
    if (isCutOff(text, 'html')) yield unreadable(path, 'cut-off');
  }
}
