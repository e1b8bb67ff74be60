// A title, a name or a tag, wherever it came from, as it may stand among other words.

/** Controls that turn the direction of what follows them (UAX #9, section 2): outside of their own text they turn ours. */
const TURNING = /[\u202a-\u202e\u2066-\u2069]/g;

/** The text on one line, whole characters only, without what turns the direction of the words around it; '' for none. */
export const plainLine = (text: string, most: number): string =>
  text
    .slice(0, most * 4)
    .replace(TURNING, '')
    .replace(/\s+/g, ' ')
    .trim()
    .slice(0, most)
    .trimEnd()
    .toWellFormed();
