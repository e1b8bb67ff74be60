// Reads a page that lists posts: which of its groups of titles is the list, the next page of it, and other pages that may be lists.
import { httpAddress } from '../http-address';
import { mainRegion } from '../page/main-region';
import { pageBase } from '../page/page-base';
import { pageTitle } from '../page/page-title';
import { type FindDate, type GroupReading, type ListedPage, readGroup } from './list-group';
import { type TitleGroup, titleGroups } from './list-titles';
import { nextPage } from './next-page';

const MOST = 500;
/** Letters of a line that is a date alone, in whatever words. */
const DATE_ALONE = 30;
const LINK_WORDS = 40;
const LISTS =
  /^(?:archives?|all posts|blog|posts|articles|writing|journal|notes|essays|archiv|artikel|beiträge|arquivos?|artigos|архив|文章|归档|存档)(?:$|\s)/i;
/** Groups of titles that are read as a list, the largest first: each is read with all lines of the page. */
const MOST_GROUPS = 100;

/** Whether what was read is a list of posts, and not just links: dates, or texts under headings, say so. */
const isList = ({ posts, dated, texts }: GroupReading, isHeading: boolean): boolean =>
  dated * 2 >= posts.length || (isHeading && posts.length > 1 && texts * 2 >= posts.length);

const weightOf = ({ posts, dated, texts }: GroupReading, isHeading: boolean): number =>
  (posts.length + dated + texts) * (isHeading ? 3 : 1);

/** The posts that a region lists. */
function postsIn(
  region: Element,
  groups: readonly TitleGroup[],
  lang: string | null,
  findDate: FindDate,
): ListedPage[] {
  const likely =
    groups.length <= MOST_GROUPS
      ? groups
      : groups.toSorted((a, b) => b.links.length - a.links.length).slice(0, MOST_GROUPS);
  const read = likely
    .map(({ links, isHeading }) => ({ isHeading, reading: readGroup(region, links, lang, findDate) }))
    .filter(({ reading, isHeading }) => isList(reading, isHeading))
    .sort((a, b) => weightOf(b.reading, b.isHeading) - weightOf(a.reading, a.isHeading));
  const [best, ...others] = read;
  if (!best) return [];
  // A post that is shown larger than the others is built differently; where all have dates, so has it.
  const kin = others.filter(
    ({ isHeading, reading }) =>
      isHeading === best.isHeading &&
      best.reading.dated === best.reading.posts.length &&
      reading.dated === reading.posts.length &&
      reading.posts.length < best.reading.posts.length,
  );
  if (kin.length === 0) return best.reading.posts;
  const links = [best, ...kin].flatMap(({ reading }) => reading.links);
  return readGroup(region, links, lang, findDate).posts;
}

export interface ReadList {
  title: string;
  /** Whether the page says that it is a post itself. */
  article: boolean;
  /** None where it is no list. */
  pages: ListedPage[];
  next: string | null;
  /** Other pages that may be lists. */
  lists: string[];
}

/** The same, each line asked once: it stands beside any number of groups of titles. */
function remembering(findDate: FindDate): FindDate {
  const known = new Map<string, number | null>();
  return (line, context) => {
    const key = `${context.lang} ${context.year} ${context.dayFirst} ${line}`;
    const before = known.get(key);
    if (before !== undefined) return before;
    const time = findDate(line, context);
    known.set(key, time);
    return time;
  };
}

/** What a page lists. */
export function readList(page: Document, address: string, findDateAnew: FindDate): ReadList {
  const findDate = remembering(findDateAnew);
  const base = pageBase(page, address);
  const region = mainRegion(page);
  const lang = page.documentElement.getAttribute('lang')?.trim() || null;
  const isDate = (line: string) =>
    line.length <= DATE_ALONE && findDate(line, { lang, year: null, dayFirst: false }) !== null;
  const groups = titleGroups(region, address, base, isDate);
  const pages = postsIn(region, groups, lang, findDate).slice(0, MOST);
  const lists = [...page.querySelectorAll('a[href]')].slice(0, 3_000).flatMap((anchor) => {
    const words = (anchor.textContent ?? '').replace(/\s+/g, ' ').trim();
    const url = httpAddress(anchor.getAttribute('href'), base)?.split('#', 1)[0];
    const isOne = words.length <= LINK_WORDS && LISTS.test(words);
    return isOne && url !== undefined && url !== address.split('#', 1)[0] ? [url] : [];
  });
  return {
    title: pageTitle(page),
    article: page.querySelector('meta[property="article:published_time" i]') !== null,
    pages,
    next: nextPage(page, address, base),
    lists: [...new Set(lists)],
  };
}
