// Pocket's highlights, which its ZIP holds beside the lists: annotations/part_000000.json.
import * as z from 'zod/mini';
import type { Bundle } from '../bundle';
import { jsonValues } from '../json-values';
import { textOf } from '../read-text';
import { highlightOf, postOf, type Read, unreadable } from '../records';

export const ANNOTATIONS = /(?:^|\/)annotations\/.*\.json$/;

const page = z.object({
  url: z.string(),
  title: z.catch(z.nullish(z.string()), null),
  highlights: z.array(z.object({ quote: z.string(), created_at: z.optional(z.unknown()) })),
});

export async function* readPocketNotes(bundle: Bundle, paths: readonly string[]): AsyncGenerator<Read> {
  for (const path of paths) {
    let n = 0;
    for await (const value of jsonValues(textOf(bundle.open(path)), '$.*')) {
      n += 1;
      const parsed = page.safeParse(value);
      if (!parsed.success) {
        yield unreadable(`${path}:${n}`, 'bad-row');
        continue;
      }
      const { url, title, highlights } = parsed.data;
      yield postOf(`${path}:${n}`, {
        format: 'pocket',
        url,
        title,
        highlights: highlights.flatMap(
          ({ quote, created_at }) => highlightOf({ quote, at: created_at }) ?? [],
        ),
      });
    }
  }
}
