// Messages about the map of the archive.
import * as z from 'zod/mini';
import { MAP_ORDERS, MOST_POINTS } from '@/utils/model/map';
import { count, screen, text } from './message-parts';

export const MAP_MESSAGES = {
  /** Starts, restarts or stops the job that asks the engine about each post. Answers at once. */
  'map.ask': screen(z.strictObject({ order: z.enum(MAP_ORDERS) })),
  /** Stores a map that was laid out; answers whether it was still up to date. */
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
