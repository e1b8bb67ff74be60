// Messages about page views and look-ups: what the archive has for a page, or for a query.
import * as z from 'zod/mini';
import { LONGEST_QUERY, type LookupAnswer } from '@/utils/model/lookup';
import { type PageAnswer, pageSightSchema, type RelatedPost } from '@/utils/model/page';
import { LOOKUP_ORDERS } from '@/utils/model/settings';
import { count, filled, id, page, screen, text } from './message-parts';

export const VIEW_MESSAGES = {
  /** The probe looked at a page; once per navigation. */
  'page.seen': page(pageSightSchema),

  /** The answer for the page in a tab; reads the page now if that has not been done yet. */
  'page.answer': screen(z.strictObject({ tabId: id })),
  /** 'Not related': the post is not shown beside this page again; `undo` reverts that. */
  'page.dismiss': screen(z.strictObject({ tabId: id, postId: id, undo: z.boolean() })),
  /** The posts related to a passage of the page in a tab, best first. */
  'page.passage': screen(z.strictObject({ tabId: id, passage: filled(2_000) })),
  lookup: screen(
    z.strictObject({
      query: text(LONGEST_QUERY),
      limit: z.number().check(z.int(), z.minimum(1), z.maximum(100)),
      offset: count,
      order: z.enum(LOOKUP_ORDERS),
    }),
  ),
} as const;

export interface ViewOutput {
  'page.seen': null;
  'page.answer': PageAnswer;
  'page.dismiss': null;
  'page.passage': RelatedPost[];
  lookup: LookupAnswer;
}
