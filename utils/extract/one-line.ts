// A stretch of a document as a line of text.

/** The text with every run of white space as one space; '' for none. */
export const oneLine = (text: string | null | undefined): string => (text ?? '').replace(/\s+/g, ' ').trim();
