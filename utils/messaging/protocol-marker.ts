// Messages of the marker on pages. A page's script speaks for its own tab only, and can open only what was shown there.
import * as z from 'zod/mini';
import { type MarkerView, SIDES } from '@/utils/model/marker';
import { id, nothing, page } from './message-parts';

export const MARKER_MESSAGES = {
  /** What to show on the sender's page; null for nothing. */
  'marker.read': page(nothing),
  /** Opens one of the related posts of the sender's page in the panel, or all of them (null). */
  'marker.open': page(z.strictObject({ postId: z.nullable(id) })),
  'marker.place': page(
    z.strictObject({
      form: z.enum(['dot', 'card']),
      side: z.enum(SIDES),
      at: z.number().check(z.minimum(0), z.maximum(1)),
    }),
  ),
  /** Not on this site, or never again; `undo` takes back what this page asked for. */
  'marker.hide': page(z.strictObject({ where: z.enum(['site', 'everywhere']), undo: z.boolean() })),
} as const;

export interface MarkerOutput {
  'marker.read': MarkerView | null;
  'marker.open': null;
  'marker.place': null;
  'marker.hide': null;
}
