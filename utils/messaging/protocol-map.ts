// The map's messages: the engine is asked with each post, and a map that was laid out is kept.
import * as z from 'zod/mini';
import { MAP_ORDERS, MOST_POINTS } from '@/utils/model/map';
import { count, screen, text } from './message-parts';

export const MAP_MESSAGES = {
  /** Starts or goes on asking, asks all anew, or stops; answers at once, works as a job. */
  'map.ask': screen(z.strictObject({ order: z.enum(MAP_ORDERS) })),
  /** Keeps a map; answers whether it was still up to date. */
  'map.keep': screen(
    z.strictObject({
      edition: count,
      madeAt: count,
      points: z
        .array(
          z.strictObject({
            id: count,
            x: z.number(),
            y: z.number(),
            cluster: z.nullable(count),
          }),
        )
        .check(z.maxLength(MOST_POINTS)),
      clusters: z
        .array(
          z.strictObject({
            words: z.array(text(1_000)).check(z.maxLength(10)),
            posts: count,
          }),
        )
        .check(z.maxLength(MOST_POINTS)),
    }),
  ),
} as const;

export interface MapOutput {
  'map.ask': null;
  'map.keep': boolean;
}
