// What is known about a reader server's items. Its lists of ids only say which items to fetch: new ones, and those whose state
// differs from what is known. The state itself is taken from the fetched contents, so a list that shifts while it is read, or an
// item that the server has deleted, marks nothing.
import type { Post } from '@/utils/model/post';
import type { ReaderAccount, ReaderItem } from '@/utils/model/reader';
import type { Archive, WriteTransaction } from '../database';
import type { IngestPlan } from '../ingest/plan';
import { beginningWith } from '../key-range';
import { mapConcurrently } from '../map-concurrently';
import { touch } from '../touched';
import { write } from '../write';
import { addReaderMark, pendingMark } from './reader-marks';

/** Rows per transaction: it blocks others for about a second. */
const SLICE = 2_000;

/** Orders what is found in one round before what earlier rounds left, and within it as it was listed. */
export const roundOf = (now: number): number => -Math.floor(now / 1_000) * 1_000_000;

/** The lists of one round. */
export interface ServerLists {
  /** Items that are there, whatever their state. */
  some: readonly string[];
  /** Null where the list was too long to be read to its end: then nothing follows from what is not in it. */
  unread: ReadonlySet<string> | null;
  starred: ReadonlySet<string> | null;
}

type Flag = 'unread' | 'starred';

/** @param value 1: those that the server's list should name; 2: those that it does not, though they are so */
async function itemsWith(db: Archive, accountId: number, flag: Flag, value: 1 | 2): Promise<Set<string>> {
  const keys = await db.getAllKeysFromIndex('readerItems', flag, IDBKeyRange.only([accountId, value]));
  return new Set(keys.map(([, item]) => item));
}

async function setFlags(
  db: Archive,
  accountId: number,
  flag: Flag,
  items: readonly string[],
  value: 1 | 2,
): Promise<void> {
  for (let at = 0; at < items.length; at += SLICE)
    await write(db, ['readerItems'], (tx) =>
      mapConcurrently(items.slice(at, at + SLICE), async (item) => {
        const row = await tx.objectStore('readerItems').get([accountId, item]);
        if (row?.[flag]) await tx.objectStore('readerItems').put({ ...row, [flag]: value });
      }),
    );
}

const onlyIn = (one: ReadonlySet<string>, other: ReadonlySet<string>): string[] =>
  [...one].filter((item) => !other.has(item));

/** Puts items into the queue of what is to be fetched: those that are new, and those that `again` names. */
async function want(
  db: Archive,
  accountId: number,
  items: readonly string[],
  again: ReadonlySet<string>,
  order: number,
): Promise<void> {
  for (let at = 0; at < items.length; at += SLICE) {
    await write(db, ['readerItems'], async (tx) => {
      const slice = items.slice(at, at + SLICE).map((item, n) => ({ item, wanted: order + at + n }));
      await mapConcurrently(slice, async ({ item, wanted }) => {
        const row = await tx.objectStore('readerItems').get([accountId, item]);
        if (!row) await tx.objectStore('readerItems').put({ accountId, item, wanted });
        else if (again.has(item) && row.wanted === undefined)
          await tx.objectStore('readerItems').put({ ...row, wanted });
      });
    });
  }
}

/**
 * Compares the lists of a round with what is known, and puts what is to be looked at into the queue. FreshRSS names entries of
 * feeds that its reader hid in no list but their own: one that a list should name and does not is looked at once, and not
 * again for that until the list names it, or `whole` is asked for.
 */
export async function compareLists(
  db: Archive,
  accountId: number,
  lists: ServerLists,
  order: number,
  whole = false,
): Promise<void> {
  const { some, unread, starred } = lists;
  const again = new Set<string>();
  for (const [flag, listed] of [
    ['unread', unread],
    ['starred', starred],
  ] as const) {
    if (!listed) continue;
    const known = await itemsWith(db, accountId, flag, 1);
    const aside = await itemsWith(db, accountId, flag, 2);
    const missing = onlyIn(known, listed);
    const news = onlyIn(listed, known).filter((item) => !aside.has(item));
    for (const item of [...news, ...missing, ...(whole ? onlyIn(aside, listed) : [])]) again.add(item);
    await setFlags(db, accountId, flag, missing, 2);
    const back = [...aside].filter((item) => listed.has(item));
    await setFlags(db, accountId, flag, back, 1);
  }
  await want(db, accountId, [...new Set([...some, ...again])], again, order);
}

/** Queues items that are new, or have no post here. */
export async function wantMissing(
  db: Archive,
  accountId: number,
  sourceId: number,
  items: readonly string[],
  order: number,
): Promise<void> {
  const tx = db.transaction(['posts', 'merges']);
  const missing = new Set<string>();
  await mapConcurrently(items, async (item) => {
    const key: [number, string] = [sourceId, item];
    const [post, merge] = await Promise.all([
      tx.objectStore('posts').index('guid').getKey(key),
      tx.objectStore('merges').getKey(key),
    ]);
    if (post === undefined && merge === undefined) missing.add(item);
  });
  await tx.done;
  await want(db, accountId, items, missing, order);
}

/** The next items whose contents are to be fetched. */
export async function nextWanted(db: Archive, accountId: number, most: number): Promise<string[]> {
  const rows = await db.getAllFromIndex('readerItems', 'wanted', beginningWith(accountId), most);
  return rows.map(({ item }) => item);
}

/** An item's state on the server. */
interface ItemState {
  item: string;
  stream: string;
  read: boolean;
  starred: boolean;
  crawled: number | null;
}

const FLAGS = { read: 'readAt', starred: 'starredAt' } as const;

/** The state that the server had last. */
const flagOf = (row: ReaderItem, field: 'read' | 'starred'): boolean =>
  field === 'read' ? row.unread === undefined : row.starred !== undefined;

/**
 * Decides on the marks of one item's post. A mark that waits to be sent stays. At the first meeting with a post that was
 * here before, what either has marked counts on both sides. From then on what the server changed since it was last asked
 * is changed here; what it did not change stays as it is here.
 * @returns the post's row as it shall be
 */
async function marked(
  tx: WriteTransaction,
  post: Post,
  fresh: boolean,
  state: ItemState,
  row: ReaderItem,
  now: number,
): Promise<Post> {
  const after = { ...post };
  for (const field of ['read', 'starred'] as const) {
    const at = FLAGS[field];
    const says = state[field];
    if ((post[at] !== null) === says || (await pendingMark(tx, row, field))) continue;
    const meets = row.known === undefined || fresh;
    if (!meets && flagOf(row, field) === says) continue;
    if (meets && !says) await addReaderMark(tx, row, field, true, now);
    // The time of reading is unknown; it was not before the server had the item.
    else after[at] = says ? (fresh ? (state.crawled ?? post.published ?? now) : now) : null;
  }
  return after;
}

/** What to write in the transaction that stores contents. */
export interface TakenItems {
  account: ReaderAccount;
  /** Items that were requested; those that did not come are no longer on the server. */
  asked: readonly string[];
  items: readonly ItemState[];
  now: number;
}

/** The post of an item whose subscription is not followed now: its marks count as any other's. */
async function keptPost(
  tx: WriteTransaction,
  { streams }: ReaderAccount,
  { stream, item }: ItemState,
): Promise<number | undefined> {
  const sourceId = streams[stream]?.sourceId;
  if (sourceId === undefined) return undefined;
  const id = await tx.objectStore('posts').index('guid').getKey([sourceId, item]);
  return id ?? (await tx.objectStore('merges').get([sourceId, item]))?.postId;
}

/** Notes what the server said of items, and marks their posts, in the transaction that takes their contents in. */
export async function takeStates(
  tx: WriteTransaction,
  plan: IngestPlan,
  { account, asked, items, now }: TakenItems,
): Promise<void> {
  const { sourceId: accountId } = account;
  const rows = tx.objectStore('readerItems');
  const posts = new Map(plan.posts.map((post) => [post.id, post]));
  const came = new Map(items.map((state) => [state.item, state]));
  const remarked: number[] = [];
  for (const item of asked) {
    const row: ReaderItem = (await rows.get([accountId, item])) ?? { accountId, item };
    const state = came.get(item);
    // Deleted there: it stays here, and is not requested again.
    if (!state) {
      await (row.known ? rows.put({ accountId, item, known: 1 }) : rows.delete([accountId, item]));
      continue;
    }
    const id = plan.ids.get(item) ?? (await keptPost(tx, account, state));
    const post = id === undefined ? undefined : (posts.get(id) ?? (await tx.objectStore('posts').get(id)));
    if (post) {
      const after = await marked(tx, post, plan.fresh.has(post.id), state, row, now);
      const isNews = after.readAt !== post.readAt || after.starredAt !== post.starredAt;
      if (isNews) remarked.push(post.id);
      if (isNews || posts.has(post.id)) posts.set(post.id, after);
    }
    const flags = {
      ...(state.read ? {} : { unread: row.unread ?? 1 }),
      ...(state.starred ? { starred: row.starred ?? 1 } : {}),
    };
    await rows.put({ accountId, item, known: 1, ...flags });
  }
  plan.posts.splice(0, plan.posts.length, ...posts.values());
  // The user's other machines get it like any mark.
  await touch(tx, 'post', remarked, now);
}
