// A machine of the reader's as a real browser with the real extension: sent what the screens send, and watched by what its
// worker announces. The page through which that is done is one of the extension's own that does nothing by itself.
import type { Page } from 'playwright-core';
import type { Job } from '@/utils/model/job';
import type { Companion } from '../harness/launch';
import { stopWorker } from '../harness/worker';
import type { Ledger } from './ledger';
import { draw, type Rows, type Told, toldOf } from './scenario';
import type { WebdavServer } from './webdav-server';

/** How long anything that is waited for may take, in milliseconds. */
const PATIENCE = 60_000;
/** How often it is looked at though nothing is announced: a worker that is stopped announces nothing. */
const HEARTBEAT = 500;

interface Reply {
  ok: boolean;
  code?: string;
}

export class BrowserMachine {
  /** How often its worker was stopped. */
  kills = 0;
  #heard = 0;

  private constructor(
    readonly companion: Companion,
    /** Its own line to the folder. */
    readonly line: WebdavServer,
    private readonly page: Page,
  ) {}

  static async of(companion: Companion, line: WebdavServer): Promise<BrowserMachine> {
    const page = await companion.context.newPage();
    await page.goto(companion.url('manifest.json'));
    await page.evaluate(() => {
      const heard = { count: 0, tell: (): void => undefined };
      Object.assign(globalThis, { heard });
      new BroadcastChannel('backlist-changes').onmessage = () => {
        heard.count += 1;
        heard.tell();
      };
    });
    return new BrowserMachine(companion, line, page);
  }

  /** Waits until anything was announced since it was last asked. */
  async #announced(): Promise<void> {
    this.#heard = await this.page.evaluate(
      ([since, heartbeat]) => {
        const { heard } = globalThis as never as { heard: { count: number; tell: () => void } };
        if (heard.count > since) return heard.count;
        return new Promise<number>((done) => {
          const timer = setTimeout(() => done(heard.count), heartbeat);
          heard.tell = () => {
            clearTimeout(timer);
            done(heard.count);
          };
        });
      },
      [this.#heard, HEARTBEAT] as const,
    );
  }

  /** @returns the first answer that is not null */
  async when<T>(what: string, ask: () => Promise<T | null>): Promise<T> {
    const end = Date.now() + PATIENCE;
    for (;;) {
      const answer = await ask();
      if (answer !== null) return answer;
      if (Date.now() > end) throw new Error(`waited ${PATIENCE} ms for ${what}`);
      await this.#announced();
    }
  }

  /** Sends what a screen sends. A worker that is stopped meanwhile answers nothing: null. */
  send(name: string, input: object): Promise<Reply | null> {
    return this.page.evaluate(
      (message) =>
        Promise.race([
          chrome.runtime.sendMessage(message).catch(() => null) as Promise<Reply | null>,
          new Promise<null>((done) => setTimeout(() => done(null), 8_000)),
        ]),
      { name, input },
    );
  }

  /** Of these stores, everything. */
  #read(stores: readonly string[]): Promise<Record<string, unknown[]>> {
    return this.page.evaluate(
      (names) =>
        new Promise<Record<string, unknown[]>>((done, fail) => {
          const opening = indexedDB.open('backlist');
          opening.onerror = () => fail(opening.error);
          opening.onsuccess = () => {
            const db = opening.result;
            const tx = db.transaction(names);
            const asked = names.map((name) => tx.objectStore(name).getAll());
            tx.oncomplete = () => {
              db.close();
              done(Object.fromEntries(names.map((name, n) => [name, asked[n]?.result ?? []])));
            };
            tx.onabort = () => fail(tx.error);
          };
        }),
      [...stores],
    );
  }

  async rows(): Promise<Rows> {
    const read = await this.#read(['sources', 'posts', 'positions', 'highlights', 'bin']);
    const binned = read.bin as { id: number; post: { sourceId: number; title: string } }[];
    const bin = binned.map(({ id, post: { sourceId, title } }) => ({ id, sourceId, title }));
    return { ...(read as never as Rows), bin };
  }

  async told(): Promise<Told> {
    return toldOf(await this.rows());
  }

  /**
   * The reader does something, on whatever is there, and the ledger notes what that changed.
   * @param sources addresses of those that may be paused, removed and taken back
   */
  async edit(ledger: Ledger, random: () => number, sources: readonly string[]): Promise<void> {
    const before = await this.rows();
    const movable = before.sources.filter(({ url }) => sources.includes(url));
    const drawn = draw(before, random, Date.now(), movable);
    if (!drawn) return;
    await this.send(drawn.edit.name, drawn.edit.input);
    // What came in from the folder in these few milliseconds is taken for the reader's own: it is the other's word as well.
    ledger.note(toldOf(before), await this.told(), drawn.about);
  }

  async kill(): Promise<void> {
    await stopWorker(this.companion);
    // Only now: what is sent to a worker on its last legs is begun, and left behind.
    this.kills += 1;
  }

  async #job(kind: Job['kind']): Promise<Job | undefined> {
    return ((await this.#read(['jobs'])).jobs as Job[]).find(
      (job) => job.kind === kind && job.sourceId === 0,
    );
  }

  /** Exchanges with the folder, from the beginning after each stop of the worker. @returns what went wrong at last */
  async exchange(): Promise<string | null> {
    for (;;) {
      const { kills } = this;
      await this.send('folder.exchange', {});
      const job = await this.when('an exchange to end', async () => {
        if (kills !== this.kills) return 'stopped';
        const found = await this.#job('folder');
        const rests = found?.leaseUntil === 0 && !found.cursor.run && found.notBefore > Date.now();
        return rests ? found : null;
      });
      if (job !== 'stopped') return (job.cursor.problem as string | null) ?? null;
    }
  }

  /** Has sources and settings exchanged with the browser's account now, and waits for that. */
  async exchangeAccount(): Promise<void> {
    const begun = Date.now();
    const { sources } = await this.rows();
    const isIdle =
      !sources.some(({ kind }) => kind === 'feed') && Object.keys(await this.items()).length === 0;
    // Nothing to tell, and nobody told it anything yet.
    if (isIdle && !(await this.#job('account'))) return;
    await this.when('the account’s job', async () => (await this.#job('account')) ?? null);
    await this.page.evaluate(
      () =>
        new Promise<void>((done, fail) => {
          const opening = indexedDB.open('backlist');
          opening.onsuccess = () => {
            const tx = opening.result.transaction('jobs', 'readwrite');
            const reading = tx.objectStore('jobs').getAll();
            reading.onsuccess = () => {
              for (const job of reading.result)
                if (job.kind === 'account')
                  tx.objectStore('jobs').put({ ...job, notBefore: 0, leaseUntil: 0 });
            };
            tx.oncomplete = () => {
              opening.result.close();
              done();
            };
            tx.onabort = () => fail(tx.error);
          };
        }),
    );
    // Any order has what is due run: this one is about no source.
    await this.send('source.backfill', { id: 0, order: 'pause' });
    await this.when('the account', async () => {
      const { leaseUntil = 1, cursor } = (await this.#job('account')) ?? {};
      return leaseUntil === 0 && Number(cursor?.at ?? 0) >= begun ? true : null;
    });
  }

  /** What the browser would carry to the account's other browsers. */
  items(): Promise<Record<string, unknown>> {
    return this.page.evaluate(() => chrome.storage.sync.get(null));
  }

  /** What the account brings: items come in one by one, and what went, goes. */
  async receiveItems(items: Record<string, unknown>): Promise<void> {
    await this.page.evaluate(async (carried) => {
      const there = await chrome.storage.sync.get(null);
      const gone = Object.keys(there).filter((key) => !(key in carried));
      if (gone.length > 0) await chrome.storage.sync.remove(gone);
      for (const [key, value] of Object.entries(carried))
        if (there[key] !== value) await chrome.storage.sync.set({ [key]: value });
    }, items);
  }
}
