// Tags of the reader's own.

/** Most tags of a post, and the longest one in characters. */
export const MOST_LABELS = 50;
export const LONGEST_LABEL = 60;

/** A tag as it is kept: without white space around it, and one space where there were several. */
export function tidyLabel(label: string): string {
  return label.trim().replace(/\s+/g, ' ').slice(0, LONGEST_LABEL);
}
