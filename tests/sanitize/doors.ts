// The doors by which HTML comes in, each walked through in the built extension: a feed, a page, a file to import; and the
// shard of a pack, by which what came out is sent in once more.
import { type CheckBrowser, Hung } from './check-browser';
import { feedOf, fileOf, nameOf, pageOf, SITE, shardOf } from './documents';
import { importFile } from './import-door';
import { type Loss, Patience } from './patience';
import type { Payload } from './payloads';
import { findBad, lightBatches } from './split';
import { type Answer, type Call, WorkshopTab } from './workshop';

/** Payloads that go through a door together, and their characters. */
const TOGETHER = 250;
const MOST = 2_000_000;
/** Milliseconds that a file has for a payload, before it is known how long honest ones take. */
const AT_FIRST = 100;
/** Characters that take about as long as being one more payload. */
const CHARACTERS = 2_000;

const unitsOf = (payloads: readonly Payload[]) =>
  payloads.reduce((sum, { payload }) => sum + 1 + payload.length / CHARACTERS, 0);
const together = (payloads: readonly Payload[]) =>
  lightBatches(payloads, TOGETHER, MOST, ({ payload }) => payload.length);

/** What a door made of a payload. */
export interface CameIn {
  name: string;
  html: string;
}

export interface DoorsResult {
  cameIn: CameIn[];
  /** Names of payloads over which a door hung, failed, or lost the entry. */
  broken: string[];
}

/** Sends payloads through a door. */
type Door = (payloads: readonly Payload[], say: (line: string) => void) => Promise<DoorsResult>;

interface EntryRow {
  guid: string;
  html: string;
}

/**
 * A door of the workshop, asked for each payload by itself, so that the one over which it hangs is known at once. What hung
 * is tried once more, alone and for longer, while there is time.
 * @param call asks for one payload, whose entry is the only one
 * @param htmlOf its HTML in the answer; undefined where the entry was lost
 */
function workshopDoor<A>(
  shop: WorkshopTab,
  loss: Loss,
  call: (payload: Payload) => Call,
  htmlOf: (answer: A) => string | undefined,
): Door {
  return async (payloads, say) => {
    const result: DoorsResult = { cameIn: [], broken: [] };
    const patience = new Patience(loss, 0);
    const settle = ({ name }: Payload, answer: Answer<A>) => {
      const html = 'value' in answer ? htmlOf(answer.value) : undefined;
      if (html !== undefined) return result.cameIn.push({ name, html });
      say(`a door lost ${name}: ${'failed' in answer ? answer.failed : 'no entry'}`);
      return result.broken.push(name);
    };
    /** Answers the one that it hangs over, and those behind it. */
    const trial = async (some: readonly Payload[], alone: boolean) => {
      const silence = patience.for(1, alone);
      const { answers, hung, slowest } = await shop.askEach<A>(some.map(call), silence);
      if (hung === null) patience.note(1, slowest);
      else loss.add(silence);
      for (const [place, answer] of answers.entries()) if (answer) settle(some[place] as Payload, answer);
      return hung === null ? null : { hung: some[hung] as Payload, rest: some.slice(hung + 1) };
    };
    const suspects: Payload[] = [];
    for (const batch of together(payloads)) {
      for (let rest: readonly Payload[] = batch; rest.length > 0; ) {
        if (loss.isOver) {
          result.broken.push(...rest.map(({ name }) => name));
          break;
        }
        const found = await trial(rest, false);
        if (found) say(`a door hung over ${found.hung.name}`);
        if (found) suspects.push(found.hung);
        rest = found?.rest ?? [];
      }
    }
    for (const suspect of suspects)
      if (loss.isOnce || (await trial([suspect], true))) result.broken.push(suspect.name);
    return result;
  };
}

const bytes = (method: string, contentType: string, text: string): Call => ({
  method,
  url: `${SITE}/doc`,
  contentType,
  text,
});

const feedDoor = (shop: WorkshopTab, loss: Loss) =>
  workshopDoor<{ entries: EntryRow[] }>(
    shop,
    loss,
    (payload) => bytes('readFeed', 'application/rss+xml', feedOf([payload])),
    ({ entries }) => entries[0]?.html,
  );

const shardDoor = (shop: WorkshopTab, loss: Loss) =>
  workshopDoor<EntryRow[]>(
    shop,
    loss,
    (payload) => bytes('readShard', 'application/json', shardOf([payload])),
    ([entry]) => entry?.html,
  );

/** Each payload in a page of its own, read as a page that is saved from a tab. */
const pageDoor = (shop: WorkshopTab, loss: Loss) =>
  workshopDoor<{ entry: EntryRow }>(
    shop,
    loss,
    ({ payload }) => ({
      method: 'readCaptured',
      url: `${SITE}/post`,
      contentType: '',
      text: '',
      html: pageOf(payload),
    }),
    ({ entry }) => entry.html,
  );

/**
 * Many payloads in one file of another product, staged by the page of imports. A file over which it hangs or fails is tried
 * in ever smaller parts.
 */
const importDoor =
  (browser: CheckBrowser, loss: Loss): Door =>
  async (payloads, say) => {
    const result: DoorsResult = { cameIn: [], broken: [] };
    const patience = new Patience(loss, AT_FIRST);
    const trial = async (some: readonly Payload[]) => {
      try {
        const staged = await patience.take(unitsOf(some), some.length === 1, (time) =>
          importFile(browser, fileOf(some), time),
        );
        const texts = new Map(staged.map(({ title, html }) => [title, html]));
        some.forEach(({ name }, n) => {
          const html = texts.get(nameOf(n));
          if (html === undefined) result.broken.push(name);
          else result.cameIn.push({ name, html });
        });
        return null;
      } catch (thrown) {
        const why = thrown instanceof Hung ? 'it hung' : String(thrown);
        say(`a file with ${some.length} payloads from ${some[0]?.name}: ${why}`);
        return why;
      }
    };
    for (const batch of together(payloads)) {
      if (loss.isOver) {
        result.broken.push(...batch.map(({ name }) => name));
        continue;
      }
      const bad = await findBad(batch, trial, () => loss.isOnce);
      // What came in in a smaller part was held up by its neighbours or by the machine.
      const arrived = new Set(result.cameIn.map(({ name }) => name));
      result.broken.push(...bad.map(({ item }) => item.name).filter((name) => !arrived.has(name)));
    }
    return result;
  };

/** Sends every payload through the three doors; one that broke a door is named, and sent through no other. */
export async function comeIn(
  browser: CheckBrowser,
  payloads: readonly Payload[],
  loss: Loss,
  say: (line: string) => void,
): Promise<DoorsResult> {
  const shop = new WorkshopTab(browser);
  const cameIn: CameIn[] = [];
  const broken = new Set<string>();
  for (const door of [feedDoor(shop, loss), pageDoor(shop, loss), importDoor(browser, loss)]) {
    const result = await door(
      payloads.filter(({ name }) => !broken.has(name)),
      say,
    );
    cameIn.push(...result.cameIn);
    for (const name of result.broken) broken.add(name);
  }
  return { cameIn, broken: [...broken] };
}

/** Sends in once more what came in, and tells what was changed by it. */
export async function comeInAgain(
  browser: CheckBrowser,
  cameIn: readonly CameIn[],
  loss: Loss,
  say: (line: string) => void,
): Promise<{ changed: string[]; broken: string[] }> {
  const before = cameIn.map(({ html }, n) => ({ name: String(n), payload: html }));
  const after = await shardDoor(new WorkshopTab(browser), loss)(before, say);
  const called = (n: string) => cameIn[Number(n)]?.name ?? n;
  const changed = after.cameIn.filter(({ name, html }) => cameIn[Number(name)]?.html !== html);
  for (const { name, html } of changed)
    say(`${called(name)} changed once more: ${difference(cameIn[Number(name)]?.html ?? '', html)}`);
  return { changed: changed.map(({ name }) => called(name)), broken: after.broken.map(called) };
}

/** Where two texts part, with what is around. */
function difference(before: string, after: string): string {
  let at = 0;
  while (before[at] === after[at]) at += 1;
  const around = (text: string) => JSON.stringify(text.slice(Math.max(0, at - 60), at + 120));
  return `${around(before)} → ${around(after)}`;
}
