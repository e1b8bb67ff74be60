// Reads a PageProbe: what a page is, its links and feeds. Of articles, and of any page where the user asks.
import type { PageProbe } from '@/utils/model/page';
import { linkedFeeds } from './feed-links';
import { mainRegion } from './main-region';
import { readSight } from './page-sight';
import { pageTitle } from './page-title';
import { hasRunningText } from './running-text';

const MOST_LINKS = 300;
const MOST_ANCHORS = 3_000;
const LINE = 1_000;
const LONGEST_ADDRESS = 4_096;
/** An address that the browser has resolved already, without its fragment; empty where it is none of the web's. */
function webAddress(href: string): string {
  if (!href.startsWith('http') || href.length > LONGEST_ADDRESS) return '';
  const at = href.indexOf('#');
  return at < 0 ? href : href.slice(0, at);
}

/** Elements beside the content of a page. */
const BESIDE = ['nav', 'footer', 'aside'];

function linksOf(page: Document, address: string): string[] {
  const own = webAddress(address);
  const links = new Set<string>();
  const region = mainRegion(page);
  // Asked once of the region where it has nothing of the kind, and not of each of its links.
  const isMixed =
    region.closest(BESIDE.join()) !== null ||
    BESIDE.some((name) => region.getElementsByTagName(name).item(0) !== null);
  const anchors = region.getElementsByTagName('a');
  for (let n = 0; n < MOST_ANCHORS && links.size < MOST_LINKS; n += 1) {
    const anchor = anchors.item(n);
    if (!anchor) break;
    const link = webAddress(anchor.href);
    if (link === '' || link === own || links.has(link)) continue;
    if (!isMixed || !anchor.closest(BESIDE.join())) links.add(link);
  }
  return [...links];
}

/**
 * What the page is, at a look. On a private page nothing of the page is in the answer but the reason.
 * @param address the page's address; what is sent is bounded, but not trusted by the receiver
 */
export function readProbe(page: Document, address: string): PageProbe {
  const sight = readSight(page, address, hasRunningText(page));
  if (sight.private) return { ...sight, links: [], feeds: [], title: '' };
  return {
    ...sight,
    links: linksOf(page, address),
    feeds: linkedFeeds(page, page.baseURI || address),
    title: pageTitle(page).slice(0, LINE),
  };
}
