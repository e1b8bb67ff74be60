// Splits entities into portions that fit into a file: files of more than LONGEST_FILE bytes are not read.

/** Most characters of JSON, of which each is at most three bytes. */
const MOST_LETTERS = 8_000_000;

/** The things in their order, in portions that fit into a file each. */
export function* portions<T>(things: readonly T[], most = MOST_LETTERS): Generator<T[]> {
  let portion: T[] = [];
  let letters = 0;
  for (const thing of things) {
    const more = JSON.stringify(thing).length;
    if (portion.length > 0 && letters + more > most) {
      yield portion;
      portion = [];
      letters = 0;
    }
    portion.push(thing);
    letters += more;
  }
  if (portion.length > 0) yield portion;
}
