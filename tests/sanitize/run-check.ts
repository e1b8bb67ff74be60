// The check as a whole: in by every door, once more, then shown with and without the other defences.
import type { CheckBrowser } from './check-browser';
import { type CameIn, comeIn, comeInAgain } from './doors';
import { Loss, type Waits } from './patience';
import type { Payload } from './payloads';
import { type Defences, ReaderTab, type Seen } from './reader-tab';
import { findBad, lightBatches } from './split';

/** Texts of one page load. */
const TOGETHER = 250;
/** Characters of one page load. */
const MOST = 1_500_000;

export interface CheckResult {
  /** Payloads that went through. */
  tried: number;
  /** Names of those of which something ran. */
  ran: string[];
  /** Names of those that the sanitiser changed once more. */
  unstable: string[];
  /** Requests that nobody asked for, each with the name of the payload. */
  requests: string[];
  /** Names of those over which a door or the reader hung or crashed, or that were lost on the way. */
  broken: string[];
}

export interface CheckOptions {
  /** For the test of the check itself: payloads are shown as they are, without any door. */
  unsafe?: boolean;
  /** Told of each part that is done. */
  say?(line: string): void;
  defences?: readonly Defences[];
  waits?: Partial<Waits>;
}

interface Shown {
  html: string;
  names: Set<string>;
}

const bad = (seen: Seen): Seen | null =>
  seen.ran.length > 0 || seen.requests.length > 0 || seen.broken !== null ? seen : null;

/** The same text of several payloads is shown once. */
function distinct(cameIn: readonly CameIn[]): Shown[] {
  const shown = new Map<string, Shown>();
  for (const { name, html } of cameIn) {
    const one = shown.get(html) ?? { html, names: new Set() };
    one.names.add(name);
    shown.set(html, one);
  }
  return [...shown.values()];
}

const inOneText = (some: readonly Shown[]) =>
  some.length === 1 ? (some[0]?.html ?? '') : some.map(({ html }) => `<div>${html}</div>`).join('\n');

/** Runs the check. */
export async function runCheck(
  browser: CheckBrowser,
  payloads: readonly Payload[],
  { unsafe = false, say = () => undefined, defences = ['guarded', 'bare'], waits = {} }: CheckOptions = {},
): Promise<CheckResult> {
  const result: CheckResult = { tried: payloads.length, ran: [], unstable: [], requests: [], broken: [] };
  const loss = new Loss(waits);
  let cameIn: CameIn[] = payloads.map(({ name, payload }) => ({ name, html: payload }));
  if (!unsafe) {
    const doors = await comeIn(browser, payloads, loss, say);
    cameIn = doors.cameIn;
    say(`${payloads.length} payloads came in by three doors`);
    const again = await comeInAgain(browser, distinctByName(cameIn), loss, say);
    say('and once more');
    result.unstable.push(...again.changed);
    result.broken.push(...doors.broken, ...again.broken);
  }
  const shown = distinct(cameIn);
  const hung = new Set<Shown>();
  for (const defence of defences) {
    const tab = new ReaderTab(browser, defence, loss);
    // Over what the reader hung once, it would hang again.
    const honest = shown.filter((one) => !hung.has(one));
    for (const batch of lightBatches(honest, TOGETHER, MOST, ({ html }) => html.length)) {
      if (loss.isOver) {
        result.broken.push(...batch.flatMap(({ names }) => [...names]));
        continue;
      }
      const found = await findBad(
        batch,
        async (some) => bad(await tab.show(inOneText(some), some.length === 1)),
        () => loss.isOnce,
      );
      for (const { item, wrong, alone } of found) {
        const names = [...item.names];
        say(`${defence}: ${names.join(', ')}: ${JSON.stringify(wrong).slice(0, 1_000)}`);
        if (wrong.ran.length > 0) result.ran.push(...names);
        // Many at once that took too long, and each alone did not: the machine was busy.
        if (wrong.broken !== null && alone) {
          result.broken.push(...names);
          hung.add(item);
        }
        for (const url of wrong.requests) result.requests.push(...names.map((name) => `${name}: ${url}`));
      }
    }
    await tab.close();
    say(`${shown.length} different texts were shown, ${defence}`);
  }
  const once = (names: string[]) => [...new Set(names)];
  return {
    tried: result.tried,
    ran: once(result.ran),
    unstable: once(result.unstable),
    requests: once(result.requests),
    broken: once(result.broken),
  };
}

/** One of each text; under the name of the first payload that became it. */
function distinctByName(cameIn: readonly CameIn[]): CameIn[] {
  return distinct(cameIn).map(({ html, names }) => ({ name: [...names][0] ?? '', html }));
}
