// Highlights as machines tell each other of them: the passage never changes, colour, note, tags and deletion do.
import * as z from 'zod/mini';
import { sha256 } from '@/utils/core/hash';
import { plainLine } from '@/utils/core/plain-line';
import {
  cleanTags,
  HIGHLIGHT_COLOURS,
  type Highlight,
  LONGEST_KEPT,
  LONGEST_NOTE,
} from '@/utils/model/highlight';
import { isMoment, momentSchema } from '@/utils/model/moment';
import { type Entity, fieldOf, type Json } from '../entity';
import { type FirstMeeting, type View, viewOf } from '../reconcile';

export const INITIAL_HIGHLIGHT: View['f'] = { colour: 'yellow', note: '', deleted: null };
const SETS = ['tags'] as const;

const text = (most: number) => z.string().check(z.maxLength(most));
const place = z.number().check(z.int(), z.nonnegative());
const aboutSchema = z.object({
  quote: z.object({
    type: z.literal('TextQuoteSelector'),
    exact: text(LONGEST_KEPT).check(z.minLength(1)),
    prefix: text(200),
    suffix: text(200),
  }),
  position: z.object({ type: z.literal('TextPositionSelector'), start: place, end: place }),
  madeIn: z.enum(['post', 'page']),
  url: z.nullable(text(8_192)),
  urlKey: z.nullable(text(8_192)),
  title: text(2_000),
  createdAt: momentSchema,
  /** Name of the post that it was made in; null where it was made on a page. */
  post: z.nullable(text(20_000)),
});
export type AboutHighlight = z.infer<typeof aboutSchema>;

/** Of one passage at one place there is one highlight, on whatever machine it was made. */
export async function highlightEntityId(row: Highlight, post: string | null): Promise<string> {
  const home = row.urlKey ?? post ?? '';
  return `highlight:${await sha256(JSON.stringify([home, row.madeIn, row.position.start, row.quote.exact]))}`;
}

export function aboutHighlight(row: Highlight, post: string | null): Json {
  const { quote, position, madeIn, url, urlKey, title, createdAt } = row;
  return { quote: { ...quote }, position: { ...position }, madeIn, url, urlKey, title, createdAt, post };
}

/** What an entity says of where its passage is; null where that is nothing sound. Its address leads to the web, or nowhere. */
export function readAbout(entity: Entity): AboutHighlight | null {
  const { data } = aboutSchema.safeParse(fieldOf(entity, 'about')?.v);
  if (!data) return null;
  return {
    ...data,
    title: plainLine(data.title, 2_000),
    url: /^https?:/i.test(data.url ?? '') ? data.url : null,
  };
}

export const viewOfHighlight = ({ colour, note, deletedAt, tags }: Highlight): View => ({
  f: { colour, note, deleted: deletedAt },
  s: { tags },
});

export const firstMeetingOf = ({ changedAt }: Highlight): FirstMeeting => ({
  initial: INITIAL_HIGHLIGHT,
  writtenAt: () => changedAt,
});

/** What an entity says of a highlight, made sound. */
export function wantedOfHighlight(entity: Entity): View {
  const { f, s } = viewOf(entity, INITIAL_HIGHLIGHT, SETS);
  return {
    f: {
      colour: HIGHLIGHT_COLOURS.find((each) => each === f.colour) ?? 'yellow',
      note: typeof f.note === 'string' ? f.note.slice(0, LONGEST_NOTE) : '',
      deleted: isMoment(f.deleted) ? f.deleted : null,
    },
    s: { tags: cleanTags(s.tags ?? []) },
  };
}

/** A highlight's row with what is wanted of it. */
export function asWanted<R extends Omit<Highlight, 'id'>>(row: R, wanted: View, changedAt: number): R {
  return {
    ...row,
    colour: wanted.f.colour as Highlight['colour'],
    note: String(wanted.f.note),
    deletedAt: wanted.f.deleted as number | null,
    tags: [...(wanted.s.tags ?? [])],
    changedAt,
  };
}
