// The check as a whole: in by every door, once more, then shown with and without the other defences.
import type { Companion } from '../harness/launch';
import { until } from '../harness/until';
import { type CameIn, comeIn, comeInAgain } from './doors';
import type { Payload } from './payloads';
import { type Defences, ReaderTab, type Seen } from './reader-tab';
import { batches, findBad } from './split';

/** Texts of one page load. */
const TOGETHER = 250;
/** Characters of one page load; a longer text is shown alone. */
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

/** Batches by number and by length. */
function pages(shown: readonly Shown[]): Shown[][] {
  const long = shown.filter(({ html }) => html.length > MOST / TOGETHER);
  const short = shown.filter(({ html }) => html.length <= MOST / TOGETHER);
  return [...batches(short, TOGETHER), ...batches(long, 10)];
}

/** The bundled archive's first post, whose text the check writes over in its own profile. */
async function postOf(companion: Companion) {
  const quiet = await companion.context.newPage();
  await quiet.goto(companion.url('manifest.json'));
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
  return { quiet, postId: await until('the bundled archive', ask, 30_000) };
}

/** Runs the check in a browser that was launched for it. */
export async function runCheck(
  companion: Companion,
  payloads: readonly Payload[],
  { unsafe = false, say = () => undefined, defences = ['guarded', 'bare'] }: CheckOptions = {},
): Promise<CheckResult> {
  const result: CheckResult = { tried: payloads.length, ran: [], unstable: [], requests: [], broken: [] };
  const { quiet, postId } = await postOf(companion);
  let cameIn: CameIn[] = payloads.map(({ name, payload }) => ({ name, html: payload }));
  if (!unsafe) {
    const doors = await comeIn(companion, payloads);
    cameIn = doors.cameIn;
    say(`${payloads.length} payloads came in by three doors`);
    const again = await comeInAgain(companion, distinctByName(cameIn));
    say('and once more');
    result.unstable.push(...again.changed);
    result.broken.push(...doors.broken, ...again.broken);
  }
  const shown = distinct(cameIn);
  for (const defence of defences) {
    const tab = new ReaderTab(companion, quiet, postId, defence);
    for (const batch of pages(shown)) {
      const found = await findBad(batch, async (some) => bad(await tab.show(inOneText(some))));
      for (const { item, wrong } of found) {
        const names = [...item.names];
        say(`${defence}: ${names.join(', ')}: ${JSON.stringify(wrong).slice(0, 1_000)}`);
        if (wrong.ran.length > 0) result.ran.push(...names);
        if (wrong.broken !== null) result.broken.push(...names);
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
