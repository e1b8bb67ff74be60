// The check of a reader server: tells it what was marked here, takes its subscriptions and lists over, and begins to fetch
// what they name. A list is some requests, ten thousand ids each; only what is new or contradicted is fetched.
import type { ReaderAccount } from '@/utils/model/reader';
import { addJob, jobsOfSource, newJob, putJob } from '@/utils/store/job-store';
import {
  changeAccount,
  readerAccount,
  silentStreams,
  takeStreams,
} from '@/utils/store/reader-server/reader-accounts';
import { compareLists, nextWanted, roundOf, wantMissing } from '@/utils/store/reader-server/reader-items';
import { type CheckRun, closeSuccess, LEASE } from '../check-run';
import type { SyncDeps } from '../deps';
import { DAY, HOUR, WEEK } from '../schedule';
import { ALL_ITEMS as ALL, ReaderClient, statusOf } from './client';
import { batchAfter, takeBatch, whileChecking } from './fetch-items';
import { tellMarks } from './tell-marks';

/** Ids of one request; servers that give fewer say how to go on. */
const PAGE = '10000';
/** Requests for one list, after which it is left unread to its end: a server that gives twenty at a time has no end. */
const MOST_PAGES = 60;
/** Batches of contents that the check itself fetches; a job goes on behind it. */
const BATCHES = 3;
/** The same items are listed again that came this long before the last comparison: the server's clock may differ. */
const OVERLAP = DAY;

const STARRED = 'user/-/state/com.google/starred';
const READ = 'user/-/state/com.google/read';

class Check {
  readonly #deps: SyncDeps;
  readonly #run: CheckRun;
  readonly #client: ReaderClient;

  constructor(deps: SyncDeps, run: CheckRun, client: ReaderClient) {
    this.#deps = deps;
    this.#run = run;
    this.#client = client;
  }

  /** Keeps the check's lease, with where it is. */
  async #hold(cursor: CheckRun['job']['cursor'] = {}): Promise<void> {
    const { job } = this.#run;
    this.#run.job = { ...job, cursor, leaseUntil: this.#deps.now() + LEASE, attempts: 1 };
    await putJob(this.#deps.db, this.#run.job);
  }

  async subscriptions(): Promise<ReaderAccount> {
    const answer = await this.#client.get('subscription/list', { output: 'json' });
    this.#run.status = answer.status;
    this.#run.bytes += answer.fetched.bytes.byteLength;
    const streams = await this.#deps.workshop.readSubscriptions(answer.fetched);
    const account = await takeStreams(this.#deps.db, this.#run.source, streams, this.#deps.now());
    this.#deps.announce({ of: 'sources' });
    return account;
  }

  /** One page of a list. */
  async #page(stream: string, query: Record<string, string>, from: string | null) {
    const answer = await this.#client.get('stream/items/ids', {
      output: 'json',
      s: stream,
      n: PAGE,
      ...query,
      ...(from === null ? {} : { c: from }),
    });
    this.#run.bytes += answer.fetched.bytes.byteLength;
    return this.#deps.workshop.readItemIds(answer.fetched);
  }

  /** A page of all items; the first one where the way to another has expired. */
  async #pageOrBeginning(from: string | null) {
    try {
      return await this.#page(ALL, {}, from);
    } catch (thrown) {
      const status = statusOf(thrown);
      if (from === null || status < 400 || status >= 500) throw thrown;
      return this.#page(ALL, {}, null);
    }
  }

  /** A whole list; `whole` is false where it was too long to be read to its end. */
  async #list(
    stream: string,
    query: Record<string, string> = {},
  ): Promise<{ ids: string[]; whole: boolean }> {
    const ids = new Set<string>();
    let from: string | null = null;
    for (let pages = 0; pages < MOST_PAGES; pages += 1) {
      const page: { ids: string[]; continuation: string | null } = await this.#page(stream, query, from);
      await this.#hold(this.#run.job.cursor);
      const before = ids.size;
      for (const id of page.ids) ids.add(id);
      // A page that brings nothing new is the end, whatever it says; so is an empty one.
      if (page.continuation === null || ids.size === before) return { ids: [...ids], whole: true };
      from = page.continuation;
    }
    return { ids: [...ids], whole: false };
  }

  /**
   * Lists every item, page by page, each page's ids and the way to the next one stored together: taken up again where it
   * stopped. Where the way on has expired the list begins anew, which brings nothing twice.
   */
  async listAll(): Promise<void> {
    const { db } = this.#deps;
    const { source, job } = this.#run;
    let from = typeof job.cursor.c === 'string' ? job.cursor.c : null;
    const order = typeof job.cursor.order === 'number' ? job.cursor.order : roundOf(this.#deps.now());
    let listed = Number(job.cursor.listed ?? 0);
    for (;;) {
      const page = await this.#pageOrBeginning(from);
      const lists = { some: page.ids, unread: null, starred: null };
      await compareLists(db, source.id, lists, order + listed);
      listed += page.ids.length;
      if (page.continuation === null || page.continuation === from || page.ids.length === 0) break;
      from = page.continuation;
      await this.#hold({ c: from, order, listed });
      this.#deps.announce({ of: 'sources' });
    }
    await changeAccount(db, source.id, { listedAt: this.#deps.now() });
    await this.#hold();
  }

  /** Compares what is unread, starred and new there with what is known here. */
  async compare({ comparedAt }: ReaderAccount, whole: boolean): Promise<void> {
    const unread = await this.#list(ALL, { xt: READ });
    const starred = await this.#list(STARRED);
    const since = Math.floor(((comparedAt ?? 0) - OVERLAP) / 1_000);
    const recent =
      comparedAt === null ? { ids: [] } : await this.#list(ALL, { ot: String(Math.max(1, since)) });
    const lists = {
      some: recent.ids,
      unread: unread.whole ? new Set(unread.ids) : null,
      starred: starred.whole ? new Set(starred.ids) : null,
    };
    await compareLists(this.#deps.db, this.#run.source.id, lists, roundOf(this.#deps.now()), whole);
  }

  /**
   * Subscriptions of which nothing came with all the others, once a week: FreshRSS has feeds that its reader archived in no
   * list but their own.
   */
  async listSilent({ silentAt }: ReaderAccount): Promise<void> {
    const { db, now } = this.#deps;
    const { id } = this.#run.source;
    if (silentAt !== undefined && now() - silentAt < WEEK) return;
    if ((await nextWanted(db, id, 1)).length > 0) return;
    const account = await readerAccount(db, id);
    await this.listAnew({ ...account, anew: await silentStreams(db, account) });
    await changeAccount(db, id, { silentAt: now() });
  }

  /** Lists what the server has of subscriptions that are new here, or that the user wants back. */
  async listAnew({ anew, streams }: ReaderAccount): Promise<void> {
    const { db } = this.#deps;
    for (const stream of anew) {
      const known = streams[stream];
      if (!known) continue;
      const { ids } = await this.#list(stream);
      await wantMissing(db, this.#run.source.id, known.sourceId, ids, roundOf(this.#deps.now()));
    }
    if (anew.length > 0) await changeAccount(db, this.#run.source.id, { anew: [] });
  }

  /** Takes the first batches in; what is left is a job's. */
  async takeItems(): Promise<void> {
    const { db } = this.#deps;
    const { source } = this.#run;
    for (let batches = 0; batches < BATCHES; batches += 1) {
      const job = whileChecking(this.#deps, this.#run.job);
      const outcome = await takeBatch(this.#deps, this.#client, source, job, batchAfter(source.failures));
      if (outcome === null) return;
      this.#run.job = job;
      this.#run.added += outcome.added;
      this.#run.changed += outcome.changed;
    }
    if ((await nextWanted(db, source.id, 1)).length === 0) return;
    const job = (await jobsOfSource(db, source.id)).find(({ kind }) => kind === 'reader-items');
    if (!job) await addJob(db, newJob('reader-items', source.id, this.#deps.now()));
    else if (job.leaseUntil <= this.#deps.now()) await putJob(db, { ...job, notBefore: this.#deps.now() });
  }
}

/**
 * Checks an account. The first time, and once a week, every item is listed: an entry that came to the server with an old
 * date, and was read there before anybody looked, is in no other list of servers that go by dates of publication.
 * @throws BacklistError `sign-in-needed`, `not-reader-api`, or what the requests throw
 */
export async function checkReader(deps: SyncDeps, run: CheckRun): Promise<void> {
  const { db } = deps;
  const { source } = run;
  const client = new ReaderClient(deps, source, await readerAccount(db, source.id));
  const check = new Check(deps, run, client);
  await tellMarks(deps, client, source.id);
  const account = await check.subscriptions();
  const began = deps.now();
  const isWhole = account.listedAt !== null && began - account.listedAt < WEEK;
  if (!isWhole) await check.listAll();
  if (account.comparedAt !== null) await check.compare(account, !isWhole);
  await check.listAnew(account);
  if (account.comparedAt !== null) await check.listSilent(account);
  await changeAccount(db, source.id, { comparedAt: began });
  await check.takeItems();
  const wishes = { freshSeconds: null, ttlMinutes: null, every: HOUR };
  const outcome = run.added + run.changed > 0 ? 'updated' : 'not-modified';
  await closeSuccess(deps, run, outcome, wishes, {});
}
