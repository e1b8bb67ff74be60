// The product's own workshop in a tab, asked over the channel over which the worker asks it.
import type { Page } from 'playwright-core';
import type { Companion } from '../harness/launch';
import { inWorker } from '../harness/worker';

/** Milliseconds for one call. */
const PATIENCE = 20_000;

/** What a call came to: its value; `failed` where the workshop says so, `hung` where it says nothing. */
export type Answer<T> = { value: T } | { failed: string } | { hung: true };

interface Call {
  method: string;
  url: string;
  /** Sent as bytes, as everything fetched is. */
  text: string;
  contentType: string;
  /** Sent as it is, as a captured page. */
  html?: string;
}

export interface WorkshopTab {
  ask<T>(calls: readonly Call[]): Promise<Answer<T>[]>;
}

/** Opens the workshop in a tab of its own, and a page that asks it. */
export async function openWorkshopTab(companion: Companion): Promise<WorkshopTab> {
  // The one that the worker has opened would do the same work beside it.
  await inWorker(companion, () => chrome.offscreen.closeDocument().catch(() => undefined), null);
  const asking = await companion.context.newPage();
  // The transpiler may wrap functions in a helper of this name.
  await asking.addInitScript({ content: 'globalThis.__name ??= (named) => named;' });
  await asking.goto(companion.url('manifest.json'));
  let shop: Page | null = null;

  async function opened(): Promise<void> {
    if (shop && !shop.isClosed()) return;
    shop = await companion.context.newPage();
    await shop.goto(companion.url('workshop.html'));
  }

  async function one<T>(call: Call): Promise<Answer<T>> {
    await opened();
    const answer = await asking.evaluate(
      ({ method, url, text, contentType, html, patience }) =>
        new Promise<{ value: unknown } | { failed: string } | { hung: true }>((done) => {
          const channel = new BroadcastChannel('backlist-workshop');
          const id = crypto.randomUUID();
          const finish = (value: { value: unknown } | { failed: string } | { hung: true }) => {
            clearTimeout(timer);
            channel.close();
            done(value);
          };
          const timer = setTimeout(() => finish({ hung: true }), patience);
          channel.onmessage = ({ data }) => {
            if (data.to !== 'worker' || data.id !== id || data.state === 'taken') return;
            finish(
              data.state === 'done' ? { value: data.value } : { failed: `${data.code}: ${data.message}` },
            );
          };
          const input =
            html === undefined ? { url, contentType, bytes: new TextEncoder().encode(text) } : { url, html };
          channel.postMessage({ to: 'workshop', id, method, input });
        }),
      { ...call, patience: PATIENCE },
    );
    if ('hung' in answer) {
      // Whatever it is doing, it is not waited for.
      await Promise.race([shop?.close(), new Promise((late) => setTimeout(late, 2_000))]);
      shop = null;
    }
    return answer as Answer<T>;
  }

  return {
    async ask<T>(calls: readonly Call[]) {
      const answers: Answer<T>[] = [];
      for (const call of calls) answers.push(await one<T>(call));
      return answers;
    },
  };
}
