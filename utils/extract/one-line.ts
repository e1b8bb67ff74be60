// A stretch of a document as a line of text.

import { plainLine } from '@/utils/core/plain-line';

/** Characters of a line; what follows is left out. */
const LONGEST = 10_000;

/** The text with every run of white space as one space; '' for none. */
export const oneLine = (text: string | null | undefined): string => plainLine(text ?? '', LONGEST);
