// Where and when a text was published: of posts that share as many words with a page, one of the same section of a site, or
// of about the same time, belongs beside it more often.
import { termHash } from '../index/term-hash';

export interface Origin {
  /** Days since 1970; null where it is not known. */
  day: number | null;
  /** Hashes of the address's beginnings: its site, its site and first part, and so on. */
  places: readonly number[];
}

export const NO_ORIGIN: Origin = { day: null, places: [] };

/** Beginnings of an address that are told apart: of a longer one it is not known what stands right above it. */
export const MOST_PLACES = 15;
/** The last day that is kept, in the year 2149. */
export const LAST_DAY = 2 ** 16 - 2;

const DAY = 86_400_000;
/** Days between two texts that make their nearness in time a half. */
const HALF = 365;
/** A date as blogs write it into their addresses: /2020/08/13/, /2020-08-13, /2020/08/. */
const IN_ADDRESS = /\/((?:19|20)\d{2})[/-](0?[1-9]|1[0-2])(?:[/-](0?[1-9]|[12]\d|3[01]))?(?=[/-]|$)/;
const MIDDLE_OF_MONTH = 15;

function dayIn(path: string): number | null {
  const [, year, month, day] = IN_ADDRESS.exec(path) ?? [];
  if (year === undefined) return null;
  return Date.UTC(Number(year), Number(month) - 1, Number(day ?? MIDDLE_OF_MONTH)) / DAY;
}

function placesOf({ host, pathname }: URL): number[] {
  let place = host.replace(/^www\./, '');
  const places = [termHash(place)];
  for (const part of pathname.split('/')) {
    if (part === '' || places.length === MOST_PLACES) continue;
    place += `/${part}`;
    places.push(termHash(place));
  }
  return places;
}

/**
 * @param url the text's own address, or ''
 * @param published in milliseconds since 1970; where it is not known, a date in the address serves
 */
export function originOf(url: string | null, published: number | null): Origin {
  const address = url === null ? null : URL.parse(url);
  const stated = published === null ? null : Math.floor(published / DAY);
  const day = stated ?? (address ? dayIn(address.pathname) : null);
  return {
    day: day === null || day < 0 || day > LAST_DAY ? null : day,
    places: address ? placesOf(address) : [],
  };
}

/** The page's origin beside those of the candidates. */
export class OriginComparer {
  readonly #page: Origin;
  /** How many candidates share so many places with the page, or more. */
  readonly #sharing: number[] = [];
  readonly #candidates: number;

  constructor(page: Origin, candidates: readonly Origin[]) {
    this.#page = page;
    this.#candidates = candidates.length;
    for (const candidate of candidates)
      for (let depth = this.#depth(candidate); depth > 0; depth--)
        this.#sharing[depth] = (this.#sharing[depth] ?? 0) + 1;
  }

  #depth({ places }: Origin): number {
    let depth = 0;
    while (depth < places.length && places[depth] === this.#page.places[depth]) depth++;
    return depth;
  }

  /**
   * How few of the candidates' addresses begin so far as the page's and this one do, how near the two are in time, and
   * whether its address is the one right above the page's; all 0 to 1. What all candidates share, as the only site of an
   * archive, says nothing, and neither does a site's first page.
   */
  compare(candidate: Origin): { place: number; time: number; above: number } {
    const depth = this.#depth(candidate);
    const isAbove = depth > 1 && depth === candidate.places.length && depth === this.#page.places.length - 1;
    const sharing = depth === 0 ? this.#candidates : (this.#sharing[depth] ?? 1);
    const days =
      this.#page.day === null || candidate.day === null
        ? Number.POSITIVE_INFINITY
        : Math.abs(this.#page.day - candidate.day);
    return {
      place: this.#candidates < 2 ? 0 : Math.log(this.#candidates / sharing) / Math.log(this.#candidates),
      time: 1 / (1 + days / HALF),
      above: Number(isAbove),
    };
  }
}
