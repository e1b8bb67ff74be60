// The product's own workshop in a tab, asked over the channel over which the worker asks it, and from where the worker asks:
// its thread goes on when the workshop's hangs, and knows what that had taken.
import { setTimeout as wait } from 'node:timers/promises';
import type { Page, Worker } from 'playwright-core';
import type { Companion } from '../harness/launch';
import { type CheckBrowser, Hung, inTime } from './check-browser';

/** What a call came to: its value, or what the workshop says went wrong. */
export type Answer<T> = { value: T } | { failed: string };

export interface Call {
  method: string;
  url: string;
  /** Sent as bytes, as everything fetched is. */
  text: string;
  contentType: string;
  /** Sent as it is, as a captured page. */
  html?: string;
}

/** What came of calls that were asked in their order. */
export interface Asked<T> {
  /** Null for those that were not answered. */
  answers: (Answer<T> | null)[];
  /** Place of the call over which the workshop hangs; null where all were answered. */
  hung: number | null;
  /** Milliseconds that the slowest answer took. */
  slowest: number;
}

/** Milliseconds between two looks at what was answered, and after which a look is given up. */
const LOOK = 25;
const GONE = 30_000;

type Arrived = [place: number, answer: Answer<unknown>];
interface Ledger {
  arrived: Arrived[];
}

/** Sends calls, all at once, and notes the answers as they come; in the worker. */
function sendAll(calls: Call[]): void {
  const channel = new BroadcastChannel('backlist-workshop');
  const places = new Map(calls.map((_, place) => [crypto.randomUUID() as string, place]));
  const ledger: Ledger = { arrived: [] };
  Object.assign(globalThis, { checkLedger: ledger });
  channel.onmessage = ({ data }) => {
    const place = places.get(data.id);
    if (data.to !== 'worker' || place === undefined) return;
    places.delete(data.id);
    const answer =
      data.state === 'done' ? { value: data.value } : { failed: `${data.code}: ${data.message}` };
    ledger.arrived.push([place, answer]);
    if (places.size === 0) channel.close();
  };
  for (const [id, place] of places) {
    const { method, url, text, contentType, html } = calls[place] as Call;
    const input =
      html === undefined ? { url, contentType, bytes: new TextEncoder().encode(text) } : { url, html };
    channel.postMessage({ to: 'workshop', id, method, input });
  }
}

/** What was answered since the last look; in the worker. */
const takeAnswers = (): Arrived[] =>
  (globalThis as unknown as { checkLedger: Ledger }).checkLedger.arrived.splice(0);

export class WorkshopTab {
  readonly #browser: CheckBrowser;
  #companion: Companion | null = null;
  #worker: Worker | null = null;
  #shop: Page | null = null;

  constructor(browser: CheckBrowser) {
    this.#browser = browser;
  }

  /** The workshop's page, and the worker that asks it; opened where they are not, or are those of a browser that was given up. */
  async pages(): Promise<{ shop: Page; worker: Worker }> {
    const companion = await this.#browser.get();
    if (companion !== this.#companion) {
      const worker = companion.context
        .serviceWorkers()
        .find((one) => one.url().startsWith('chrome-extension://'));
      if (!worker) throw new Error('no worker');
      // The transpiler may wrap functions in a helper of this name.
      await worker.evaluate('globalThis.__name ??= (named) => named; 0');
      // The workshop that the worker has opened would do the same work beside it.
      await worker.evaluate(() => chrome.offscreen.closeDocument().catch(() => undefined));
      this.#worker = worker;
      this.#shop = null;
      this.#companion = companion;
    }
    if (!this.#shop || this.#shop.isClosed()) {
      this.#shop = await companion.context.newPage();
      // It would close itself when it was idle or has read much, perhaps as it is asked.
      await this.#shop.addInitScript(() => {
        window.close = () => undefined;
      });
      await this.#shop.goto(companion.url('workshop.html'));
    }
    return { shop: this.#shop, worker: this.#worker as Worker };
  }

  /**
   * Asks everything at once; the workshop answers one after the other. Where it says nothing for `silence` milliseconds, it
   * hangs over the first call that it did not answer: the browser is killed then, and the next call has a new one.
   */
  async askEach<T>(calls: readonly Call[], silence: number): Promise<Asked<T>> {
    const asked: Asked<T> = { answers: calls.map(() => null), hung: null, slowest: 0 };
    const { worker } = await this.pages();
    await worker.evaluate(sendAll, [...calls]);
    let heard = performance.now();
    for (let left = calls.length; left > 0; ) {
      await wait(LOOK);
      // Of a process that crashed nobody hears any more.
      const arrived = await inTime(worker.evaluate(takeAnswers), GONE).catch(() => null);
      const now = performance.now();
      if (arrived === null) heard = -Infinity;
      else if (arrived.length > 0) {
        asked.slowest = Math.max(asked.slowest, (now - heard) / arrived.length);
        heard = now;
      }
      for (const [place, answer] of arrived ?? []) asked.answers[place] = answer as Answer<T>;
      left -= arrived?.length ?? 0;
      if (left === 0 || now - heard < silence) continue;
      asked.hung = asked.answers.indexOf(null);
      this.#companion = null;
      await this.#browser.kill();
      break;
    }
    return asked;
  }

  /**
   * Asks everything at once and waits for all of it.
   * @throws Hung where the workshop says nothing for `silence` milliseconds; the next call has a new one
   */
  async ask<T>(calls: readonly Call[], silence: number): Promise<Answer<T>[]> {
    const { answers } = await this.askEach<T>(calls, silence);
    return answers.map((answer) => {
      if (answer === null) throw new Hung();
      return answer;
    });
  }
}
