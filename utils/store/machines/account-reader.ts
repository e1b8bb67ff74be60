// Reads what this archive knows about the browser's account, for planning an exchange and for the settings.
import type { AccountRows } from '@/utils/machines/account/plan';
import { ACCOUNT_PROBLEMS, type AccountState } from '@/utils/model/account-state';
import type { Archive } from '../database';
import { beginningWith } from '../key-range';

/** Everything that a plan needs, in one transaction. */
export async function readAccountRows(db: Archive): Promise<AccountRows> {
  const tx = db.transaction(['sources', 'entities', 'mirrors']);
  const sources = await tx.objectStore('sources').getAll();
  const rows = await tx.objectStore('entities').getAll(beginningWith('account'));
  const settings = await tx.objectStore('mirrors').getAll(IDBKeyRange.bound('setting:', 'setting;'));
  const ofSources = await tx.objectStore('mirrors').getAll(IDBKeyRange.bound('source:', 'source;'));
  await tx.done;
  return {
    sources,
    entities: new Map(rows.map(({ id, f, s }) => [id, { id, f, s }])),
    mirrors: new Map([...settings, ...ofSources].map((mirror) => [mirror.key, mirror])),
  };
}

/** The outcome of the last exchange; null before the first. */
export async function accountState(db: Archive): Promise<AccountState | null> {
  const job = (await db.getAllFromIndex('jobs', 'sourceId', 0)).find(({ kind }) => kind === 'account');
  if (!job || Object.keys(job.cursor).length === 0) return null;
  const { at, absent, problem, newer, left } = job.cursor;
  return {
    at: typeof at === 'number' ? at : null,
    absent: absent === true,
    problem: ACCOUNT_PROBLEMS.find((each) => each === problem) ?? null,
    newer: newer === true,
    left: typeof left === 'string' ? (JSON.parse(left) as string[]) : [],
  };
}
