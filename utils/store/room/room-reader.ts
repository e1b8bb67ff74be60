// Estimates how much room deleting texts would make: counts keys, and measures a sample.
import type { RoomFigures, RoomOrder } from '@/utils/model/disk';
import type { Archive } from '../database';

/** Size of the sample. */
const SAMPLE = 40;
const YEARS = [1, 2, 5, 10] as const;
const YEAR = 365.25 * 86_400_000;

const encoder = new TextEncoder();
const sizeOf = ({ html, text }: { html: string; text: string }) =>
  encoder.encode(html).length + encoder.encode(text).length;
const mean = (sizes: readonly number[]) =>
  sizes.length === 0 ? 0 : sizes.reduce((sum, size) => sum + size, 0) / sizes.length;

/** An estimate of what each order would free. */
export async function roomFigures(db: Archive, now: number): Promise<RoomFigures> {
  const tx = db.transaction(['posts', 'bodies', 'versions', 'jobs']);
  const aside = await tx.objectStore('versions').getAll(null, SAMPLE);
  const texts = await tx.objectStore('versions').count();
  const old: RoomFigures['old'] = [];
  for (const years of YEARS) {
    const before = Math.floor(now - years * YEAR);
    const ids = await tx
      .objectStore('posts')
      .index('sortedAt')
      .getAllKeys(IDBKeyRange.upperBound([before]));
    const step = Math.max(1, Math.floor(ids.length / SAMPLE));
    const bodies = await Promise.all(
      ids.filter((_, n) => n % step === 0).map((id) => tx.objectStore('bodies').get(id)),
    );
    const sizes = bodies.map((body) => (body ? sizeOf(body) : 0));
    const filled = sizes.filter((size) => size > 0);
    const share = sizes.length === 0 ? 0 : filled.length / sizes.length;
    const count = Math.round(ids.length * share);
    if (count > 0) old.push({ years, before, texts: count, bytes: Math.round(mean(filled) * count) });
  }
  const job = (await tx.objectStore('jobs').index('sourceId').getAll(0)).find(
    ({ kind }) => kind === 'make-room',
  );
  return {
    versions: { texts, bytes: Math.round(mean(aside.map(sizeOf)) * texts) },
    old,
    underWay: (job?.cursor.what as RoomOrder['what'] | undefined) ?? null,
  };
}
