// Messages about highlights. A page speaks for itself only: it reads and changes its own highlights, never a note or a tag.
import * as z from 'zod/mini';
import {
  CONTEXT,
  type DrawnHighlight,
  HIGHLIGHT_COLOURS,
  type Highlight,
  LONGEST_NOTE,
  LONGEST_QUOTE,
  LONGEST_TAG,
  MOST_HIGHLIGHTS,
  MOST_TAGS,
  type PageHighlights,
} from '@/utils/model/highlight';
import { filled, id, nothing, page, screen, text } from './message-parts';

const ids = z.array(id).check(z.maxLength(10_000));
const colour = z.enum(HIGHLIGHT_COLOURS);
const note = text(LONGEST_NOTE);
const tags = z.array(text(LONGEST_TAG * 2)).check(z.maxLength(MOST_TAGS * 2));
/** One unit more, so that no surrogate pair is cut. */
const context = text(CONTEXT + 1);
const selectors = {
  quote: z.strictObject({
    type: z.literal('TextQuoteSelector'),
    exact: filled(LONGEST_QUOTE),
    prefix: context,
    suffix: context,
  }),
  position: z.strictObject({ type: z.literal('TextPositionSelector'), start: id, end: id }),
};
const placed = z
  .array(z.strictObject({ id, found: z.boolean(), score: z.number().check(z.minimum(0), z.maximum(1)) }))
  .check(z.maxLength(MOST_HIGHLIGHTS));
/** The address that the page calls its own; believed about its own site only. */
const canonical = z.nullable(text(4_096));

export const HIGHLIGHT_MESSAGES = {
  'highlight.add': screen(z.strictObject({ postId: id, colour, note, tags, ...selectors })),
  'highlight.change': screen(
    z.strictObject({ id, colour: z.optional(colour), note: z.optional(note), tags: z.optional(tags) }),
  ),
  /** Deletes highlights; `undo` restores them, for a month. */
  'highlight.remove': screen(z.strictObject({ ids, undo: z.boolean() })),
  /** Whether the highlights of a post were found in its text. */
  'highlight.placed': screen(z.strictObject({ placed })),

  /** Text was selected on a page: the highlighter is wanted there. */
  'pageHighlight.wanted': page(nothing),
  /** The highlights on the sender's page. */
  'pageHighlight.read': page(z.strictObject({ canonical })),
  'pageHighlight.add': page(z.strictObject({ canonical, title: text(1_000), colour, ...selectors })),
  'pageHighlight.colour': page(z.strictObject({ canonical, id, colour })),
  'pageHighlight.remove': page(z.strictObject({ canonical, id, undo: z.boolean() })),
  'pageHighlight.placed': page(z.strictObject({ canonical, placed })),
  /** Opens the panel at the highlight's note, which is never shown in a page. */
  'pageHighlight.note': page(z.strictObject({ canonical, id })),
} as const;

export interface HighlightOutput {
  'highlight.add': Highlight;
  'highlight.change': Highlight;
  'highlight.remove': null;
  'highlight.placed': null;
  'pageHighlight.wanted': null;
  'pageHighlight.read': PageHighlights;
  'pageHighlight.add': DrawnHighlight;
  'pageHighlight.colour': null;
  'pageHighlight.remove': null;
  'pageHighlight.placed': null;
  'pageHighlight.note': null;
}
