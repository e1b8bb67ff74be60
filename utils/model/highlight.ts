// A highlight: a passage that the user marked, with its colour, note and tags. No zod here: panel and pages use it.

/** In the order in which they are offered. Each also has its own style of underline, so that colour is not the only sign. */
export const HIGHLIGHT_COLOURS = ['yellow', 'green', 'blue', 'pink'] as const;
export type HighlightColour = (typeof HIGHLIGHT_COLOURS)[number];

/** W3C Web Annotation Data Model, section 4.2.4. White space is collapsed (highlighting/readable-text). */
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

/** Where a highlight is shown: in the stored text of a post, or on its live page. */
export type HighlightPlace = 'post' | 'page';

/** Whether a highlight was found when a text was last searched for it. */
export interface Placing {
  found: boolean;
  /** 0 to 1 (utils/anchor/find-quote.ts); also where it was too low to count as found. */
  score: number;
  /** Milliseconds since 1970. */
  at: number;
}

/** What identifies a place in a text. */
export interface Selectors {
  quote: TextQuoteSelector;
  position: TextPositionSelector;
}

/** A row of `highlights`. Times are milliseconds since 1970. */
export interface Highlight extends Selectors {
  id: number;
  /** The post in which it was made; null where it was made on a page. */
  postId: number | null;
  /** Canonical identity of the page (core/url-key). It belongs to any post with the same. */
  urlKey: string | null;
  /** Address and title when it was made: they outlive the post. */
  url: string | null;
  title: string;
  /** Which text `position` refers to. */
  madeIn: HighlightPlace;
  colour: HighlightColour;
  /** Plain text; empty for none. */
  note: string;
  tags: string[];
  createdAt: number;
  changedAt: number;
  /** When it was deleted; it is kept for a while, so that this can be undone. */
  deletedAt: number | null;
  placings: { [place in HighlightPlace]: Placing | null };
}

/** A highlight as it is drawn over a text. Notes and tags never go into a web page. */
export interface DrawnHighlight extends Selectors {
  id: number;
  colour: HighlightColour;
  /** Whether `position` refers to this text. */
  madeHere: boolean;
}

/** A highlight as it is drawn in a post or on a page. */
export function drawnHighlight(
  { id, colour, quote, position, madeIn }: Highlight,
  place: HighlightPlace,
): DrawnHighlight {
  return { id, colour, quote, position, madeHere: madeIn === place };
}

/** What a web page is given: its highlights, the words of the bar, and whether the bar appears at each selection. */
export interface PageHighlights {
  highlights: DrawnHighlight[];
  bar: boolean;
  words: HighlightBarWords;
}

/** The bar's words in the user's language, so that pages need no catalogue. */
export type HighlightBarWords = {
  [word in HighlightColour | 'bar' | 'edit' | 'note' | 'copy' | 'remove' | 'undo' | 'close']: string;
} & { removed: string; tooLong: string; nothing: string; failed: string; lang: string; dir: 'ltr' | 'rtl' };

/** Whether a highlight was found in a text that was just searched. */
export interface Placed {
  id: number;
  found: boolean;
  score: number;
}

/** Longest passage that can be highlighted here, in UTF-16 units. */
export const LONGEST_QUOTE = 20_000;
/** Longest passage that is kept: in other products a whole page can be highlighted. */
export const LONGEST_KEPT = 500_000;
/** Characters kept before and after a quote, to distinguish it from others like it. */
export const CONTEXT = 32;
export const LONGEST_NOTE = 500_000;
export const MOST_TAGS = 20;
export const LONGEST_TAG = 60;
/** Highlights shown on one page or post. */
export const MOST_HIGHLIGHTS = 1_000;

/** Whether it is a note about the whole post, as other products have them: those are attached to the title. */
export const isAboutWhole = ({ quote, title }: Pick<Highlight, 'quote' | 'title'>): boolean =>
  quote.exact === title.replace(/\s+/g, ' ').trim();

/** Whether a highlight was searched for and found nowhere. */
export function isOrphan(highlight: Pick<Highlight, 'placings' | 'quote' | 'title'>): boolean {
  const { post, page } = highlight.placings;
  const tried = [post, page].filter((placing) => placing !== null);
  return tried.length > 0 && tried.every((placing) => !placing.found) && !isAboutWhole(highlight);
}

/** Tags as they are kept: trimmed, without repeats (in any case) and empty ones. */
export function cleanTags(tags: readonly string[]): string[] {
  const kept = new Map<string, string>();
  for (const raw of tags) {
    const tag = raw.replace(/\s+/g, ' ').trim().slice(0, LONGEST_TAG);
    const key = tag.toLocaleLowerCase();
    if (tag !== '' && !kept.has(key)) kept.set(key, tag);
  }
  return [...kept.values()].slice(0, MOST_TAGS);
}
