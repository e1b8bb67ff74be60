// Reads the state of the WebDAV folder for the settings.
import type { ErrorCode } from '@/utils/core/errors';
import type { AsideFile, FolderState, OtherMachine } from '@/utils/model/folder-state';
import type { Archive } from '../database';

const number = (value: unknown): number | null => (typeof value === 'number' ? value : null);

async function otherMachines(db: Archive): Promise<OtherMachine[]> {
  // As store/machine.ts makes it of its number, which the worker keeps.
  const name = ((await db.get('meta', 'machine')) ?? 0).toString(36).padStart(8, '0');
  const own = `machine:${name}`;
  const rows = await db.getAll('entities', IDBKeyRange.bound(['folder', 'machine:'], ['folder', 'machine;']));
  return rows
    .filter(({ id }) => id !== own)
    .map(({ f }) => ({ name: String(f.name?.v ?? '').slice(0, 100), at: number(f.at?.v) ?? 0 }))
    .sort((a, b) => b.at - a.at);
}

/** The state of the exchange; null if no folder is set up. */
export async function folderState(
  db: Archive,
  machineName: string,
  now: number,
): Promise<FolderState | null> {
  const job = (await db.getAllFromIndex('jobs', 'sourceId', 0)).find(({ kind }) => kind === 'folder');
  if (!job) return null;
  const { url, at, received, sent, problem, facts } = job.cursor;
  const bags = await db.getAll('bags');
  const waiting = (await db.countFromIndex('entities', 'unsent')) + (await db.count('touched'));
  return {
    url: String(url ?? ''),
    machineName,
    running: job.leaseUntil > now,
    at: number(at),
    received: number(received) ?? 0,
    sent: number(sent) ?? 0,
    waiting,
    problem: problem
      ? { code: problem as ErrorCode, facts: JSON.parse(String(facts ?? '{}')) as Record<string, string> }
      : null,
    next: job.notBefore,
    machines: await otherMachines(db),
    asides: bags
      .filter(({ state }) => state === 'aside')
      .map(({ name, why }) => ({ name, why: (why ?? 'unreadable') as AsideFile['why'] })),
  };
}
