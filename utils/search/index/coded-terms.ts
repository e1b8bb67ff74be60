// Prefix-coded terms, as blocks and directories store them: sorted, each without the beginning that it shares with the one before.
// A search compares the stored bytes. To make a string of each term would cost more than everything else in a search.
import { ByteReader } from './bytes';

const isHighSurrogate = (unit: number): boolean => unit >= 0xd800 && unit <= 0xdbff;

/** A number of shared UTF-16 units, less one if it would split a surrogate pair of `term`. */
const whole = (alike: number, term: string): number =>
  alike > 0 && isHighSurrogate(term.charCodeAt(alike - 1)) ? alike - 1 : alike;

/** How many UTF-16 units two terms share at their beginning; never half of a surrogate pair. */
export function sharedPrefix(before: string, term: string): number {
  const most = Math.min(before.length, term.length);
  let shared = 0;
  while (shared < most && before.charCodeAt(shared) === term.charCodeAt(shared)) shared++;
  return whole(shared, term);
}

/** How a stored term stands to a wanted one. */
export const BEFORE = 0;
export const SAME = 1;
export const BEHIND = 2;
/** The lowest bits of what `compareCoded` returns; the number of shared units is above them. */
const ORDER_BITS = 2;

export const orderOf = (compared: number): number => compared & (2 ** ORDER_BITS - 1);
export const sharedOf = (compared: number): number => compared >>> ORDER_BITS;

/**
 * Compares the rest of a stored term with a wanted one, by UTF-16 units.
 * @param at where the rest stands, its length before it as `ByteWriter.text` has it @param common units that they are known to
 *   share, never half of a surrogate pair
 * @returns a number to be asked with `orderOf` and `sharedOf`: this is called too often to make an object each time
 */
export function compareCoded(bytes: Uint8Array, at: number, term: string, common: number): number {
  const letters = bytes[at] as number;
  // A longer one tells its length in two bytes.
  if (letters > 127) return compareText(new ByteReader(bytes, at).text(), term, common);
  for (let i = 0; i < letters; i++) {
    const byte = bytes[at + 1 + i] as number;
    if (byte > 127) return compareText(new ByteReader(bytes, at).text(), term, common);
    const unit = term.charCodeAt(common + i);
    // Past the end of the wanted one, NaN compares as false. What is shared ends with ASCII, or where it ended before.
    if (byte !== unit) return ((common + i) << ORDER_BITS) | (byte < unit ? BEFORE : BEHIND);
  }
  return ((common + letters) << ORDER_BITS) | (common + letters === term.length ? SAME : BEFORE);
}

const result = (order: number, shared: number, term: string): number =>
  (whole(shared, term) << ORDER_BITS) | order;

function compareText(rest: string, term: string, common: number): number {
  let same = 0;
  while (same < rest.length && rest.charCodeAt(same) === term.charCodeAt(common + same)) same++;
  if (same === rest.length) return result(common + same === term.length ? SAME : BEFORE, common + same, term);
  return result(
    rest.charCodeAt(same) < term.charCodeAt(common + same) ? BEFORE : BEHIND,
    common + same,
    term,
  );
}
