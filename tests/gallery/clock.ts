// One moment for the whole browser: the worker's clock and every page's stand where the gallery puts them, so that the same
// screens say the same dates on every day.
import type { Companion } from '../harness/launch';
import { RemoteTarget } from '../harness/remote-target';
import { until } from '../harness/until';

/** What a transpiler may put around functions that are sent elsewhere. */
export const NAMED = 'globalThis.__name ??= (named) => named;';

/** When the archive of the pictures was last looked after: later than the newest post of the bundled one. */
export const NOW = Date.UTC(2026, 5, 15, 9, 30);

/** What is put over the worker's clock and alarms; `moment` in milliseconds since 1970, on which its clock goes on. */
function put(moment: number): void {
  interface Moved {
    realDate?: DateConstructor;
    offset?: number;
  }
  const moved = globalThis as typeof globalThis & Moved;
  const Real = (moved.realDate ??= Date);
  const isNew = moved.offset === undefined;
  moved.offset = moment - Real.now();
  if (!isNew) return;
  // What is put off by chance, such as the next check, is always put off alike.
  Math.random = () => 0.5;
  const now = () => Real.now() + (moved.offset ?? 0);
  globalThis.Date = new Proxy(Real, {
    construct: (target, args) => Reflect.construct(target, args.length === 0 ? [now()] : args),
    get: (target, name) => (name === 'now' ? now : Reflect.get(target, name)),
  });
  // An alarm is set by the reader's clock: what is due later by ours is as much later by that one.
  const create = chrome.alarms.create.bind(chrome.alarms) as (...args: unknown[]) => Promise<void>;
  chrome.alarms.create = ((...args: unknown[]) => {
    const info = args.at(-1) as { when?: number };
    const when = info.when === undefined ? {} : { when: info.when - (moved.offset ?? 0) };
    return create(...args.slice(0, -1), { ...info, ...when });
  }) as typeof chrome.alarms.create;
}

/** Sets the clock of the worker. While this holds on to it, the worker is never stopped for being idle. */
export class Clock {
  private constructor(
    private readonly companion: Companion,
    private readonly worker: RemoteTarget,
  ) {}

  static async of(companion: Companion): Promise<Clock> {
    const targetId = await until('the worker', async () => {
      const { targetInfos } = await companion.cdp.send('Target.getTargets', { filter: [{}] });
      return targetInfos.find(
        ({ type, url }) => type === 'service_worker' && url.includes(companion.extensionId),
      )?.targetId;
    });
    return new Clock(companion, await RemoteTarget.attachTo(companion.cdp, targetId));
  }

  /** Puts the worker's clock on a moment, from which it goes on, and those of the pages on one at which they stand. */
  async set(moment: number, pages = moment): Promise<void> {
    await this.worker.evaluate(`${NAMED} (${put.toString()})(${moment})`);
    await this.companion.context.clock.setFixedTime(pages);
  }
}
