// Accounts on reader servers: signing in, and their subscriptions as sources.
import { BacklistError } from '@/utils/core/errors';
import { accountOf, type ReaderAccount, type ReaderStream, streamUrl } from '@/utils/model/reader';
import type { Source } from '@/utils/model/source';
import type { Archive, WriteTransaction } from '../database';
import { addJobIn, newJob } from '../job-store';
import { beginningWith } from '../key-range';
import { NEVER } from '../sources/backfill-store';
import { newSource } from '../sources/new-source';
import { write } from '../write';

const newAccount = (sourceId: number): ReaderAccount => ({
  sourceId,
  auth: null,
  token: null,
  streams: {},
  gone: {},
  anew: [],
  comparedAt: null,
  listedAt: null,
});

/** An account; one that this archive knows only by its source's row (a backup was restored) is not signed in. */
export async function readerAccount(db: Archive, sourceId: number): Promise<ReaderAccount> {
  return (await db.get('readerAccounts', sourceId)) ?? newAccount(sourceId);
}

/** Changes some fields of an account. */
export async function changeAccount(
  db: Archive,
  sourceId: number,
  change: Partial<ReaderAccount>,
): Promise<ReaderAccount> {
  return write(db, ['readerAccounts'], async (tx) => {
    const changed = {
      ...((await tx.objectStore('readerAccounts').get(sourceId)) ?? newAccount(sourceId)),
      ...change,
    };
    await tx.objectStore('readerAccounts').put(changed);
    return changed;
  });
}

/** Makes those jobs of an account due that waited for the user. */
async function wakeJobs(tx: WriteTransaction, id: number, now: number): Promise<void> {
  const jobs = tx.objectStore('jobs');
  const own = await jobs.index('sourceId').getAll(id);
  for (const job of own) if (job.kind !== 'purge') await jobs.put({ ...job, notBefore: now, attempts: 0 });
  if (!own.some(({ kind }) => kind === 'check')) await addJobIn(tx, newJob('check', id, now));
}

/**
 * Keeps what the server gave for the password: with a new source, or with the one that has this address already. One that
 * was only kept is followed again.
 * @returns the source's id
 */
export async function keepSignIn(
  db: Archive,
  { url, title, auth }: { url: string; title: string; auth: string },
  now: number,
): Promise<number> {
  return write(db, ['sources', 'readerAccounts', 'jobs'], async (tx) => {
    const sources = tx.objectStore('sources');
    const there = await sources.index('url').get(url);
    // The database assigns the id; the type requires one.
    const id = there?.id ?? (await sources.add(newSource({ kind: 'reader', url, title }, now) as Source));
    if (there) await sources.put({ ...there, state: 'active', failures: 0 });
    const accounts = tx.objectStore('readerAccounts');
    const account = (await accounts.get(id)) ?? newAccount(id);
    await accounts.put({ ...account, auth, token: null });
    // Kept when the account was: followed again with it.
    for (const one of there?.state === 'kept' ? await subscriptionsIn(tx, url) : [])
      if (one.state === 'kept' && !(streamOf(one) in account.gone))
        await sources.put({ ...one, state: 'active' });
    await wakeJobs(tx, id, now);
    return id;
  });
}

const streamOf = ({ url }: Source): string => url.slice(accountOf(url).length + 1);

/** The sources of an account's subscriptions, in a transaction over `sources`. */
export function subscriptionsIn(tx: WriteTransaction, account: string): Promise<Source[]> {
  const from = streamUrl(account, '');
  return tx
    .objectStore('sources')
    .index('url')
    .getAll(IDBKeyRange.bound(from, `${from}\uffff`));
}

/** Stops following subscriptions that the server no longer lists. @returns those, with whether they were followed */
async function leaveUnlisted(
  tx: WriteTransaction,
  known: { before: ReaderAccount; streams: ReaderAccount['streams']; rows: ReadonlyMap<number, Source> },
  listed: ReadonlySet<string>,
): Promise<Record<string, boolean>> {
  const gone: Record<string, boolean> = {};
  for (const [stream, { sourceId }] of Object.entries(known.streams)) {
    if (listed.has(stream)) continue;
    const row = known.rows.get(sourceId);
    gone[stream] = known.before.gone[stream] ?? row?.state === 'active';
    if (row?.state === 'active') await tx.objectStore('sources').put({ ...row, state: 'kept' });
  }
  return gone;
}

/**
 * Takes the server's list of subscriptions over: new ones become sources, those that it has no more are kept but not
 * followed, and followed again when they come back. What the user removed or stopped here stays so. An empty list
 * changes nothing.
 */
export async function takeStreams(
  db: Archive,
  accountSource: Source,
  listed: readonly ReaderStream[],
  now: number,
): Promise<ReaderAccount> {
  return write(db, ['sources', 'readerAccounts'], async (tx) => {
    const [sources, accounts] = [tx.objectStore('sources'), tx.objectStore('readerAccounts')];
    const before = (await accounts.get(accountSource.id)) ?? newAccount(accountSource.id);
    if (listed.length === 0) return before;
    const streams = { ...before.streams };
    const anew = new Set(before.anew);
    const there = await subscriptionsIn(tx, accountSource.url);
    for (const source of there) streams[streamOf(source)] ??= { sourceId: source.id, title: source.title };
    const rows = new Map(there.map((source) => [source.id, source]));
    for (const stream of listed) {
      const known = streams[stream.id];
      const row = known && rows.get(known.sourceId);
      if (!known) {
        const url = streamUrl(accountSource.url, stream.id);
        const draft = newSource(
          { kind: 'subscription', url, title: stream.title || stream.otherwise },
          now,
          NEVER,
        );
        // The database assigns the id; the type requires one.
        const sourceId = await sources.add({ ...draft, siteUrl: stream.siteUrl } as Source);
        streams[stream.id] = { sourceId, title: draft.title };
        if (before.comparedAt !== null) anew.add(stream.id);
      } else if (row) {
        const back = before.gone[stream.id] === true && row.state === 'kept';
        if (back) anew.add(stream.id);
        const { title, siteUrl } = {
          title: stream.title || row.title,
          siteUrl: stream.siteUrl ?? row.siteUrl,
        };
        streams[stream.id] = { ...known, title };
        await sources.put({ ...row, title, siteUrl, state: back ? 'active' : row.state });
      }
    }
    const gone = await leaveUnlisted(tx, { before, streams, rows }, new Set(listed.map(({ id }) => id)));
    const account = { ...before, streams, gone, anew: [...anew] };
    await accounts.put(account);
    return account;
  });
}

/** Streams that are followed and have no post here. */
export async function silentStreams(db: Archive, account: ReaderAccount): Promise<string[]> {
  const silent = await Promise.all(
    Object.entries(account.streams).map(async ([stream, { sourceId }]) => {
      if (stream in account.gone || (await db.get('sources', sourceId))?.state !== 'active') return [];
      return (await db.countFromIndex('posts', 'source', beginningWith(sourceId))) === 0 ? [stream] : [];
    }),
  );
  return silent.flat();
}

/** Makes the next check list all items of a subscription, which was not followed for a while. */
export async function lookAnew(tx: WriteTransaction, sourceId: number): Promise<void> {
  const accounts = tx.objectStore('readerAccounts');
  for (const account of await accounts.getAll()) {
    const [stream] = Object.entries(account.streams).find(([, one]) => one.sourceId === sourceId) ?? [];
    if (stream !== undefined)
      await accounts.put({ ...account, anew: [...new Set([...account.anew, stream])] });
  }
}

/**
 * Follows a subscription again that the user removed here: the next check, which is due now, makes it a source, with all
 * that the server has of it.
 * @throws BacklistError `unknown-source`
 */
export async function followStream(
  db: Archive,
  sourceId: number,
  stream: string,
  now: number,
): Promise<void> {
  return write(db, ['readerAccounts', 'jobs'], async (tx) => {
    const account = await tx.objectStore('readerAccounts').get(sourceId);
    if (!account || account.streams[stream] === undefined)
      throw new BacklistError('unknown-source', { facts: { id: sourceId } });
    const { [stream]: _left, ...streams } = account.streams;
    const anew = [...new Set([...account.anew, stream])];
    await tx.objectStore('readerAccounts').put({ ...account, streams, anew });
    await wakeJobs(tx, sourceId, now);
  });
}

/** Forgets an account with all that is known of its items, within a transaction. */
export async function forgetAccount(tx: WriteTransaction, sourceId: number): Promise<void> {
  await tx.objectStore('readerAccounts').delete(sourceId);
  await tx.objectStore('readerItems').delete(beginningWith(sourceId));
  await tx.objectStore('readerMarks').delete(beginningWith(sourceId));
}
