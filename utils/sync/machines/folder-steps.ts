// One step of an exchange through a folder after the other, in the workshop: what changed here is noted, what lies there is
// taken in, what is new here is sent, and when there are many files they are tidied up. Each step ends with a plan that the
// worker writes; a step that is repeated changes nothing, so either side may die anywhere.
import { BacklistError, toBacklistError } from '@/utils/core/errors';
import type { Entity } from '@/utils/machines/entity';
import { type Bag, openBag, SetAside, sealBag } from '@/utils/machines/folder/bag';
import type { FolderFile } from '@/utils/machines/folder/listing';
import { readName } from '@/utils/machines/folder/names';
import { portions } from '@/utils/machines/folder/portions';
import type { Step, StepOrder } from '@/utils/machines/folder/steps';
import { readVault, VAULT_NAME } from '@/utils/machines/folder/vault';
import { WebdavFolder } from '@/utils/machines/folder/webdav';
import type { Archive } from '@/utils/store/database';
import type { BagRow } from '@/utils/store/machines/bag-row';
import type { FolderAccess } from '@/utils/store/machines/folder-access';
import { FolderPlan } from '@/utils/store/machines/folder-plan';
import { allEntities, bagRows, touchedRows, unsentEntities } from '@/utils/store/machines/folder-reader';
import type { FolderWrite } from '@/utils/store/machines/folder-rows';
import { ReadAnew } from './folder-anew';

/** Rows that are looked at in one step, and entities of one file that are taken in or sent. */
const ROWS = 250;
const MOST_SENT = 4_000;
/** Files of the folder from which on they are tidied up. */
const MANY_FILES = 32;

export type FolderStep = Step<FolderWrite>;

/** What is known during one exchange; made anew when the workshop was closed in between. */
interface Run {
  id: string;
  access: FolderAccess;
  folder: WebdavFolder;
  files: FolderFile[] | null;
  /** The file that is being taken in. */
  open: { file: FolderFile; entities: Entity[]; at: number } | null;
  /** Where files are gone that were taken in; null otherwise. */
  anew: ReadAnew | null;
  asked: number;
  tidied: boolean;
  introduced: boolean;
  /** What counts once the worker has written the last plan. */
  whenWritten: (() => void) | null;
}

/** By machine: there is one, but where tests play several. */
const runs = new Map<string, Run>();

function runOf(order: StepOrder, access: FolderAccess, fetcher: typeof fetch): Run {
  const known = runs.get(order.machine);
  if (known?.id === order.run) return known;
  const run: Run = {
    id: order.run,
    access,
    folder: new WebdavFolder(access.login, (input, init) => {
      run.asked += 1;
      return fetcher(input, init);
    }),
    files: null,
    open: null,
    anew: null,
    asked: 0,
    tidied: false,
    introduced: false,
    whenWritten: null,
  };
  runs.set(order.machine, run);
  return run;
}

const bagOf = (
  { name, etag, bytes }: FolderFile,
  state: BagRow['state'],
  at: number,
  why?: string,
): BagRow => ({
  name,
  state,
  etag,
  bytes,
  at,
  ...(why === undefined ? {} : { why }),
});

/** Lists the folder. Files that were set aside and are there no more are forgotten. The vault must be the one that the key is of. */
async function look(run: Run, plan: FolderPlan, rows: readonly BagRow[], now: number): Promise<void> {
  const files = await run.folder.list();
  const vault = files.some(({ name }) => name === VAULT_NAME) ? await run.folder.read(VAULT_NAME) : null;
  if (!vault || readVault(vault).id !== run.access.vault.id)
    throw new BacklistError('folder-damaged', { facts: { file: VAULT_NAME } });
  run.files = files.filter(({ name }) => name !== VAULT_NAME);
  const there = new Set(files.map(({ name }) => name));
  const taken = rows.filter(({ state }) => state === 'taken').map(({ name }) => name);
  run.anew = ReadAnew.begin(taken, there);
  plan.bags(
    run.files
      .filter(({ name }) => readName(name) === null && !rows.some((row) => row.name === name))
      .map((file) => bagOf(file, 'aside', now, 'foreign')),
    rows.filter(({ name, state }) => state === 'aside' && !there.has(name)).map(({ name }) => name),
  );
}

/** A file that was not taken in yet, or is to be read anew; one that was set aside, once it has changed. */
function nextFile({ files, anew }: Run, rows: readonly BagRow[]): FolderFile | undefined {
  const known = new Map(rows.map((row) => [row.name, row]));
  return files?.find((file) => {
    const row = known.get(file.name);
    if (readName(file.name) === null) return false;
    if (row?.state === 'taken') return anew?.unread.has(file.name) ?? false;
    return !row || row.etag !== file.etag || row.bytes !== file.bytes;
  });
}

/** Takes in the next part of a file. @returns how much that was */
async function take(run: Run, plan: FolderPlan, file: FolderFile, now: number): Promise<number> {
  if (run.open?.file.name !== file.name) {
    const bytes = await run.folder.read(file.name);
    if (!bytes) {
      // Tidied up by another machine since: what was in it is in a file that the next listing names.
      run.files = null;
      return 0;
    }
    try {
      const { entities } = await openBag(run.access.vault, file.name, bytes);
      run.open = { file, entities, at: 0 };
    } catch (thrown) {
      if (!(thrown instanceof SetAside)) throw thrown;
      plan.bags([bagOf(file, 'aside', now, thrown.why)], []);
      return 0;
    }
  }
  const { entities, at } = run.open;
  const part = entities.slice(at, at + ROWS);
  for (const entity of part) {
    await plan.incoming(entity);
    run.anew?.note(entity);
  }
  const next = at + part.length;
  if (next >= entities.length) plan.bags([bagOf(file, 'taken', now)], []);
  run.whenWritten = () => {
    run.open = next < entities.length ? { file, entities, at: next } : null;
    if (run.open === null) run.anew?.unread.delete(file.name);
  };
  return part.length;
}

/** Writes a file. @returns it as it is known then */
async function put(run: Run, bag: Bag, now: number): Promise<BagRow> {
  const { name, bytes } = await sealBag(run.access.vault, bag);
  // That it is there already can only be an earlier try of these very bytes, as browsers make by themselves over a line that
  // was cut: perhaps half of them are there. Then it is set aside, and all of it goes once more under another name.
  if (!(await run.folder.create(name, bytes)) && !(await run.folder.holds(name, bytes)))
    throw new BacklistError('folder-busy');
  return { name, state: 'taken', etag: null, bytes: bytes.length, at: now };
}

/**
 * Puts everything that this machine knows into new files, reads them back, and only then deletes what is in them now. Files
 * that it has not taken in, or has set aside, stay. Two machines that do this at once leave two copies, and lose nothing.
 */
async function tidyUp(
  run: Run,
  db: Archive,
  plan: FolderPlan,
  rows: readonly BagRow[],
  order: StepOrder,
): Promise<void> {
  const old = rows.filter(({ state }) => state === 'taken').map(({ name }) => name);
  const made: BagRow[] = [];
  for await (const all of allEntities(db, MOST_SENT))
    for (const entities of portions(all)) {
      const bag = await put(run, { kind: 'state', machine: order.machine, entities }, order.now);
      const back = await run.folder.read(bag.name);
      if (back) await openBag(run.access.vault, bag.name, back);
      else throw new BacklistError('folder-busy');
      made.push(bag);
    }
  for (const name of old) if (!run.anew?.gone.has(name)) await run.folder.remove(name);
  run.tidied = true;
  run.anew = null;
  plan.bags(made, old);
}

async function step(run: Run, db: Archive, plan: FolderPlan, order: StepOrder): Promise<Partial<FolderStep>> {
  const touched = await touchedRows(db, ROWS);
  for (const { key, at } of touched) await plan.touched(key, at);
  if (touched.length > 0) return { write: plan.end() };
  const rows = await bagRows(db);
  if (!run.files) {
    await look(run, plan, rows, order.now);
    return { write: plan.end() };
  }
  const file = nextFile(run, rows);
  if (file) return { received: await take(run, plan, file, order.now), write: plan.end() };
  const [unsent = []] = portions(await unsentEntities(db, MOST_SENT));
  const isKnown = (await db.getKey('entities', ['folder', `machine:${order.machine}`])) !== undefined;
  if (!run.introduced && (unsent.length > 0 || !isKnown)) {
    await plan.introduce(run.access.machineName);
    run.whenWritten = () => {
      run.introduced = true;
    };
    return { write: plan.end() };
  }
  if (unsent.length > 0) {
    const changes = { kind: 'changes' as const, machine: order.machine, entities: unsent };
    plan.bags([await put(run, changes, order.now)], []);
    plan.sent(unsent);
    for (const entity of unsent) run.anew?.note(entity);
    return { sent: unsent.length, write: plan.end() };
  }
  const taken = rows.filter(({ state }) => state === 'taken');
  if (await run.anew?.tellsAll(db)) {
    plan.bags([], [...(run.anew?.gone ?? [])]);
    run.anew = null;
    return { write: plan.end() };
  }
  // What the folder has lost is told again by whoever knows it.
  if (run.anew || (taken.length >= MANY_FILES && !run.tidied)) {
    await tidyUp(run, db, plan, rows, order);
    return { write: plan.end() };
  }
  runs.delete(order.machine);
  return { done: true };
}

/** Does the next step. Never throws: what went wrong is in the answer, with what was asked of the server until then. */
export async function folderStep(
  db: Archive,
  access: FolderAccess,
  order: StepOrder,
  fetcher: typeof fetch,
): Promise<FolderStep> {
  const run = runOf(order, access, fetcher);
  const before = run.asked;
  if (order.written) run.whenWritten?.();
  run.whenWritten = null;
  const nothing = { write: null, done: false, received: 0, sent: 0, problem: null };
  try {
    const plan = await FolderPlan.begin(db, order.machine, order.now);
    const made = await step(run, db, plan, order);
    return { ...nothing, ...made, asked: run.asked - before };
  } catch (thrown) {
    runs.delete(order.machine);
    const { code, facts } = toBacklistError(thrown);
    if (code === 'internal') console.error('Backlist: a step of the exchange failed.', thrown);
    return { ...nothing, asked: run.asked - before, problem: { code, facts: { ...facts } } };
  }
}
