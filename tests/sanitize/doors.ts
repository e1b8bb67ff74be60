// The doors by which HTML comes in, each walked through in the built extension: a feed, a page, a file to import; and the
// shard of a pack, by which what came out is sent in once more.
import { type CheckBrowser, Hung } from './check-browser';
import { feedOf, fileOf, nameOf, pageOf, SITE, shardOf } from './documents';
import { importFile } from './import-door';
import { Patience } from './patience';
import type { Payload } from './payloads';
import { findBad, lightBatches } from './split';
import { type Call, WorkshopTab } from './workshop';

/** Payloads that go through a door together, and their characters. */
const TOGETHER = 250;
const MOST = 2_000_000;
/** Milliseconds that a door has for a payload, before it is known how long honest ones take. */
const AT_FIRST = 100;
/** Characters that take about as long as being one more payload. */
const CHARACTERS = 2_000;

const unitsOf = (payloads: readonly Payload[]) =>
  payloads.reduce((sum, { payload }) => sum + 1 + payload.length / CHARACTERS, 0);

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

/**
 * What a door made of some payloads, in their order: HTML, or null where the entry was lost.
 * @throws Hung after `milliseconds`
 */
type Door = (payloads: readonly Payload[], milliseconds: number) => Promise<(string | null)[]>;

interface EntryRow {
  guid: string;
  html: string;
}

/** A call for one document that holds all the payloads. */
const document = (method: string, contentType: string, text: string): Call => ({
  method,
  url: `${SITE}/doc`,
  contentType,
  text,
});

function inOrder(payloads: readonly Payload[], rows: readonly (readonly [string, string])[]) {
  const byName = new Map(rows);
  return payloads.map((_, n) => byName.get(nameOf(n)) ?? null);
}

/** A door for documents of many entries. */
function documentDoor(shop: WorkshopTab, call: (payloads: readonly Payload[]) => Call): Door {
  return async (payloads, milliseconds) => {
    const [answer] = await shop.ask<{ entries: EntryRow[] } | EntryRow[]>([call(payloads)], milliseconds);
    if (!answer || !('value' in answer)) throw new Error(answer?.failed ?? 'no answer');
    const entries = Array.isArray(answer.value) ? answer.value : answer.value.entries;
    return inOrder(
      payloads,
      entries.map(({ guid, html }) => [guid, html]),
    );
  };
}

const feedDoor = (shop: WorkshopTab) =>
  documentDoor(shop, (payloads) => document('readFeed', 'application/rss+xml', feedOf(payloads)));

const shardDoor = (shop: WorkshopTab) =>
  documentDoor(shop, (payloads) => document('readShard', 'application/json', shardOf(payloads)));

/** Each payload in a page of its own, read as a page that is saved from a tab. */
const pageDoor =
  (shop: WorkshopTab): Door =>
  async (payloads, milliseconds) => {
    const calls = payloads.map(({ payload }) => ({
      method: 'readCaptured',
      url: `${SITE}/post`,
      contentType: '',
      text: '',
      html: pageOf(payload),
    }));
    const answers = await shop.ask<{ entry: EntryRow }>(calls, milliseconds);
    return answers.map((answer) => ('value' in answer ? answer.value.entry.html : null));
  };

/** All payloads in one file of another product, staged by the page of imports. */
const importDoor =
  (browser: CheckBrowser): Door =>
  async (payloads, milliseconds) => {
    const staged = await importFile(browser, fileOf(payloads), milliseconds);
    return inOrder(
      payloads,
      staged.map(({ title, html }) => [title, html]),
    );
  };

/**
 * Sends payloads through a door in batches; a batch over which it hangs or fails, in ever smaller parts.
 * @param suspects names of those that another door broke over, which are sent alone
 */
async function through(
  door: Door,
  payloads: readonly Payload[],
  say: (line: string) => void,
  suspects: ReadonlySet<string> = new Set(),
): Promise<DoorsResult> {
  const result: DoorsResult = { cameIn: [], broken: [] };
  const patience = new Patience(AT_FIRST);
  const trial = async (some: readonly Payload[]) => {
    try {
      const texts = await patience.take(unitsOf(some), some.length === 1, (time) => door(some, time));
      some.forEach(({ name }, n) => {
        const html = texts[n] ?? null;
        if (html === null) result.broken.push(name);
        else result.cameIn.push({ name, html });
      });
      return null;
    } catch (thrown) {
      const why = thrown instanceof Hung ? 'it hung' : String(thrown);
      say(`a door with ${some.length} payloads from ${some[0]?.name}: ${why}`);
      return why;
    }
  };
  const honest = payloads.filter(({ name }) => !suspects.has(name));
  const alone = payloads.filter(({ name }) => suspects.has(name));
  const all = [
    ...lightBatches(honest, TOGETHER, MOST, ({ payload }) => payload.length),
    ...alone.map((one) => [one]),
  ];
  for (const batch of all) {
    const bad = await findBad(batch, trial, () => patience.isOver);
    // What came in in a smaller part was held up by its neighbours or by the machine.
    const arrived = new Set(result.cameIn.map(({ name }) => name));
    result.broken.push(...bad.map(({ item }) => item.name).filter((name) => !arrived.has(name)));
  }
  return result;
}

/** Sends every payload through the three doors. */
export async function comeIn(
  browser: CheckBrowser,
  payloads: readonly Payload[],
  say: (line: string) => void,
): Promise<DoorsResult> {
  const shop = new WorkshopTab(browser);
  const cameIn: CameIn[] = [];
  const broken = new Set<string>();
  for (const door of [feedDoor(shop), pageDoor(shop), importDoor(browser)]) {
    const result = await through(door, payloads, say, new Set(broken));
    cameIn.push(...result.cameIn);
    for (const name of result.broken) broken.add(name);
  }
  return { cameIn, broken: [...broken] };
}

/** Sends in once more what came in, and tells what was changed by it. */
export async function comeInAgain(
  browser: CheckBrowser,
  cameIn: readonly CameIn[],
  say: (line: string) => void,
): Promise<{ changed: string[]; broken: string[] }> {
  const before = cameIn.map(({ html }, n) => ({ name: String(n), payload: html }));
  const after = await through(shardDoor(new WorkshopTab(browser)), before, say);
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
