// The user's marks on posts (read, starred, reading list, tags), and how a change of them is undone: only where nothing was done
// since.
import * as z from 'zod/mini';
import { LONGEST_LABEL, MOST_LABELS } from './labels';
import type { Post } from './post';

const id = z.number().check(z.int(), z.nonnegative());
const moment = z.nullable(z.number());
/** The marks that a change is about. Times are milliseconds since 1970, null where the post is not marked. */
const marksSchema = z.partial(
  z.strictObject({
    readAt: moment,
    starredAt: moment,
    laterAt: moment,
    labels: z.array(z.string().check(z.maxLength(LONGEST_LABEL))).check(z.maxLength(MOST_LABELS)),
  }),
);
type Marks = z.infer<typeof marksSchema>;

/** The marks that changed on a post, before and after; both have the same fields. */
export const markChangeSchema = z.strictObject({ id, was: marksSchema, is: marksSchema });
export type MarkChange = z.infer<typeof markChangeSchema>;

const TIMES = ['readAt', 'starredAt', 'laterAt'] as const;
const timeOf = (post: Post, mark: (typeof TIMES)[number]): number | null => post[mark] ?? null;

/** The change between two states of a post's row; null where nothing changed. */
export function markChange(before: Post, after: Post): MarkChange | null {
  const [was, is]: [Marks, Marks] = [{}, {}];
  for (const mark of TIMES) {
    if (timeOf(before, mark) === timeOf(after, mark)) continue;
    was[mark] = timeOf(before, mark);
    is[mark] = timeOf(after, mark);
  }
  const [old, made] = [before.labels ?? [], after.labels ?? []];
  if (old.join('\n') !== made.join('\n')) {
    was.labels = old;
    is.labels = made;
  }
  return Object.keys(is).length === 0 ? null : { id: after.id, was, is };
}

/** Tags without those that a change added, and with those that it removed, in their old order. */
function takenBackLabels(now: readonly string[], was: readonly string[], is: readonly string[]): string[] {
  const kept = now.filter((label) => was.includes(label) || !is.includes(label));
  const lost = was.filter((label) => !is.includes(label) && !kept.includes(label));
  if (lost.length === 0) return kept;
  const isOld = (label: string) => was.includes(label);
  return [
    ...was.filter((label) => lost.includes(label) || kept.includes(label)),
    ...kept.filter((label) => !isOld(label)),
  ];
}

/**
 * A post's row with a change undone. A mark that the user has changed again since stays; so do tags that were added or removed
 * since.
 */
export function withoutChange(post: Post, { was, is }: MarkChange): Post {
  const { laterAt: later, labels: tags = [], ...row } = post;
  const time = (mark: (typeof TIMES)[number]): number | null => {
    const old = was[mark];
    return old !== undefined && timeOf(post, mark) === is[mark] ? old : timeOf(post, mark);
  };
  const laterAt = time('laterAt');
  const labels = was.labels && is.labels ? takenBackLabels(tags, was.labels, is.labels) : tags;
  return {
    ...row,
    readAt: time('readAt'),
    starredAt: time('starredAt'),
    ...(laterAt === null ? {} : { laterAt }),
    ...(labels.length === 0 ? {} : { labels }),
  };
}
