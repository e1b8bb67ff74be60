// Finds the next page of a list: by relation, by words, or by the following page number.
import { httpAddress } from '../http-address';

const NEXT =
  /^[«»<>←→‹›\s]*(?:older|next|earlier|previous (?:posts|entries|articles)|more (?:posts|articles|entries)|load more|ältere|nächste|weitere|vorherige beiträge|anterior|siguiente|próxim|más antigu|suivant|précédent|articles plus anciens|plus ancien|mais antig|meno recenti|successiv|precedenti|oudere|volgende|äldre|nästa|eldre|neste|ældre|næste|vanhemm|starsze|następn|starší|další|далее|следующ|старые|старее|предыдущ|ранее|daha eski|sonraki|下一页|下一頁|次|前の|过去|更早|이전|다음)/i;
/** Arrows alone: they lead on where they point to the right. */
const ARROW = /^\s*(?:»|›|→|>|>>)\s*$/;
const WORDS = 40;
const NUMBERED =
  /(?:\/page[/-]|\/p|\/seite[/-]|\/pagina[/-]|[?&](?:page|paged|p|pg|pagina|seite|start_page)=)(\d{1,5})(?=\/|&|$|\.html?$)/i;

const bare = (url: string): string => url.split('#', 1)[0] ?? url;
const lineOf = (element: Element): string => (element.textContent ?? '').replace(/\s+/g, ' ').trim();
const related = (anchor: Element): boolean => /(?:^|\s)next(?:\s|$)/i.test(anchor.getAttribute('rel') ?? '');

/** Which page of its list an address is; 1 where it does not say. */
const numberOf = (url: string): number => Number(NUMBERED.exec(url)?.[1] ?? 1);
/** An address without its page number, which identifies the list. */
const listOf = (url: string): string =>
  bare(url)
    .replace(NUMBERED, '')
    .replace(/[?&]$/, '')
    .replace(/(?<!\/)\/+$/, '');

/**
 * Address of the next page of the list that a page shows, or null.
 * @param base what relative addresses are relative to
 */
export function nextPage(page: Document, address: string, base: string): string | null {
  const anchors = [...page.querySelectorAll('a[href],link[href][rel~="next" i]')].slice(0, 5_000);
  const leads = anchors.flatMap((anchor) => {
    const url = httpAddress(anchor.getAttribute('href'), base);
    const words = `${lineOf(anchor)}`;
    return url === null || bare(url) === bare(address) ? [] : [{ url: bare(url), anchor, words }];
  });
  const own = numberOf(address);
  // A link to an earlier page leads to newer posts, whatever it is called.
  const isBack = (url: string) =>
    NUMBERED.test(url) && listOf(url) === listOf(address) && numberOf(url) <= own;
  const onwards = leads.filter(
    ({ url }) => !isBack(url) && !(own > 1 && listOf(url) === listOf(address) && !NUMBERED.test(url)),
  );
  const found =
    onwards.find(({ anchor }) => related(anchor)) ??
    onwards.find(({ words }) => words.length <= WORDS && NEXT.test(words)) ??
    onwards.find(({ anchor }) => {
      const name = anchor.getAttribute('aria-label') ?? anchor.getAttribute('title') ?? '';
      return name.length <= WORDS && NEXT.test(name);
    }) ??
    onwards.find(
      ({ url }) => listOf(url) === listOf(address) && NUMBERED.test(url) && numberOf(url) === own + 1,
    ) ??
    onwards.find(({ words, url }) => ARROW.test(words) && listOf(url) === listOf(address));
  return found?.url ?? null;
}
