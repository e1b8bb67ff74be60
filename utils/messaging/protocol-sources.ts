// Messages about sources: finding, adding, checking, moving and removing them.
import * as z from 'zod/mini';
import type { AddressLook, FoundSource } from '@/utils/model/discovery';
import { address, id, screen } from './message-parts';

export const SOURCE_MESSAGES = {
  /** Looks for sources at an address: the address itself, its link elements, then well-known paths. */
  'source.find': screen(z.strictObject({ url: address })),
  /** Adds a source and starts its first sync; answers its id. Site access must have been granted at the click. */
  'source.add': screen(z.strictObject({ url: address, kind: z.optional(z.literal('listing')) })),
  /** Fetches a source's older posts. Answers at once, works as a job. */
  'source.backfill': screen(z.strictObject({ id, order: z.enum(['start', 'pause', 'resume', 'cancel']) })),
  'source.check': screen(z.strictObject({ id })),
  'source.pause': screen(z.strictObject({ id, paused: z.boolean() })),
  /** Gives a source another address, after reading what is there; `anyway`: even if no post is the same. */
  'source.address': screen(z.strictObject({ id, url: address, anyway: z.boolean() })),
  /** Removes a source with its posts (`source.restore` undoes that, for a minute), or stops following it and keeps them. */
  'source.remove': screen(z.strictObject({ id, keepPosts: z.optional(z.boolean()) })),
  'source.restore': screen(z.strictObject({ id })),
} as const;

export interface SourceOutput {
  'source.find': FoundSource[];
  'source.add': { id: number };
  'source.backfill': null;
  'source.check': null;
  'source.pause': null;
  'source.address': AddressLook;
  'source.remove': null;
  'source.restore': null;
}
