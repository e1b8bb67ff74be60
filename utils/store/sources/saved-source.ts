// The source of the pages that the reader saved: made with the first of them, never fetched.

import type { Source } from '@/utils/model/source';
import type { Archive } from '../database';
import { write } from '../write';
import { NEVER } from './backfill-store';
import { newSource } from './new-source';

/** In place of an address; no server has it. */
const SAVED_URL = 'backlist:saved';

/** The source of saved pages; one that the reader removed is let go, and a new one begins. */
export async function savedSource(db: Archive, title: string, now: number): Promise<Source> {
  return write(db, ['sources'], async (tx) => {
    const there = await tx.objectStore('sources').index('url').getAll(SAVED_URL);
    const current = there.find(({ state }) => state !== 'removed');
    if (current) return current;
    const draft = newSource({ kind: 'saved', url: SAVED_URL, title }, now, NEVER);
    // The id is the database's to give; the type wants it all the same.
    const id = await tx.objectStore('sources').add(draft as Source);
    return { ...draft, id };
  });
}
