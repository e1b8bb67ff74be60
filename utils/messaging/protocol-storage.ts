// Messages about storage: checking the archive, and making room.
import * as z from 'zod/mini';
import { nothing, screen } from './message-parts';

export const STORAGE_MESSAGES = {
  /** Begins a checkup of the archive at full speed; answers at once. */
  'archive.check': screen(nothing),
  /** Texts without a post: makes posts of them again, or deletes them. */
  'archive.strays': screen(z.strictObject({ keep: z.boolean() })),
  /** Deletes texts to make room. Answers at once, works as a job. */
  'archive.makeRoom': screen(
    z.discriminatedUnion('what', [
      z.strictObject({ what: z.literal('source'), sourceId: z.number().check(z.int(), z.positive()) }),
      z.strictObject({ what: z.literal('old'), before: z.number() }),
      z.strictObject({ what: z.literal('versions') }),
    ]),
  ),
  /** The user has made room elsewhere: tries to write again at once. */
  'archive.tryAgain': screen(nothing),
} as const;

export interface StorageOutput {
  'archive.check': null;
  'archive.strays': { settled: number };
  'archive.makeRoom': null;
  'archive.tryAgain': null;
}
