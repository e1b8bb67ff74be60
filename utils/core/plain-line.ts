// A title, name or tag from outside, made safe to stand among other words.

/** Bidi controls (UAX #9, section 2): left in a title, they would change the direction of the words around it. */
const BIDI_CONTROLS = /[\u202a-\u202e\u2066-\u2069]/g;

/** The text on one line of at most `most` UTF-16 units, whole characters only, without bidi controls; may be empty. */
export const plainLine = (text: string, most: number): string =>
  text
    .slice(0, most * 4)
    .replace(BIDI_CONTROLS, '')
    .replace(/\s+/g, ' ')
    .trim()
    .slice(0, most)
    .trimEnd()
    .toWellFormed();

/**
 * The text with the same white space, at most `most` UTF-16 units of it, without bidi controls and halves of characters: what
 * of a line from outside can do harm, and nothing more.
 */
export const withoutBidiControls = (text: string, most: number): string =>
  text.slice(0, most).replace(BIDI_CONTROLS, '').toWellFormed();
