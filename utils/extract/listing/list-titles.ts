// Finds links that may be titles of posts: groups of links that are built alike and lead to pages of the site, without navigation,
// sidebars, tags and links within text.
import { isSectionPath } from '@/utils/core/section-address';
import { httpAddress } from '../http-address';

/** A link that may be a post's title. */
export interface TitleLink {
  url: string;
  title: string;
  /** What holds the title's words: a heading, or the link. */
  element: Element;
  isHeading: boolean;
}

type IsDate = (line: string) => boolean;

export interface TitleGroup {
  isHeading: boolean;
  links: TitleLink[];
}

const APART =
  'nav,aside,footer,form,dialog,template,noscript,[role=navigation],[role=complementary],[role=contentinfo],[role=search],[hidden],[aria-hidden=true]';
/** Parts of pages by the names that their authors give them. */
const APART_NAMES =
  /(?:^|[\s_-])(?:breadcrumbs?|pagination|pager|comments?|related|popular|trending|recommended|share|social|tag-?cloud|tags|newsletter|subscribe)(?:$|[\s_-])/i;
/** Names that some page builders give to everything. */
const PERHAPS_APART =
  /(?:^|[\s_-])(?:side-?bar|widgets?|menu|nav(?:bar|igation)?|footer|categories|promo)(?:$|[\s_-])/i;
/** A part with this share of the main region's links is the page's content, whatever its name. */
const MAIN_SHARE = 0.4;
/** Links to a post that are not its title. */
const NO_TITLE =
  /^(?:(?:read|continue|learn|view|see|show|find out)(?:\s+(?:more|reading|post|article|full|on|the|this|story|→))*|more|weiter(?:lesen)?|mehr(?:\s+lesen|\s+erfahren)?|lire (?:la suite|plus)|suite|leer (?:más|mas)|seguir leyendo|leggi(?:\s+tutto)?|continua(?:re)?(?:\s+a leggere)?|ler mais|continue lendo|lees (?:meer|verder)|läs mer|les mer|læs mere|czytaj (?:dalej|więcej)|číst (?:dál|více)|читать(?:\s+(?:далее|дальше|полностью))?|подробнее|続きを読む|もっと読む|阅读(?:更多|全文)|閱讀(?:更多|全文)|더 보기|permalink|link|comments?|\d+ comments?|#|share|tweet)[\s.…»›→>]*$/i;
const HEADING = /^H[1-6]$/;
const BLOCK = 'p,li,td,dt,dd,div,article,section,figure,blockquote';
const MOST_LINKS = 5_000;
const TITLE = 1_000;
/** Words before a link from which on it stands within a text; characters and nodes that are looked at for them. */
const LED_IN = 4;
const WORD = /\p{L}{3,}/gu;
const MOST_CHARACTERS = 10_000;
const MOST_NODES = 1_000;
/** What a walk comes to: elements and texts. */
const SHOWN = 1 | 4;

const lineOf = (element: Element | null): string =>
  (element?.textContent ?? '').replace(/\s+/g, ' ').trim().slice(0, TITLE);

/** Tests whether a link is outside of the main part of a region. */
function apartIn(region: Element): (element: Element) => boolean {
  const all = region.getElementsByTagName('a').length;
  const known = new Map<Element, boolean>();
  const isApart = (element: Element): boolean => {
    if (element === region) return false;
    const before = known.get(element);
    if (before !== undefined) return before;
    const names = `${element.className} ${element.id}`;
    const isNamed =
      element.matches(APART) ||
      APART_NAMES.test(names) ||
      (PERHAPS_APART.test(names) && element.getElementsByTagName('a').length < all * MAIN_SHARE);
    const apart = isNamed || (element.parentElement !== null && isApart(element.parentElement));
    known.set(element, apart);
    return apart;
  };
  return isApart;
}

/** The part of a link that holds its title, where it is a card with more in it. */
function titleWithin(anchor: Element, isDate: IsDate): Element {
  const heading = anchor.querySelector('h1,h2,h3,h4,h5,h6');
  if (heading) return heading;
  const named = [...anchor.querySelectorAll('[class],[itemprop]')].find(
    (element) =>
      /title|headline/i.test(`${element.className} ${element.getAttribute('itemprop') ?? ''}`) &&
      lineOf(element) !== '',
  );
  if (named) return named;
  const leaf = [...anchor.querySelectorAll(BLOCK)].find(
    (element) =>
      element.childElementCount === 0 && /\p{L}{2}/u.test(lineOf(element)) && !isDate(lineOf(element)),
  );
  return leaf ?? anchor;
}

/** Whether a link stands at the beginning of its block, but for a date or a word or two. */
function leads(anchor: Element): boolean {
  const block = anchor.closest(BLOCK);
  if (!block) return false;
  const walker = block.ownerDocument.createTreeWalker(block, SHOWN);
  let [words, characters] = [0, 0];
  for (let n = 0; n < MOST_NODES && characters < MOST_CHARACTERS; n += 1) {
    const node = walker.nextNode();
    if (node === anchor) return true;
    if (node?.nodeType !== 3) continue;
    const text = node.nodeValue ?? '';
    characters += text.length;
    words += text.match(WORD)?.length ?? 0;
    if (words >= LED_IN) return false;
  }
  return false;
}

/** The kinds of a title's ancestors, which the titles of one list have in common. */
function pathOf(element: Element, region: Element): string {
  const names: string[] = [];
  for (let at: Element | null = element; at && at !== region; at = at.parentElement) names.push(at.tagName);
  return names.join('<');
}

const sameSite = (a: URL, b: URL): boolean => a.host.replace(/^www\./, '') === b.host.replace(/^www\./, '');

function titleOf(anchor: Element, page: URL, base: string, isDate: IsDate): TitleLink | null {
  const address = httpAddress(anchor.getAttribute('href'), base);
  if (
    address === null ||
    /(?:^|\s)(?:tag|category|author|next|prev)(?:\s|$)/i.test(anchor.getAttribute('rel') ?? '')
  )
    return null;
  const url = new URL(address);
  const ownHash = url.hash;
  url.hash = '';
  const isHere = url.pathname === page.pathname && url.search === page.search && sameSite(url, page);
  const isFront = url.pathname === '/' && url.search === '';
  if (isHere || isFront || !sameSite(url, page) || isSectionPath(url.pathname)) return null;
  if (/^#(?:comments?|respond|disqus)/i.test(ownHash)) return null;
  const around = anchor.closest('h1,h2,h3,h4,h5,h6');
  const element =
    around && around.getElementsByTagName('a').length === 1 ? around : titleWithin(anchor, isDate);
  const title = lineOf(element);
  if (!/\p{L}/u.test(title) || title.length < 2 || NO_TITLE.test(title) || isDate(title)) return null;
  const isHeading = HEADING.test(element.tagName) || around !== null;
  if (!isHeading && element === anchor && !leads(anchor)) return null;
  return { url: url.href, title, element, isHeading };
}

/**
 * Links that may be titles, grouped by structure, each address once.
 * @param base base of relative addresses
 * @param isDate whether a line is a date and nothing else
 */
export function titleGroups(region: Element, address: string, base: string, isDate: IsDate): TitleGroup[] {
  const page = new URL(address);
  const isApart = apartIn(region);
  const byUrl = new Map<string, TitleLink>();
  for (const anchor of [...region.querySelectorAll('a[href]')].slice(0, MOST_LINKS)) {
    if (isApart(anchor)) continue;
    const link = titleOf(anchor, page, base, isDate);
    if (!link) continue;
    const before = byUrl.get(link.url);
    // An image and a title may lead to the same post: the heading names it, or else the link with more to say.
    const better =
      !before ||
      (link.isHeading && !before.isHeading) ||
      (link.isHeading === before.isHeading && !link.isHeading && link.title.length > before.title.length);
    if (better) byUrl.set(link.url, link);
  }
  const groups = new Map<string, TitleGroup>();
  for (const link of byUrl.values()) {
    const path = pathOf(link.element, region);
    const group = groups.get(path) ?? { isHeading: link.isHeading, links: [] };
    group.links.push(link);
    groups.set(path, group);
  }
  return [...groups.values()];
}
