// Finds a quote in a text that may have changed since (W3C Web Annotation, TextQuoteSelector and TextPositionSelector).
// Where the quote stands is judged by how much of it, of the words before it and of those after it is still there; each
// counts by its length, so that a long quote stands by itself and a short one needs its surroundings.
import approximate from 'approx-string-match';
import type { Selectors, TextQuoteSelector } from '@/utils/model/highlight';
import { fold } from './fold';

/** Below this score a quote is not found: it is kept as an orphan rather than shown at a wrong place. */
export const FOUND = 0.6;
/** Weight of a character of the quote, and of one before or after it. */
const QUOTE_WEIGHT = 2;
const CONTEXT_WEIGHT = 0.5;
/** Of two places that are equally good, the one nearer to where the quote stood: worth at most this much. */
const NEARNESS = 0.02;
/** Share of a quote's characters that may differ; a quote changed more than that is not searched for. */
const MOST_DIFFERENT = 0.4;
/** Score from which on no further places are looked for. */
const SURE = 0.95;
/** Quotes longer than this are found by their two ends, each of this length. */
const END = 256;
/** How much longer or shorter than it was a passage between two ends may be. */
const STRETCH = 2;
/** Places looked at, for a quote that occurs everywhere. */
const MOST_PLACES = 200;

/** Where a quote stands: offsets into the text in UTF-16 units. */
export interface FoundQuote {
  start: number;
  end: number;
  /** 1: quote and surroundings are as they were. At least FOUND. */
  score: number;
}

/** The best place, or how good the best one was that was not good enough. */
export type QuoteSearch = FoundQuote | { start: null; end: null; score: number };

interface Place {
  start: number;
  end: number;
  /** 0 to 1: how much of the quote is there. */
  alike: number;
}

/** 0 to 1: how much of `part` is found anywhere in `text`. */
function share(text: string, part: string): number {
  if (part === '' || text.includes(part)) return 1;
  const errors = approximate(text, part, part.length)[0]?.errors ?? part.length;
  return 1 - errors / part.length;
}

function exactPlaces(text: string, quote: string): Place[] {
  const places: Place[] = [];
  for (
    let at = text.indexOf(quote);
    at !== -1 && places.length < MOST_PLACES;
    at = text.indexOf(quote, at + 1)
  )
    places.push({ start: at, end: at + quote.length, alike: 1 });
  return places;
}

/** The places within `from` to `to` where the least of the quote differs. */
function alikePlaces(text: string, quote: string, from = 0, to = text.length): Place[] {
  const most = Math.floor(quote.length * MOST_DIFFERENT);
  const places = approximate(text.slice(from, to), quote, most).slice(0, MOST_PLACES);
  return places.map(({ start, end, errors }) => ({
    start: from + start,
    end: from + end,
    alike: 1 - errors / quote.length,
  }));
}

/** Places in the surroundings that the quote had, where they are found: its words changed there rather than elsewhere. */
function placesInContext(text: string, { exact, prefix, suffix }: TextQuoteSelector): Place[] {
  const whole = prefix + exact + suffix;
  const context = approximate(text, whole, Math.floor(whole.length * MOST_DIFFERENT)).slice(0, 3);
  return context.flatMap(({ start, end }) => [
    ...exactPlaces(text.slice(start, end), exact).map((place) => ({
      ...place,
      start: place.start + start,
      end: place.end + start,
    })),
    ...alikePlaces(text, exact, start, end),
  ]);
}

function scoreOf(text: string, place: Place, { exact, prefix, suffix }: TextQuoteSelector): number {
  const room = (context: string) => Math.ceil(context.length * 1.25);
  const before = share(text.slice(Math.max(0, place.start - room(prefix)), place.start), prefix);
  const after = share(text.slice(place.end, place.end + room(suffix)), suffix);
  const weights = {
    quote: exact.length * QUOTE_WEIGHT,
    prefix: prefix.length * CONTEXT_WEIGHT,
    suffix: suffix.length * CONTEXT_WEIGHT,
  };
  return (
    (place.alike * weights.quote + before * weights.prefix + after * weights.suffix) /
    (weights.quote + weights.prefix + weights.suffix)
  );
}

/** The best of some places; `hint` is where the quote stood, or null. */
function best(
  text: string,
  places: readonly Place[],
  quote: TextQuoteSelector,
  hint: number | null,
): FoundQuote | null {
  let found: FoundQuote | null = null;
  let rank = -1;
  for (const place of places) {
    const score = scoreOf(text, place, quote);
    const away = hint === null ? 1 : Math.abs(place.start - hint) / Math.max(1, text.length);
    const own = score + NEARNESS * (1 - Math.min(1, away));
    if (own > rank) [found, rank] = [{ start: place.start, end: place.end, score }, own];
  }
  return found;
}

/** The best place of a short quote, however bad. */
function findShort(text: string, quote: TextQuoteSelector, hint: number | null): FoundQuote | null {
  const exact = best(text, exactPlaces(text, quote.exact), quote, hint);
  if (exact && exact.score >= SURE) return exact;
  const others = [...placesInContext(text, quote), ...alikePlaces(text, quote.exact)];
  const other = best(text, others, quote, hint);
  return other && (!exact || other.score > exact.score) ? other : exact;
}

/** A long quote by its two ends, which must stand in their order and about as far apart as they did. */
function findLong(text: string, quote: TextQuoteSelector, hint: number | null): FoundQuote | null {
  const { exact, prefix, suffix } = quote;
  const head = { ...quote, exact: exact.slice(0, END), suffix: '' };
  const tail = { ...quote, exact: exact.slice(-END), prefix: '' };
  const first = findShort(text, { ...head, prefix }, hint);
  if (!first) return null;
  const length = exact.length;
  const rest = text.slice(first.start, first.start + length * STRETCH + END);
  const last = findShort(rest, { ...tail, suffix }, length - END);
  if (!last || last.end < length / STRETCH) return null;
  return { start: first.start, end: first.start + last.end, score: (first.score + last.score) / 2 };
}

/**
 * Finds a quote in a text.
 * @param folded the text as `fold` makes it, with its white space as in the text that the quote was taken from
 * @param positioned whether the position selector counts in this very text; in another one it says nothing
 */
export function findQuote(folded: string, { quote, position }: Selectors, positioned: boolean): QuoteSearch {
  const wanted = {
    ...quote,
    exact: fold(quote.exact),
    prefix: fold(quote.prefix),
    suffix: fold(quote.suffix),
  };
  const hint = positioned ? position.start : null;
  if (wanted.exact === '') return { start: null, end: null, score: 0 };
  const whole = wanted.prefix + wanted.exact + wanted.suffix;
  // Mostly nothing has changed, or what did stands elsewhere.
  const from = hint === null ? -1 : hint - wanted.prefix.length;
  const same = from >= 0 && folded.startsWith(whole, from) ? from : onlyPlace(folded, whole);
  if (same !== null) {
    const start = same + wanted.prefix.length;
    return { start, end: start + wanted.exact.length, score: 1 };
  }
  const find = wanted.exact.length > 2 * END ? findLong : findShort;
  const found = find(folded, wanted, hint);
  return found && found.score >= FOUND ? found : { start: null, end: null, score: found?.score ?? 0 };
}

/** Where a text stands if it stands at one place only. */
function onlyPlace(text: string, wanted: string): number | null {
  const at = text.indexOf(wanted);
  return at !== -1 && text.indexOf(wanted, at + 1) === -1 ? at : null;
}
