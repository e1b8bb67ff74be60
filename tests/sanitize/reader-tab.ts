// The real reader, shown a text, and everything watched that a text must not do there.
import { existsSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import type { CDPSession, Page } from 'playwright-core';
import { type Companion, EXTENSION } from '../harness/launch';
import { type CheckBrowser, inTime, postOf, quietPage } from './check-browser';
import { type Loss, Patience } from './patience';
import { provoke } from './provoke';
import { putBody } from './put-body';

/** Milliseconds for a thousand characters of a text, before it is known how long honest ones take. */
const AT_FIRST = 100;
const SETTLE = 200;
/** Marks the scripts of the check itself, by a name that no payload can know. */
const OUR_NAME = `check-${crypto.randomUUID()}`;
export const OURS = `//# sourceURL=${OUR_NAME}`;

interface Compiled {
  url: string;
  hasSourceURL?: boolean;
  executionContextAuxData?: { isDefault?: boolean };
}

/**
 * `guarded`: as readers have it. `bare`: without the policy for content and the browser's own sanitiser, so that ours
 * stands alone.
 */
export type Defences = 'guarded' | 'bare';

/** What a shown text did: what ran, what was requested, whether the page came to its end. */
export interface Seen {
  ran: string[];
  requests: string[];
  broken: string | null;
}

/** A tab with the reader in it; made anew when a text broke it. */
export class ReaderTab {
  readonly #browser: CheckBrowser;
  readonly #defences: Defences;
  readonly #patience: Patience;
  #companion: Companion | null = null;
  #quiet: Page | null = null;
  #postId = 0;
  #page: Page | null = null;
  #session: CDPSession | null = null;
  #seen: Seen = { ran: [], requests: [], broken: null };

  constructor(browser: CheckBrowser, defences: Defences, loss: Loss) {
    this.#browser = browser;
    this.#defences = defences;
    this.#patience = new Patience(loss, AT_FIRST);
  }

  /**
   * Shows a text as the body of the post and tells what it did.
   * @param alone it is one payload's, and named where it hangs
   */
  async show(html: string, alone: boolean): Promise<Seen> {
    this.#seen = { ran: [], requests: [], broken: null };
    try {
      await this.#begin();
      await this.#patience.take(html.length / 1_000, alone, (time) => inTime(this.#look(html), time));
    } catch (thrown) {
      this.#seen.broken = thrown instanceof Error ? thrown.message : String(thrown);
      // Whoever shares the process with it hangs as well.
      await this.#browser.kill();
    }
    const seen = this.#seen;
    if (seen.ran.length > 0) await this.close();
    return seen;
  }

  /** Prepares for a browser that is a new one. */
  async #begin(): Promise<void> {
    const companion = await this.#browser.get();
    if (companion === this.#companion) return;
    this.#page = null;
    this.#postId = await postOf(companion);
    this.#quiet = await quietPage(companion);
    this.#companion = companion;
  }

  async close(): Promise<void> {
    const page = this.#page;
    this.#page = null;
    this.#session = null;
    if (page) await Promise.race([page.close().catch(() => undefined), wait(3_000)]);
  }

  async #look(html: string): Promise<void> {
    if (this.#quiet) await putBody(this.#quiet, this.#postId, html);
    const page = this.#page ?? (await this.#open());
    this.#seen = { ran: [], requests: [], broken: null };
    const address = this.#url(`sidepanel.html?tab=1#/post/${this.#postId}`);
    await page.goto('about:blank');
    await page.goto(address);
    const ready = `Boolean(document.querySelector('.reader-body')?.shadowRoot?.querySelector('.body'))`;
    while (!(await this.#run(ready))) await wait(30);
    await wait(SETTLE);
    // The transpiler may wrap functions in a helper of this name.
    const done = await this.#run(`globalThis.__name ??= (named) => named; (${provoke.toString()})()`);
    if (done !== 'done') this.#seen.ran.push(`the text was gone: ${String(done)}`);
    await wait(SETTLE);
    if (page.url() !== address) this.#seen.ran.push(`went to ${page.url()}`);
  }

  async #run(expression: string): Promise<unknown> {
    const answer = await this.#session?.send('Runtime.evaluate', {
      expression: `${expression}\n${OURS}`,
      returnByValue: true,
    });
    if (answer?.exceptionDetails) {
      throw new Error(answer.exceptionDetails.exception?.description ?? answer.exceptionDetails.text);
    }
    return answer?.result.value;
  }

  async #open(): Promise<Page> {
    const { context } = await this.#browser.get();
    const page = await context.newPage();
    const session = await context.newCDPSession(page);
    this.#page = page;
    this.#session = session;
    page.on('dialog', (dialog) => {
      this.#seen.ran.push(`dialog: ${dialog.message()}`);
      void dialog.dismiss().catch(() => undefined);
    });
    page.on('crash', () => {
      this.#seen.broken = 'it crashed';
      this.#page = null;
    });
    page.on('popup', (popup) => {
      this.#seen.ran.push(`window: ${popup.url()}`);
      void popup.close().catch(() => undefined);
    });
    page.on('worker', (worker) => this.#seen.ran.push(`worker: ${worker.url()}`));
    page.on('frameattached', () => this.#seen.ran.push('a frame'));
    // Whatever is compiled in the page's own world and is no file of the extension came out of the text: handlers, addresses,
    // eval. A handler is compiled under the address of its page, which is no script; a name that a script gives itself
    // proves nothing.
    const compiled = ({ url, hasSourceURL, executionContextAuxData: world }: Compiled) => {
      if (world?.isDefault === false || url === OUR_NAME) return;
      if (url.endsWith('.js') && !hasSourceURL && this.#isOwnFile(url)) return;
      this.#seen.ran.push(`a script of ${url || 'nowhere'}`);
    };
    session.on('Debugger.scriptParsed', compiled);
    session.on('Debugger.scriptFailedToParse', compiled);
    session.on('Network.requestWillBeSent', ({ request }) => {
      if (/^(?:data|blob|about):/.test(request.url) || this.#isOwnFile(request.url)) return;
      this.#seen.requests.push(request.url.slice(0, 300));
    });
    await session.send('Debugger.enable');
    await session.send('Debugger.setSkipAllPauses', { skip: true });
    await session.send('Network.enable');
    await session.send('Page.enable');
    if (this.#defences === 'bare') {
      await session.send('Page.setBypassCSP', { enabled: true });
      await session.send('Page.addScriptToEvaluateOnNewDocument', {
        source: `delete Element.prototype.setHTML; delete ShadowRoot.prototype.setHTML;\n${OURS}`,
      });
    }
    return page;
  }

  #url(page: string): string {
    return this.#companion?.url(page) ?? '';
  }

  #isOwnFile(url: string): boolean {
    if (!URL.canParse(url)) return false;
    const { protocol, host, pathname } = new URL(url);
    if (protocol !== 'chrome-extension:' || host !== this.#companion?.extensionId) return false;
    return !pathname.endsWith('/') && existsSync(path.join(EXTENSION, pathname));
  }
}
