// A highlight: a passage that the reader marked, with its colour, note and tags. No zod here: panel and pages read it.

/** In the order in which they are offered. Each has its own line as well, so that no colour stands alone. */
export const HIGHLIGHT_COLOURS = ['yellow', 'green', 'blue', 'pink'] as const;
export type HighlightColour = (typeof HIGHLIGHT_COLOURS)[number];

/** W3C Web Annotation Data Model, section 4.2.4. White space is collapsed (marking/readable-text). */
export interface TextQuoteSelector {
  type: 'TextQuoteSelector';
  exact: string;
  prefix: string;
  suffix: string;
}

/** W3C Web Annotation Data Model, section 4.2.5: UTF-16 units of the text in which the highlight was made. */
export interface TextPositionSelector {
  type: 'TextPositionSelector';
  start: number;
  end: number;
}

/** The two texts in which a highlight is shown: a post as it was kept, and its page as it is. */
export type HighlightPlace = 'post' | 'page';

/** What became of a highlight when a text was last searched for it. */
export interface Placing {
  found: boolean;
  /** 0 to 1, see anchor/find-quote; also of what was not good enough. */
  score: number;
  /** Milliseconds since 1970. */
  at: number;
}

/** What names a place in a text. */
export interface Selectors {
  quote: TextQuoteSelector;
  position: TextPositionSelector;
}

/** A row of `highlights`. Times are milliseconds since 1970. */
export interface Highlight extends Selectors {
  id: number;
  /** The post in which it was made; null where it was made on a page. */
  postId: number | null;
  /** Canonical identity of the page (core/url-key), by which it belongs to whichever post has the same. */
  urlKey: string | null;
  /** Address and title when it was made: they outlive the post. */
  url: string | null;
  title: string;
  /** The text that `position` counts in. */
  madeIn: HighlightPlace;
  colour: HighlightColour;
  /** Plain text; empty for none. */
  note: string;
  tags: string[];
  createdAt: number;
  changedAt: number;
  /** Deleted, and kept for a while so that it can be taken back. */
  deletedAt: number | null;
  placings: { [place in HighlightPlace]: Placing | null };
}

/** A highlight as it is drawn into a text: nothing but where it is. Notes and tags never go into a web page. */
export interface Mark extends Selectors {
  id: number;
  colour: HighlightColour;
  /** Whether `position` counts in this very text. */
  madeHere: boolean;
}

/** What of a highlight is drawn into a text of one of the two kinds. */
export function markOf({ id, colour, quote, position, madeIn }: Highlight, place: HighlightPlace): Mark {
  return { id, colour, quote, position, madeHere: madeIn === place };
}

/** What a web page is given: its marks, the words of the bar, and whether the bar is wanted for each selection. */
export interface PageMarks {
  marks: Mark[];
  bar: boolean;
  words: PageMarkWords;
}

/** The bar's words in the reader's language, so that no catalogue runs in pages. */
export type PageMarkWords = {
  [word in HighlightColour | 'bar' | 'edit' | 'note' | 'copy' | 'remove' | 'undo' | 'close']: string;
} & { removed: string; tooLong: string; nothing: string; failed: string; lang: string; dir: 'ltr' | 'rtl' };

/** What was found of a highlight in a text that was just searched. */
export interface Placed {
  id: number;
  found: boolean;
  score: number;
}

/** Longest passage that can be marked here, in UTF-16 units. */
export const LONGEST_QUOTE = 20_000;
/** Longest passage that is kept: other products let one mark a whole page. */
export const LONGEST_KEPT = 500_000;
/** Characters kept before and after it, to tell it from others like it. */
export const CONTEXT = 32;
export const LONGEST_NOTE = 500_000;
export const MOST_TAGS = 20;
export const LONGEST_TAG = 60;
/** Of one page or post: more are not shown there. */
export const MOST_MARKS = 1_000;

/** Whether it is a note about the whole of a post, as other programs have them: it stands at the title. */
export const isAboutWhole = ({ quote, title }: Pick<Highlight, 'quote' | 'title'>): boolean =>
  quote.exact === title.replace(/\s+/g, ' ').trim();

/** Whether a highlight was searched for and is found nowhere: its words are all that is left of its place. */
export function isOrphan(highlight: Pick<Highlight, 'placings' | 'quote' | 'title'>): boolean {
  const { post, page } = highlight.placings;
  const tried = [post, page].filter((placing) => placing !== null);
  return tried.length > 0 && tried.every((placing) => !placing.found) && !isAboutWhole(highlight);
}

/** Tags as they are kept: without blanks around them, repeats (in any case) and empty ones. */
export function cleanTags(tags: readonly string[]): string[] {
  const kept = new Map<string, string>();
  for (const raw of tags) {
    const tag = raw.replace(/\s+/g, ' ').trim().slice(0, LONGEST_TAG);
    const key = tag.toLocaleLowerCase();
    if (tag !== '' && !kept.has(key)) kept.set(key, tag);
  }
  return [...kept.values()].slice(0, MOST_TAGS);
}
