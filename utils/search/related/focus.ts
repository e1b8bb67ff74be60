// A page of which one passage is being read: the same page, with that passage counting twice as much as all the rest.
import type { PageText } from '@/utils/model/page';

/** Repeats at most: of a single sentence in a long page, more would drown what the page is about. */
const MOST = 16;
/**
 * How much the passage counts against the rest. Of pages on two subjects, put together from the pages of tests/pages, the
 * subject in view came first in 50 % without weight, in 83 % at 1, in 91 % at 2, in 92 % at 3.
 */
const WEIGHT = 2;
/** Characters of the page that are kept; the engine reads no more of any page. */
const MOST_TEXT = 200_000;

/**
 * The page with a passage of it weighted. Repeating words is how often-said words weigh in the engine, and their weight
 * grows with the logarithm of it, so that the rest of the page still decides what belongs beside it at all.
 */
export function focusOn(page: PageText, passage: string): PageText {
  const times = Math.min(
    MOST,
    Math.max(1, Math.round((WEIGHT * page.text.length) / Math.max(1, passage.length))),
  );
  const focused = Array.from({ length: times }, () => passage).join('\n\n');
  return { ...page, text: `${focused}\n\n${page.text}`.slice(0, MOST_TEXT) };
}
