// Reads the state of the checkup, for screens.
import { type CheckupReport, MENDED, OPEN } from '@/utils/model/checkup';
import type { Archive } from '../database';

/** The state of the checkup; null before the first. */
export async function checkupReport(db: Archive): Promise<CheckupReport | null> {
  const job = (await db.getAllFromIndex('jobs', 'sourceId', 0)).find(({ kind }) => kind === 'checkup');
  if (!job) return null;
  const { cursor } = job;
  const found = [...MENDED, ...OPEN].flatMap((finding) => {
    const times = Number(cursor[`last:${finding}`] ?? 0);
    return times > 0 ? [[finding, times]] : [];
  });
  return {
    running: cursor.state === 'checking',
    done: Number(cursor.done ?? 0),
    total: Number(cursor.total ?? 0),
    finishedAt: typeof cursor.finishedAt === 'number' ? cursor.finishedAt : null,
    found: Object.fromEntries(found),
  };
}
