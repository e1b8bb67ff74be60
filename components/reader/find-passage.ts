// Finds a passage of a post's plain text in its rendered body, however the tags and blanks between its words lie.
import { readBodyText, withoutBlanks } from './body-text';

/** Long passages are found by their beginning: enough to be unique, short enough not to cross a table or a figure. */
const PROBE = 120;

/** The range of a passage in a body, or null where the body does not hold it. Ellipses at its ends are left out. */
export function findPassage(root: Node, passage: string): Range | null {
  const wanted = passage.replace(/^[\s…]+|[\s…]+$/g, '');
  if (wanted.length < 8) return null;
  const { bare, rangeOf } = readBodyText(root);
  const needle = withoutBlanks(wanted);
  const whole = bare.indexOf(needle);
  if (whole !== -1) return rangeOf(whole, whole + needle.length);
  const beginning = needle.slice(0, PROBE);
  const found = bare.indexOf(beginning);
  return found === -1 ? null : rangeOf(found, found + beginning.length);
}

/** Marks a range without touching the document, where the browser can; scrolls to it in any case. */
export function showRange(range: Range): void {
  if (typeof Highlight === 'function' && CSS.highlights) CSS.highlights.set('passage', new Highlight(range));
  range.startContainer.parentElement?.scrollIntoView({ block: 'center' });
}
