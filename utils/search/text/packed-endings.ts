// Tables of endings, as Snowball's stemmers have them, the way the build writes them: each ending as the number of letters that it
// shares with the end of the one before it, and the letters in front of those. What a table says of an ending stands before it where
// it is not as before; which other ending it ends with is found again. That halves the tables in the worker's script.

/** An ending, the place of the longest other one that it ends with (or -1), and what is to be done with it. */
export type Ending = readonly [letters: string, shorter: number, rule: number];

/** Most letters that are counted as shared: the number must be one digit. */
const MOST_SHARED = 9;

const ENDING = /(?:(-?\d+):)?(\d)([^\d-]*)/g;

/** The endings that `packEndings` packed. */
export function packedEndings(packed: string): Ending[] {
  const places = new Map<string, number>();
  let [before, rule] = ['', 0];
  return Array.from(packed.matchAll(ENDING), ([, other, shared, letters = ''], place) => {
    before = letters + before.slice(before.length - Number(shared));
    rule = Number(other ?? rule);
    let shorter = -1;
    for (let at = 1; shorter < 0 && at <= before.length; at++) shorter = places.get(before.slice(at)) ?? -1;
    places.set(before, place);
    return [before, shorter, rule];
  });
}

/** Null for a table that would not come out as it is: one of beginnings, or of letters that have a meaning here. */
export function packEndings(endings: readonly Ending[]): string | null {
  let [before, rule] = ['', 0];
  const packed = endings
    .map(([ending, , next]) => {
      let shared = 0;
      while (
        shared < MOST_SHARED &&
        shared < ending.length &&
        ending.at(-1 - shared) === before.at(-1 - shared)
      )
        shared++;
      const changed = next === rule ? '' : `${next}:`;
      [before, rule] = [ending, next];
      return `${changed}${shared}${ending.slice(0, ending.length - shared)}`;
    })
    .join('');
  return JSON.stringify(packedEndings(packed)) === JSON.stringify(endings) ? packed : null;
}
