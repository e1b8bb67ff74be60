// Messages about posts: marking, tagging and undoing that; deleting and restoring; parting merged ones.
import * as z from 'zod/mini';
import { LONGEST_LABEL, MOST_LABELS } from '@/utils/model/labels';
import { type MarkChange, markChangeSchema } from '@/utils/model/post-marks';
import { filled, id, screen, text } from './message-parts';

const ids = z.array(id).check(z.minLength(1), z.maxLength(1_000));
/** An entry of a source, by its guid. */
const entry = z.strictObject({
  sourceId: id,
  guid: text(8_192),
});

const labels = z.array(filled(LONGEST_LABEL)).check(z.maxLength(MOST_LABELS));

export const POST_MESSAGES = {
  /** Marks posts; answers what that changed, for `post.unmark`. */
  'post.mark': screen(
    z.strictObject({
      ids: z.array(id).check(z.maxLength(10_000)),
      read: z.optional(z.boolean()),
      starred: z.optional(z.boolean()),
      /** On the reading list. */
      later: z.optional(z.boolean()),
    }),
  ),
  /** Deletes posts: hidden at once, purged a while later. */
  'post.delete': screen(z.strictObject({ ids })),
  /** Restores deleted posts. Fails with `unknown-post` where none of them is left. */
  'post.restore': screen(z.strictObject({ ids })),
  /** 'These are two posts': an entry that was merged becomes a post of its own; answers its id. */
  'post.split': screen(entry),
  /** 'They are one after all': undoes that. */
  'post.join': screen(entry),
  /** Adds and removes the user's own tags; answers what that changed. */
  'post.label': screen(z.strictObject({ ids, add: labels, remove: labels })),
  /** Undoes changes of marks and tags, except where the user has changed them again since. */
  'post.unmark': screen(
    z.strictObject({ changes: z.array(markChangeSchema).check(z.minLength(1), z.maxLength(1_000)) }),
  ),
} as const;

export interface PostOutput {
  'post.mark': MarkChange[];
  'post.delete': { deleted: number };
  'post.restore': { restored: number };
  'post.split': { id: number };
  'post.join': null;
  'post.label': MarkChange[];
  'post.unmark': null;
}
