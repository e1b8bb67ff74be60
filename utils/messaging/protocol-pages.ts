// Messages about saved pages, and about where the texts of posts come from.
import * as z from 'zod/mini';
import { TEXT_ORIGINS } from '@/utils/model/post';
import type { RetakeAnswer, SaveAnswer, SaveNotice } from '@/utils/model/saving';
import { id, screen, text } from './message-parts';

export const PAGE_MESSAGES = {
  /** Saves the page in a tab as the user sees it. The click that opened the popup gives access to it. */
  'page.save': screen(z.strictObject({ tabId: id })),
  /** What was last saved from a tab by context menu or keyboard; null for nothing. */
  'page.saved': screen(z.strictObject({ tabId: id })),
  /** The user has seen that notice. */
  'page.saved.seen': screen(z.strictObject({ tabId: id })),
  /** Takes a post's text from the page in a tab; `anyway`: even if it is shorter. */
  'post.retake': screen(z.strictObject({ tabId: id, postId: id, anyway: z.boolean() })),
  /** Restores a text that was replaced. */
  'post.text': screen(z.strictObject({ id, from: z.enum(TEXT_ORIGINS) })),
  /** Fetches the page of a saved link; access to its site must have been granted. */
  'post.fetch': screen(z.strictObject({ id })),
  /** Full texts from pages, or the texts as the feed has them. `host`: a site to which access was just granted. */
  'source.fullText': screen(
    z.strictObject({
      id,
      order: z.enum(['on', 'off', 'again']),
      host: z.nullable(text(300)),
    }),
  ),
} as const;

export interface PageOutput {
  'page.save': SaveAnswer;
  'page.saved': SaveNotice | null;
  'page.saved.seen': null;
  'post.retake': RetakeAnswer;
  'post.text': null;
  'post.fetch': null;
  'source.fullText': null;
}
