// What this archive knows about the browser's account: its entities, and mirrors of sources and settings as they were when last
// compared with them. A few hundred rows.
import { follows, sourceKey } from '@/utils/machines/account/followed';
import type { Entity } from '@/utils/machines/entity';
import type { Mirror } from '@/utils/machines/reconcile';
import type { Job } from '@/utils/model/job';
import type { Archive } from '../database';
import { addJobIn, newJob } from '../job-store';
import { write } from '../write';

/** Stores entities and mirrors, and deletes mirrors whose rows are gone. */
export async function writeAccountRows(
  db: Archive,
  rows: { entities: readonly Entity[]; mirrors: readonly Mirror[]; gone: readonly string[] },
): Promise<void> {
  return write(db, ['entities', 'mirrors'], async (tx) => {
    for (const entity of rows.entities) await tx.objectStore('entities').put({ ...entity, of: 'account' });
    for (const mirror of rows.mirrors) await tx.objectStore('mirrors').put(mirror);
    for (const key of rows.gone) await tx.objectStore('mirrors').delete(key);
  });
}

const isAccount = ({ kind }: Job): boolean => kind === 'account';

/** Makes the account's job due at a time or earlier. @returns whether that is earlier than before */
export async function orderAccount(db: Archive, at: number): Promise<boolean> {
  return write(db, ['jobs'], async (tx) => {
    const jobs = tx.objectStore('jobs');
    const job = (await jobs.index('sourceId').getAll(0)).find(isAccount);
    const news = !job || job.notBefore > at;
    if (!job) await addJobIn(tx, newJob('account', 0, at));
    else if (news) await jobs.put({ ...job, notBefore: at, attempts: 0 });
    return news;
  });
}

/** Whether a source that follows was added, changed or removed since the last exchange. */
export async function sourcesStirred(db: Archive): Promise<boolean> {
  const tx = db.transaction(['sources', 'mirrors']);
  const sources = (await tx.objectStore('sources').getAll()).filter(follows);
  const mirrors = await tx.objectStore('mirrors').getAll(IDBKeyRange.bound('source:', 'source;'));
  await tx.done;
  const seen = new Map(mirrors.map(({ key, seen }) => [key, seen.f]));
  const isNews = sources.some(({ id, state, url }) => {
    const told = seen.get(sourceKey(id));
    return told ? told.state !== state || told.url !== url : state !== 'removed';
  });
  const here = new Set(sources.map(({ id }) => sourceKey(id)));
  return isNews || mirrors.some(({ key }) => !here.has(key));
}
