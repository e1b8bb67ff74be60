// Messages about single posts of the archive: deleted, and brought back.
import * as z from 'zod/mini';

const ids = z.array(z.number().check(z.int(), z.nonnegative())).check(z.minLength(1), z.maxLength(1_000));
const screen = <S extends z.ZodMiniType>(input: S) => ({ from: 'screen' as const, input });

export const POST_MESSAGES = {
  /** Deletes posts: hidden at once, purged a while later. */
  'post.delete': screen(z.strictObject({ ids })),
  /** Brings deleted posts back. Fails with `unknown-post` where none of them is left. */
  'post.restore': screen(z.strictObject({ ids })),
} as const;

export interface PostOutput {
  'post.delete': { deleted: number };
  'post.restore': { restored: number };
}
