// What the soak asks of the extension, from one page of it that does nothing else: messages to the worker, and the archive read
// as the screens read it, so that looking wakes nobody.
import type { Page } from 'playwright-core';
import type { Job } from '@/utils/model/job';
import type { Source } from '@/utils/model/source';
import type { Companion } from '../harness/launch';

/** A message to a worker that is killed may never be answered. */
const PATIENCE = 20_000;

interface Reply {
  ok: boolean;
  code?: string;
  value?: unknown;
}

/** A page of the extension that is none of its screens, and hears what the worker announces. */
export async function openInside(companion: Companion): Promise<Page> {
  const inside = await companion.context.newPage();
  await inside.goto(companion.url('manifest.json'));
  // The transpiler that runs the command wraps functions in a helper of this name; without it they end without a word.
  await inside.evaluate('globalThis.__name ??= (named) => named');
  await inside.evaluate(() => {
    const hearing: Hearing = new Map();
    Object.assign(globalThis, { hearing });
    new BroadcastChannel('backlist-changes').addEventListener('message', ({ data }) => {
      if (data.of === 'page') hearing.get(data.tabId)?.();
    });
  });
  return inside;
}

/** Who waits for the answer of which tab. */
type Hearing = Map<number, () => void>;

/** The browser's number of a tab, by the beginning of its address. */
export const tabIdOf = (inside: Page, address: string): Promise<number> =>
  inside.evaluate(
    async (start) => (await chrome.tabs.query({})).find(({ url }) => url?.startsWith(start))?.id ?? -1,
    address,
  );

/** Whether the worker announced, from now on and in time, that it has an answer for the page in a tab. */
export const answerFor = (inside: Page, tabId: number): Promise<boolean> =>
  inside.evaluate(
    ({ tab, patience }) =>
      new Promise<boolean>((done) => {
        const { hearing } = globalThis as unknown as { hearing: Hearing };
        const late = setTimeout(done, patience, false);
        hearing.set(tab, () => {
          clearTimeout(late);
          done(true);
        });
      }),
    { tab: tabId, patience: PATIENCE },
  );

/** Sends the worker a message; null where it was killed before it answered. */
export function send(inside: Page, name: string, input: object): Promise<Reply | null> {
  return inside.evaluate(
    ({ patience, ...message }) =>
      new Promise<Reply | null>((done) => {
        const late = setTimeout(done, patience, null);
        chrome.runtime
          .sendMessage(message)
          .catch(() => null)
          .then((reply: Reply | null) => {
            clearTimeout(late);
            done(reply);
          });
      }),
    { name, input, patience: PATIENCE },
  );
}

/** All rows of a small store. */
function rowsOf<T>(inside: Page, store: string): Promise<T[]> {
  return inside.evaluate(
    (name) =>
      new Promise<T[]>((done, fail) => {
        const opening = indexedDB.open('backlist');
        opening.onerror = () => fail(opening.error);
        opening.onsuccess = () => {
          const db = opening.result;
          const asking = db.transaction(name).objectStore(name).getAll();
          asking.onsuccess = () => done(asking.result);
          asking.onerror = () => fail(asking.error);
          db.close();
        };
      }),
    store,
  );
}

export const jobsOf = (inside: Page): Promise<Job[]> => rowsOf<Job>(inside, 'jobs');

/** Ids of the feeds that were subscribed to. */
export async function feedsOf(inside: Page): Promise<number[]> {
  return (await rowsOf<Source>(inside, 'sources')).filter(({ kind }) => kind === 'feed').map(({ id }) => id);
}
