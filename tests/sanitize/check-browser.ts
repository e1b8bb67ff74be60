// The browser of the check, which a payload may hang as a whole: all pages of an extension share one process, so that
// nobody in there can be asked to watch the time. The deadline lives on this side, and a browser that missed it is
// given up and launched anew.
import type { Page } from 'playwright-core';
import type { Companion } from '../harness/launch';
import { until } from '../harness/until';

/** Milliseconds for a browser to close, after which it is not waited for. */
const CLOSING = 15_000;

/** How often a browser that does not start is launched. */
const LAUNCHES = 4;

/** What a deadline that passed is told as. */
export class Hung extends Error {
  constructor() {
    super('it hung');
  }
}

/**
 * The promise, or Hung after `milliseconds`. What comes of it later is nobody's business any more.
 * @throws Hung, and what the promise throws
 */
export async function inTime<T>(promise: Promise<T>, milliseconds: number): Promise<T> {
  promise.catch(() => undefined);
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, fail) => {
    timer = setTimeout(() => fail(new Hung()), milliseconds);
  });
  try {
    return await Promise.race([promise, late]);
  } finally {
    clearTimeout(timer);
  }
}

interface Running {
  companion: Companion;
  /** Of the browser's own process. */
  pid: number | undefined;
}

async function pidOf({ cdp }: Companion): Promise<number | undefined> {
  const { processInfo } = await cdp.send('SystemInfo.getProcessInfo');
  return processInfo.find(({ type }) => type === 'browser')?.id;
}

export class CheckBrowser {
  readonly #launch: () => Promise<Companion>;
  #running: Promise<Running> | null = null;

  /** @param launch starts a browser with an archive of its own */
  constructor(launch: () => Promise<Companion>) {
    this.#launch = launch;
  }

  /**
   * The browser, with the bundled archive in it; launched where none runs, and once more where that fails: what hung before
   * may still keep the machine busy.
   * @throws Error where it does not start at all
   */
  async get(): Promise<Companion> {
    for (let left = LAUNCHES - 1; ; left -= 1) {
      this.#running ??= this.#launch().then(async (companion) => {
        await postOf(companion);
        return { companion, pid: await pidOf(companion) };
      });
      try {
        return (await this.#running).companion;
      } catch (thrown) {
        await this.giveUp();
        if (left === 0) throw thrown;
      }
    }
  }

  /** Closes the browser. The next one to ask gets a new one, with new pages. */
  giveUp(): Promise<void> {
    return this.#end(({ companion }) => companion.close());
  }

  /** Kills the browser, in which something hangs: it would be waited for in vain, and keep the machine busy meanwhile. */
  kill(): Promise<void> {
    return this.#end(({ companion, pid }) => {
      try {
        if (pid !== undefined) process.kill(pid, 'SIGKILL');
      } catch (error) {
        // It may have ended by itself.
        if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error;
      }
      return companion.close();
    });
  }

  async #end(by: (running: Running) => Promise<void>): Promise<void> {
    const running = this.#running;
    this.#running = null;
    if (running) await inTime(running.then(by), CLOSING).catch(() => undefined);
  }
}

/** A page of the extension that does nothing by itself. */
export async function quietPage(companion: Companion): Promise<Page> {
  const page = await companion.context.newPage();
  // The transpiler may wrap functions in a helper of this name.
  await page.addInitScript({ content: 'globalThis.__name ??= (named) => named;' });
  await page.goto(companion.url('manifest.json'));
  return page;
}

/** The bundled archive's first post, whose text the check writes over in its own profile. */
export async function postOf(companion: Companion): Promise<number> {
  const quiet = await quietPage(companion);
  const ask = () =>
    quiet.evaluate(
      () =>
        new Promise<number | null>((done) => {
          const opening = indexedDB.open('backlist');
          opening.onupgradeneeded = () => opening.transaction?.abort();
          opening.onerror = () => done(null);
          opening.onsuccess = () => {
            const first = opening.result.transaction('bodies').objectStore('bodies').getAllKeys(null, 1);
            first.onsuccess = () => {
              opening.result.close();
              done((first.result[0] as number | undefined) ?? null);
            };
          };
        }),
    );
  const id = await until('the bundled archive', ask, 30_000);
  await quiet.close();
  return id;
}
