// What other machines ask of the archive, planned from what it is like at that moment, as the workshop does.
import type { SourceOrder } from '@/utils/machines/account/sources';
import type { Mirror } from '@/utils/machines/reconcile';
import type { Source } from '@/utils/model/source';
import { type Archive, openArchive } from '@/utils/store/database';
import { type FolderWrite, nothingToWrite } from '@/utils/store/machines/folder-rows';
import { TOUCHES } from '@/utils/store/touched';
import type { SyncDeps } from '@/utils/sync/deps';
import { NOW, ORIGIN } from './shelf';

const MOVED = `${ORIGIN}/moved.xml`;

const mirrorOf = ({ id, url, state }: Source): Mirror => ({
  ...{ key: `source:${id}`, entity: `source:${id}` },
  seen: { f: { state, url }, s: {} },
});

/** The first source is read from elsewhere by now, the second is paused, and there is a third. */
async function sourcePlan(db: Archive): Promise<{ sources: SourceOrder[]; mirrors: Mirror[] }> {
  const [first, second] = (await db.getAll('sources')) as [Source, Source];
  const third = { ...first, state: 'active', url: 'https://third.example/feed', title: 'Third' } as const;
  const plan: { sources: SourceOrder[]; mirrors: Mirror[] } = {
    mirrors: [],
    sources: [{ ...third, entity: 'source:third', mirror: null }],
  };
  const want = (source: Source, wanted: Partial<Source>) => {
    const mirror = mirrorOf(source);
    const isSo = JSON.stringify({ ...source, ...wanted }) === JSON.stringify(source);
    if (isSo) plan.mirrors.push(mirror);
    else plan.sources.push({ ...source, ...wanted, entity: mirror.entity, mirror });
  };
  want(first, { url: MOVED });
  want(second, { state: 'paused' });
  return plan;
}

/** The first post was read, the second deleted, and the third, which is in the bin here, brought back. */
async function folderWrite(db: Archive): Promise<FolderWrite | null> {
  const write = nothingToWrite((await db.get('meta', TOUCHES)) as number);
  const first = await db.get('posts', 1);
  if (first && first.readAt === null) {
    write.marks.push({ id: 1, readAt: NOW, starredAt: null, laterAt: null, labels: ['locks'] });
    write.entities.push({ of: 'folder', id: 'post:a', f: { readAt: { v: NOW, t: '0' } }, s: {}, unsent: 1 });
  }
  const { unsent } = (await db.get('entities', ['folder', 'post:a'])) ?? {};
  if (unsent !== undefined) write.sent.push({ id: 'post:a', unsent });
  if (await db.get('posts', 2)) write.remove.push(2);
  if (!(await db.get('posts', 3))) write.restore.push(3);
  const { marks, sent, remove, restore } = write;
  return marks.length + sent.length + remove.length + restore.length > 0 ? write : null;
}

/** Machines that want this of the archive until it is done. */
export const otherMachines = (): Partial<SyncDeps> => ({
  account: {
    read: async () => ({}),
    write: async () => undefined,
    remove: async () => undefined,
  },
  machines: {
    planAccount: async () => ({
      ...{ entities: [{ id: 'setting:theme', f: {}, s: {} }], gone: [], settings: [], settingMirrors: [] },
      ...{ write: {}, remove: [], left: [], newer: false },
      ...(await sourcePlan(await openArchive())),
    }),
    folderStep: async () => {
      const write = await folderWrite(await openArchive());
      return { write, done: write === null, asked: 0, received: 0, sent: 0, problem: null };
    },
    eraseFolder: async () => ({ asked: 0 }),
  },
});
