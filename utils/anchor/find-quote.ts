// Finds a quote in a text that may have changed (W3C Web Annotation, TextQuoteSelector and TextPositionSelector). A place is
// scored by how much of the quote, its prefix and its suffix is there, each weighted by its length: a long quote is found by
// itself, a short one needs its surroundings.
import approximate from 'approx-string-match';
import type { Selectors, TextQuoteSelector } from '@/utils/model/highlight';
import { fold } from './fold';

/** Least score of a quote that counts as found: below it, a highlight becomes an orphan rather than show at a wrong place. */
export const FOUND = 0.6;
/** Weight of a character of the quote, and of one of its prefix or suffix. */
const QUOTE_WEIGHT = 2;
const CONTEXT_WEIGHT = 0.5;
/** Most that nearness to the old position adds to a score: it decides between equally good places. */
const NEARNESS = 0.02;
/** Share of a quote's characters that may differ. */
const MOST_DIFFERENT = 0.4;
/** Score from which on no other places are searched. */
const SURE = 0.95;
/** Length of the two ends by which quotes of more than twice this length are found. */
const END = 256;
/** Factor by which a passage between two ends may have grown or shrunk. */
const STRETCH = 2;
/** Most places that are scored, for quotes that occur everywhere. */
const MOST_PLACES = 200;

/** Where a quote stands: offsets into the text in UTF-16 units. */
export interface FoundQuote {
  start: number;
  end: number;
  /** FOUND to 1 (quote and surroundings are unchanged). */
  score: number;
}

/** The best place, or only its score if that is below FOUND. */
export type QuoteSearch = FoundQuote | { start: null; end: null; score: number };

interface Place {
  start: number;
  end: number;
  /** How much of the quote is there, 0 to 1. */
  alike: number;
}

/** How much of `part` is anywhere in `text`, 0 to 1. */
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

/** The places between `from` and `to` that differ least from the quote. */
function alikePlaces(text: string, quote: string, from = 0, to = text.length): Place[] {
  const most = Math.floor(quote.length * MOST_DIFFERENT);
  const places = approximate(text.slice(from, to), quote, most).slice(0, MOST_PLACES);
  return places.map(({ start, end, errors }) => ({
    start: from + start,
    end: from + end,
    alike: 1 - errors / quote.length,
  }));
}

/** Places within the quote's old surroundings, where these are found. */
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

/** A long quote by its two ends, which must be in order and about as far apart as they were. */
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
 * @param folded the text, through `fold`; its white space is that of the text from which the quote was taken
 * @param positioned whether the position selector refers to this text
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
  // The usual case: nothing has changed here.
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

/** Offset of a text that occurs exactly once, or null. */
function onlyPlace(text: string, wanted: string): number | null {
  const at = text.indexOf(wanted);
  return at !== -1 && text.indexOf(wanted, at + 1) === -1 ? at : null;
}
