// The product's own workshop in a tab, asked over the channel over which the worker asks it.
import type { Page } from 'playwright-core';
import type { Companion } from '../harness/launch';
import { inWorker } from '../harness/worker';
import { type CheckBrowser, inTime, quietPage } from './check-browser';

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

/** Sends calls in the asking page and gathers the answers, in the order of the calls. */
function askAll(calls: Call[]): Promise<({ value: unknown } | { failed: string })[]> {
  return new Promise((done) => {
    const channel = new BroadcastChannel('backlist-workshop');
    const answers = new Map<string, { value: unknown } | { failed: string }>();
    const ids = calls.map(() => crypto.randomUUID());
    channel.onmessage = ({ data }) => {
      if (data.to !== 'worker' || !ids.includes(data.id) || data.state === 'taken') return;
      answers.set(
        data.id,
        data.state === 'done' ? { value: data.value } : { failed: `${data.code}: ${data.message}` },
      );
      if (answers.size < ids.length) return;
      channel.close();
      done(ids.map((id) => answers.get(id) ?? { failed: 'no answer' }));
    };
    calls.forEach(({ method, url, text, contentType, html }, n) => {
      const input =
        html === undefined ? { url, contentType, bytes: new TextEncoder().encode(text) } : { url, html };
      channel.postMessage({ to: 'workshop', id: ids[n], method, input });
    });
  });
}

export class WorkshopTab {
  private readonly browser: CheckBrowser;
  private companion: Companion | null = null;
  private asking: Page | null = null;
  private shop: Page | null = null;

  constructor(browser: CheckBrowser) {
    this.browser = browser;
  }

  /** The workshop's page, and one that asks it; opened where they are not, or are those of a browser that was given up. */
  async pages(): Promise<{ shop: Page; asking: Page }> {
    const companion = await this.browser.get();
    if (companion !== this.companion) {
      // The workshop that the worker has opened would do the same work beside it.
      await inWorker(companion, () => chrome.offscreen.closeDocument().catch(() => undefined), null);
      this.asking = await quietPage(companion);
      this.shop = null;
      this.companion = companion;
    }
    // It closes itself when it was idle.
    if (!this.shop || this.shop.isClosed()) {
      this.shop = await companion.context.newPage();
      await this.shop.goto(companion.url('workshop.html'));
    }
    return { shop: this.shop, asking: this.asking as Page };
  }

  /**
   * Asks everything at once and waits for all of it.
   * @throws Hung after `milliseconds`; the browser is given up then, and the next call has a new one
   */
  async ask<T>(calls: readonly Call[], milliseconds: number): Promise<Answer<T>[]> {
    const { asking } = await this.pages();
    try {
      return (await inTime(asking.evaluate(askAll, [...calls]), milliseconds)) as Answer<T>[];
    } catch (thrown) {
      this.companion = null;
      await this.browser.giveUp();
      throw thrown;
    }
  }
}
