// Changes sources as other machines did.
import type { SourceOrder } from '@/utils/machines/account/sources';
import type { Mirror } from '@/utils/machines/reconcile';
import type { Source } from '@/utils/model/source';
import type { Archive } from '@/utils/store/database';
import { newSource } from '@/utils/store/sources/new-source';
import { removeSource, restoreSource } from '@/utils/store/sources/removal';
import {
  addSource,
  findSourceByUrl,
  isTaken,
  moveSource,
  updateSource,
} from '@/utils/store/sources/source-store';

async function setState(db: Archive, id: number, state: Source['state'], now: number): Promise<void> {
  if (state === 'removed') return removeSource(db, id, now);
  // One that is being removed is restored first, so that its posts are not deleted.
  await restoreSource(db, id, now);
  if (state !== 'active') await updateSource(db, id, { state });
}

const idOf = ({ key }: Mirror) => Number(key.split(':')[1]);

/**
 * Carries out an order, unless the user has changed the source since: that is noted the next time. A new source is added without
 * asking for access, which waits for the user's click.
 * @returns the view of the row after it; null if nothing was done
 */
export async function carryOut(db: Archive, order: SourceOrder, now: number): Promise<Mirror | null> {
  const { mirror, state, url, kind } = order;
  const mirrored = (id: number, at: string): Mirror => ({
    key: `source:${id}`,
    entity: order.entity,
    seen: { f: { state, url: at }, s: {} },
  });
  const here = mirror ? await db.get('sources', idOf(mirror)) : await findSourceByUrl(db, url);
  if (!here) {
    if (mirror) return null;
    const draft = { ...newSource(order, now), state };
    return mirrored(await addSource(db, draft, kind !== 'pack' && state === 'active'), url);
  }
  if (mirror && (here.state !== mirror.seen.f.state || here.url !== mirror.seen.f.url)) return null;
  if (here.state !== state) await setState(db, here.id, state, now);
  const moves = here.url !== url && !(await isTaken(db, url, here.id));
  if (moves) await moveSource(db, here.id, url);
  return mirrored(here.id, moves ? url : here.url);
}
