// The source of the pages that the reader saved: made with the first of them, never fetched.

import type { Source } from '@/utils/model/source';
import { NEVER } from './backfill-store';
import type { Archive } from './database';
import { newSource } from './new-source';

/** In place of an address; no server has it. */
const SAVED_URL = 'backlist:saved';

/** The source of saved pages; one that the reader removed is let go, and a new one begins. */
export async function savedSource(db: Archive, title: string, now: number): Promise<Source> {
  const tx = db.transaction('sources', 'readwrite');
  const there = await tx.store.index('url').getAll(SAVED_URL);
  const current = there.find(({ state }) => state !== 'removed');
  if (current) {
    await tx.done;
    return current;
  }
  const draft = newSource({ kind: 'saved', url: SAVED_URL, title }, now, NEVER);
  // The id is the database's to give; the type wants it all the same.
  const id = await tx.store.add(draft as Source);
  await tx.done;
  return { ...draft, id };
}
