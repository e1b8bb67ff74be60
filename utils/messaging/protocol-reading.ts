// Messages of the reader: reading positions, reading settings, posts related to a post.
import * as z from 'zod/mini';
import type { RelatedPost } from '@/utils/model/page';
import {
  FACES,
  IMAGE_CHOICES,
  LEADINGS,
  MEASURES,
  MOST_QUOTE,
  PAPERS,
  RATE,
  SIZE,
} from '@/utils/model/reading';
import type { Settings } from '@/utils/model/settings';
import { id, screen, text } from './message-parts';

const between = ({ least, most }: { least: number; most: number }) =>
  z.number().check(z.minimum(least), z.maximum(most));

const readingChangeSchema = z.partial(
  z.strictObject({
    face: z.enum(FACES),
    size: between(SIZE),
    leading: z.enum(LEADINGS),
    measure: z.enum(MEASURES),
    paper: z.enum(PAPERS),
    images: z.enum(IMAGE_CHOICES),
    rate: between(RATE),
    letterKeys: z.boolean(),
    /** The choice for one source; null: the same as for all. */
    imagesFor: z.strictObject({ sourceId: id, choice: z.nullable(z.enum(IMAGE_CHOICES)) }),
    /** The voice for a language; null: the browser's own choice. */
    voiceFor: z.strictObject({
      lang: z.string().check(z.regex(/^[a-z]{2,8}$/)),
      voice: z.nullable(text(300)),
    }),
  }),
);

export const READING_MESSAGES = {
  /** Where the user stopped in a post. */
  'reading.position': screen(
    z.strictObject({
      postId: id,
      offset: id,
      quote: text(MOST_QUOTE),
      progress: between({ least: 0, most: 1 }),
    }),
  ),
  'reading.change': screen(readingChangeSchema),
  /** The posts related to a post of the archive. */
  'reading.related': screen(z.strictObject({ postId: id })),
} as const;

export interface ReadingOutput {
  'reading.position': null;
  'reading.change': Settings;
  'reading.related': RelatedPost[];
}
