// Writes highlights. They outlive their post, and a deletion can be undone.
import { BacklistError } from '@/utils/core/errors';
import {
  cleanTags,
  type Highlight,
  type HighlightColour,
  type HighlightPlace,
  MOST_HIGHLIGHTS,
  type Placed,
} from '@/utils/model/highlight';
import type { Archive } from '../database';
import type { StoreName } from '../schema';
import { touch } from '../touched';
import { write } from '../write';

/** How long a deletion can be undone, in milliseconds. */
export const KEPT_DELETED = 30 * 86_400_000;

const STORES: readonly StoreName[] = ['highlights', 'touched', 'meta'];

/** A new highlight. */
export type NewHighlight = Omit<Highlight, 'id' | 'createdAt' | 'changedAt' | 'deletedAt' | 'placings'>;

/**
 * Stores a new highlight and returns it. If the same passage is highlighted already, that highlight gets the new colour.
 * @throws BacklistError `too-many-highlights` where the page or post has as many as are shown
 */
export async function addHighlight(db: Archive, wanted: NewHighlight, now: number): Promise<Highlight> {
  return write(db, STORES, async (tx) => {
    const { postId, urlKey, madeIn } = wanted;
    const beside =
      postId !== null
        ? await tx.objectStore('highlights').index('postId').getAll(postId, MOST_HIGHLIGHTS)
        : urlKey !== null
          ? await tx.objectStore('highlights').index('urlKey').getAll(urlKey, MOST_HIGHLIGHTS)
          : [];
    if (beside.length >= MOST_HIGHLIGHTS) throw new BacklistError('too-many-highlights');
    const same = beside.find(
      (other) =>
        other.madeIn === madeIn &&
        other.quote.exact === wanted.quote.exact &&
        other.position.start === wanted.position.start,
    );
    const row: Omit<Highlight, 'id'> = {
      ...wanted,
      tags: cleanTags(wanted.tags),
      createdAt: now,
      changedAt: now,
      deletedAt: null,
      placings: { post: null, page: null, [madeIn]: { found: true, score: 1, at: now } },
    };
    // A deleted one is restored with its note.
    const kept: Omit<Highlight, 'id'> = same
      ? {
          ...same,
          colour: wanted.colour,
          note: wanted.note || same.note,
          tags: row.tags.length > 0 ? row.tags : same.tags,
          changedAt: now,
          deletedAt: null,
        }
      : row;
    const id = await tx.objectStore('highlights').put((same ? { ...kept, id: same.id } : kept) as Highlight);
    await touch(tx, 'highlight', [id], now);
    return { ...kept, id };
  });
}

/** Colour, note and tags; what is not named stays. @throws BacklistError `unknown-highlight` */
export async function changeHighlight(
  db: Archive,
  id: number,
  change: {
    colour?: HighlightColour | undefined;
    note?: string | undefined;
    tags?: readonly string[] | undefined;
  },
  now: number,
): Promise<Highlight> {
  return write(db, STORES, async (tx) => {
    const row = await tx.objectStore('highlights').get(id);
    if (!row) throw new BacklistError('unknown-highlight');
    const { colour = row.colour, note = row.note, tags = row.tags } = change;
    const changed = { ...row, colour, note, tags: cleanTags(tags), changedAt: now };
    await tx.objectStore('highlights').put(changed);
    await touch(tx, 'highlight', [id], now);
    return changed;
  });
}

/** Deletes highlights, or restores them. Those deleted long ago are purged. @returns the changed ones */
export async function removeHighlights(
  db: Archive,
  ids: readonly number[],
  undo: boolean,
  now: number,
): Promise<Highlight[]> {
  return write(db, STORES, async (tx) => {
    const changed: Highlight[] = [];
    for (const id of ids) {
      const row = await tx.objectStore('highlights').get(id);
      if (!row) continue;
      const next = { ...row, deletedAt: undo ? null : (row.deletedAt ?? now) };
      await tx.objectStore('highlights').put(next);
      changed.push(next);
    }
    const old = await tx
      .objectStore('highlights')
      .index('deletedAt')
      .getAllKeys(IDBKeyRange.upperBound(now - KEPT_DELETED));
    for (const id of old) await tx.objectStore('highlights').delete(id);
    await touch(
      tx,
      'highlight',
      changed.map(({ id }) => id),
      now,
    );
    return changed;
  });
}

/**
 * Notes whether highlights were found in a text. The selectors stay as they were made, so that they are not replaced by worse
 * ones. @returns whether anything changed
 */
export async function notePlacings(
  db: Archive,
  place: HighlightPlace,
  results: readonly Placed[],
  now: number,
): Promise<boolean> {
  return write(db, ['highlights'], async (tx) => {
    let news = false;
    for (const { id, found, score } of results) {
      const row = await tx.objectStore('highlights').get(id);
      const before = row?.placings[place];
      if (!row || (before && before.found === found && before.score === score)) continue;
      news = true;
      await tx
        .objectStore('highlights')
        .put({ ...row, placings: { ...row.placings, [place]: { found, score, at: now } } });
    }
    return news;
  });
}
