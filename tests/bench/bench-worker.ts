// The extension's worker as a bench uses it: woken with nothing in memory, given code of the bench, and asked.
import path from 'node:path';
import type { Page } from 'playwright-core';
import { build } from 'vite';
import type { Companion } from '../harness/launch';
import { RemoteTarget } from '../harness/remote-target';
import { until } from '../harness/until';
import { stopWorker } from '../harness/worker';
import { type OwnWork, workerTurns } from './trace';

const ROOT = path.resolve(import.meta.dirname, '../..');

/** Bundles a file of the bench with what it imports of the product, as one classic script. */
export async function bundle(file: string): Promise<string> {
  const built = await build({
    root: ROOT,
    configFile: false,
    logLevel: 'error',
    resolve: { alias: { '@': ROOT } },
    build: {
      write: false,
      target: 'chrome120',
      lib: { entry: path.join(ROOT, file), formats: ['iife'], name: 'benchCode' },
    },
  });
  const [output] = Array.isArray(built) ? built : [built];
  if (!output || !('output' in output)) throw new Error(`${file} was not bundled`);
  return output.output[0].code;
}

/** Milliseconds. A browser that has just been started beside a busy one takes its time. */
const WAKING = 60_000;

export interface Heap {
  usedSize: number;
  backingStorageSize?: number;
}

/**
 * Calls what one of the extension's pages asks for. DevTools would hand the input over as the text of a script, which the
 * worker keeps long after it ran: hundreds of megabytes of posts, by which the collector of garbage would be measured.
 */
const CALLED = `new BroadcastChannel('bench').onmessage = ({ data: { name, input } }) => {
  const [part, method] = name.split('.');
  globalThis[part][method](...input).then(
    (value) => { globalThis.benchCall = { value } },
    (error) => { globalThis.benchCall = { error: String(error) } },
  );
}`;

export class BenchWorker {
  readonly #companion: Companion;
  /** One of the extension's own pages, whose messages wake the worker. */
  readonly #page: Page;
  #target: RemoteTarget | null = null;

  private constructor(companion: Companion, page: Page) {
    this.#companion = companion;
    this.#page = page;
  }

  static async over(companion: Companion): Promise<BenchWorker> {
    const page = await companion.context.newPage();
    await page.goto(companion.url('manifest.json'));
    // One that is stopped while it is still being installed does not come again.
    await until('the worker to be installed', () =>
      page.evaluate(async () => {
        const registration = await navigator.serviceWorker.getRegistration('/');
        return registration?.active?.state === 'activated';
      }),
    );
    return new BenchWorker(companion, page);
  }

  /** Stops the worker as the browser does when it was idle, wakes it, and gives it this code. */
  async wake(code: string): Promise<void> {
    await this.#target?.detach();
    this.#target = null;
    await stopWorker(this.#companion);
    const targetId = await until(
      'the worker to wake',
      async () => {
        // Again each time: a message that reaches the worker while it is still being stopped wakes nobody.
        await this.#page.evaluate(
          () => void chrome.runtime.sendMessage({ name: 'wake' }).catch(() => undefined),
        );
        const { targetInfos } = await this.#companion.cdp.send('Target.getTargets', { filter: [{}] });
        return targetInfos.find(
          ({ type, url }) => type === 'service_worker' && url.includes(this.#companion.extensionId),
        )?.targetId;
      },
      WAKING,
    );
    const target = await RemoteTarget.attachTo(this.#companion.cdp, targetId);
    await until('the worker to be ready', () =>
      target.evaluate<boolean>("typeof chrome === 'object' && Boolean(chrome.runtime)"),
    );
    await target.evaluate(`${code};${CALLED};0`);
    this.#target = target;
  }

  get #open(): RemoteTarget {
    if (!this.#target) throw new Error('the worker is not awake');
    return this.#target;
  }

  /** Calls a function of the code in the worker (`part.method`), however long it takes. */
  async call<T>(name: string, ...input: unknown[]): Promise<T> {
    const target = this.#open;
    await target.evaluate('globalThis.benchCall = null');
    await this.#page.evaluate(
      (call) => {
        const channel = new BroadcastChannel('bench');
        channel.postMessage(call);
        channel.close();
      },
      { name, input },
    );
    for (;;) {
      const call = await target
        .evaluate<{ value: T; error?: string } | null>(
          '(async () => { for (let n = 0; n < 400 && !benchCall; n++) await new Promise((done) => setTimeout(done, 5)); return benchCall })()',
        )
        .catch((error: Error) => {
          // A worker that is busy for long does not answer in between.
          if (/was not answered/.test(error.message)) return null;
          throw error;
        });
      if (call?.error !== undefined) throw new Error(call.error);
      if (call) return call.value;
    }
  }

  /** Does something with the worker; answers what kept its thread meanwhile, too (trace.ts). */
  traced<T>(work: () => Promise<T>): Promise<{ answer: T; own: OwnWork }> {
    return workerTurns(this.#companion.cdp, work);
  }

  /** The worker's memory in bytes: JavaScript objects, and what typed arrays hold. */
  async heap(): Promise<number> {
    const { usedSize, backingStorageSize = 0 } = await this.#open.command<Heap>('Runtime.getHeapUsage');
    return usedSize + backingStorageSize;
  }

  /** The same once all garbage is collected. */
  async held(): Promise<number> {
    await this.#open.command('HeapProfiler.collectGarbage');
    return this.heap();
  }
}
