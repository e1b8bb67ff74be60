// The first look at a page, which every page view pays for: is it private, and is it an article? Everything else (links, feeds,
// titles) is read only of articles, and where the user asks (read-probe.ts).
import type { PageSight } from '@/utils/model/page';
import { privateReason } from './private-page';

const LONGEST_ADDRESS = 4_096;
/** Most elements of a page that is looked at unasked. Half of all pages have fewer than 1,000, hardly any has more than this. */
const MOST_ELEMENTS = 20_000;

/** Whether a look would take too long, so that the page is read only where the user asks. Counts no further than necessary. */
export const isVast = (page: Document): boolean =>
  page.getElementsByTagName('*').item(MOST_ELEMENTS) !== null;

/** The address that a page calls its own in its head, as the browser resolves it, or null. */
function canonicalOf({ head }: Document): string | null {
  const href = head?.querySelector<HTMLLinkElement>('link[rel~=canonical i][href]')?.href ?? '';
  return href.startsWith('http') && href.length <= LONGEST_ADDRESS ? href : null;
}

/**
 * What the page is, at a glance. Of a private page nothing is in the answer but the reason.
 * @param address the page's address; what is sent is bounded, but not trusted by the receiver
 * @param article whether it has running text (running-text.ts), which the caller has counted
 */
export function readSight(page: Document, address: string, article: boolean): PageSight {
  const reason = privateReason(page, address);
  if (reason) return { url: '', canonical: null, article: false, private: reason };
  const url = address.slice(0, LONGEST_ADDRESS);
  return { url, canonical: canonicalOf(page), article, private: null };
}
