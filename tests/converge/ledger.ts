// What the reader left on one machine: the last value of everything that was changed there, and whether it was taken out.
// What stands in the end is to be one of these, or what nobody touched.
import { expect } from 'vitest';
import { canonical } from '@/utils/machines/entity';
import type { Archive } from '@/utils/store/database';
import { type Told, told } from './scenario';

const FIELDS = ['readAt', 'starredAt', 'laterAt', 'position'] as const;
type Values = Map<string, unknown>;

/** Everything as single values: `Mill 3 readAt`, `Mill 3 #tag`, `Mill 3 “wheel”`. */
function valuesOf({ posts, highlights }: Told): Values {
  const values: Values = new Map();
  for (const post of posts) {
    values.set(`${post.title} stands`, true);
    for (const field of FIELDS) values.set(`${post.title} ${field}`, post[field]);
    for (const label of post.labels) values.set(`${post.title} #${label}`, true);
  }
  const names = highlights.map(({ title, exact }) => `${title} “${exact}”`);
  for (const [n, { colour, note }] of highlights.entries()) {
    const name = names[n] ?? '';
    // A passage that was marked twice has two rows: which of them is meant cannot be told from here.
    if (names.indexOf(name) !== names.lastIndexOf(name)) values.set(`${name} twice`, true);
    values.set(name, true);
    values.set(`${name} colour`, colour);
    values.set(`${name} note`, note);
  }
  return values;
}

/** The post or highlight that a value is of. */
const wholeOf = (key: string): string =>
  /^.*”/.exec(key)?.[0] ?? `${/^Mill number \d+/.exec(key)?.[0] ?? ''} stands`;

export class Ledger {
  readonly left: Values = new Map();
  readonly twice = new Set<string>();

  /** Notes what something that the reader does changes; what goes is `false`. */
  async note(db: Archive, doing: () => Promise<void>): Promise<void> {
    const before = valuesOf(await told(db));
    await doing();
    const after = valuesOf(await told(db));
    for (const key of after.keys()) if (key.endsWith(' twice')) this.twice.add(key.slice(0, -6));
    for (const key of new Set([...before.keys(), ...after.keys()])) {
      const [was, is] = [before.get(key), after.get(key)];
      // What goes with the whole that it is of, or comes back with it, is no word about itself.
      const whole = wholeOf(key);
      // A passage that is marked anew has its colour by that.
      const stands = key === whole || (after.has(whole) && (before.has(whole) || whole.endsWith('”')));
      if (canonical(was ?? null) !== canonical(is ?? null) && stands) this.left.set(key, is ?? false);
    }
  }
}

/** Each value is what a reader left last on one of the machines; what one put there and nobody took out is there. */
export function expectKept(all: Told, ledgers: readonly Ledger[]): void {
  const values = valuesOf(all);
  for (const key of new Set(ledgers.flatMap(({ left }) => [...left.keys()]))) {
    const left = ledgers.flatMap((ledger) => (ledger.left.has(key) ? [ledger.left.get(key)] : []));
    const whole = wholeOf(key);
    if (key !== whole && !values.has(whole)) continue;
    if (ledgers.some(({ twice }) => twice.has(whole)) || values.has(`${whole} twice`)) continue;
    const is = values.get(key) ?? false;
    if (key.includes('#') && left.includes(true) && left.includes(false)) continue;
    const isSomebodys = left.some((value) => canonical(value ?? false) === canonical(is));
    expect(isSomebodys, `${key}: ${canonical(is)} of ${canonical(left)}`).toBe(true);
  }
}
