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

export class Ledger {
  readonly left: Values = new Map();

  /** Notes what something that the reader does changes; what goes is `false`. */
  async note(db: Archive, doing: () => Promise<void>): Promise<void> {
    const before = valuesOf(await told(db));
    await doing();
    const after = valuesOf(await told(db));
    // What goes with its post, or comes back with it, is no word about itself.
    const standing = ({ key, values }: { key: string; values: Values }) =>
      !key.startsWith('Mill') || values.get(`${/^Mill number \d+/.exec(key)?.[0]} stands`) === true;
    for (const key of new Set([...before.keys(), ...after.keys()])) {
      const [was, is] = [before.get(key), after.get(key)];
      if (canonical(was ?? null) === canonical(is ?? null)) continue;
      const isWhole = key.endsWith(' stands') || key.includes('“');
      if (isWhole || (standing({ key, values: before }) && standing({ key, values: after })))
        this.left.set(key, is ?? false);
    }
  }
}

/** Each value is what a reader left last on one of the machines; what one put there and nobody took out is there. */
export function expectKept(all: Told, ledgers: readonly Ledger[]): void {
  const values = valuesOf(all);
  for (const key of new Set(ledgers.flatMap(({ left }) => [...left.keys()]))) {
    const left = ledgers.flatMap((ledger) => (ledger.left.has(key) ? [ledger.left.get(key)] : []));
    const post = /^Mill number \d+/.exec(key)?.[0] ?? '';
    // A post that was deleted last takes all but its highlights with it.
    if (!key.includes('“') && !key.endsWith(' stands') && !values.has(`${post} stands`)) continue;
    const [name = key] = /^.*”/.exec(key) ?? [];
    if (ledgers.some(({ left: all }) => all.has(`${name} twice`)) || values.has(`${name} twice`)) continue;
    const is = values.get(key) ?? false;
    if (key.includes('#') && left.includes(true) && left.includes(false)) continue;
    const isSomebodys = left.some((value) => canonical(value ?? false) === canonical(is));
    expect(isSomebodys, `${key}: ${canonical(is)} of ${canonical(left)}`).toBe(true);
  }
}
