// What the reader left on one machine: the last value of everything that was changed there, and whether it was taken out.
// What stands in the end is to be one of these, or what nobody touched.
import { expect } from 'vitest';
import { canonical } from '@/utils/machines/entity';
import type { Told } from './scenario';

const FIELDS = ['readAt', 'starredAt', 'laterAt', 'position'] as const;
/** Values by names of a line or more: whose they are, the passage where it is of one, and what of it. */
type Values = Map<string, unknown>;

/** Everything as single values: `Mill 3 / readAt`, `Mill 3 / #tag`, `Mill 3 / “wheel” / note`. */
function valuesOf({ sources, posts, highlights }: Told): Values {
  const values: Values = new Map();
  for (const { url, state } of sources) values.set(`${url}\nstate`, state);
  for (const post of posts) {
    values.set(`${post.title}\nstands`, true);
    for (const field of FIELDS) values.set(`${post.title}\n${field}`, post[field]);
    for (const label of post.labels) values.set(`${post.title}\n#${label}`, true);
  }
  const names = highlights.map(({ title, exact }) => `${title}\n“${exact}”`);
  for (const [n, { colour, note }] of highlights.entries()) {
    const name = names[n] ?? '';
    // A passage that was marked twice has two rows: which of them is meant cannot be told from here.
    if (names.indexOf(name) !== names.lastIndexOf(name)) values.set(`${name}\ntwice`, true);
    values.set(name, true);
    values.set(`${name}\ncolour`, colour);
    values.set(`${name}\nnote`, note);
  }
  return values;
}

const isPassage = (key: string): boolean => key.includes('\n“');

/** The source, post or highlight that a value is of. */
function wholeOf(key: string): string {
  const [name = '', what = ''] = key.split('\n');
  return isPassage(key) ? `${name}\n${what}` : what === 'state' ? key : `${name}\nstands`;
}

export class Ledger {
  readonly left: Values = new Map();
  readonly twice = new Set<string>();
  /** The source that each post was seen in. */
  readonly homes = new Map<string, string>();

  /**
   * Notes what something that the reader did has changed; what went is `false`.
   * @param about the titles and addresses that it was about; null for all, where nothing else can have changed meanwhile
   */
  note(was: Told, is: Told, about: readonly string[] | null = null): void {
    const [before, after] = [valuesOf(was), valuesOf(is)];
    for (const { title, source } of [...was.posts, ...is.posts]) this.homes.set(title, `${source}\nstate`);
    for (const key of after.keys()) if (key.endsWith('\ntwice')) this.twice.add(wholeOf(key));
    for (const key of new Set([...before.keys(), ...after.keys()])) {
      if (about && !about.includes(key.split('\n')[0] ?? '')) continue;
      const [old, now] = [before.get(key), after.get(key)];
      // What goes with the whole that it is of, or comes back with it, is no word about itself.
      const whole = wholeOf(key);
      // A passage that is marked anew has its colour by that.
      const stands = key === whole || (after.has(whole) && (before.has(whole) || isPassage(key)));
      if (canonical(old ?? null) !== canonical(now ?? null) && stands) this.left.set(key, now ?? false);
    }
  }
}

/**
 * Each value is what a reader left last on one of the machines; what one put there and nobody took out is there. Where it is
 * known what stood `before`, whatever nobody touched is as it was.
 */
export function expectKept(all: Told, ledgers: readonly Ledger[], before: Told | null = null): void {
  const values = valuesOf(all);
  const stood = before ? valuesOf(before) : new Map();
  const homes = new Map(ledgers.flatMap((ledger) => [...ledger.homes]));
  const stoodOnce = (home: string) => stood.has(home) || ledgers.some(({ left }) => left.has(home));
  /** A post goes with its source. */
  const isHomeless = (key: string) => {
    const home = homes.get(key.split('\n')[0] ?? '');
    return home !== undefined && !isPassage(key) && stoodOnce(home) && !values.has(home);
  };
  const isUnclear = (key: string, whole: string) =>
    isHomeless(key) ||
    (key !== whole && !values.has(whole)) ||
    ledgers.some(({ twice }) => twice.has(whole)) ||
    values.has(`${whole}\ntwice`);
  const told = new Set(ledgers.flatMap(({ left }) => [...left.keys()]));
  for (const key of told) {
    const left = ledgers.flatMap((ledger) => (ledger.left.has(key) ? [ledger.left.get(key)] : []));
    if (isUnclear(key, wholeOf(key))) continue;
    const is = values.get(key) ?? false;
    if (key.includes('\n#') && left.includes(true) && left.includes(false)) continue;
    const isSomebodys = left.some((value) => canonical(value ?? false) === canonical(is));
    expect(isSomebodys, `${key}: ${canonical(is)} of ${canonical(left)}`).toBe(true);
  }
  const untouched = (key: string) =>
    !told.has(key) && !told.has(wholeOf(key)) && !isUnclear(key, wholeOf(key));
  for (const [key, was] of stood)
    if (untouched(key)) {
      const is = values.has(key) ? (values.get(key) ?? null) : 'gone';
      expect(canonical(is), key).toBe(canonical(was ?? null));
    }
}
