// Promise: whatever three machines do to one post, and however their files meet (late, cut short, tidied up, by clocks that
// were set back, a worker that dies at any step), all come to one state, and each value of it is one that a reader left
// somewhere. The steps are those of the exchange (sync/machines/folder-steps.ts); the decisions are the real ones.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Entity, mergeEntities, newEntity, same } from '@/utils/machines/entity';
import type { PostState } from '@/utils/machines/folder/post-state';
import { settlePost } from '@/utils/machines/folder/settle-post';
import type { View } from '@/utils/machines/reconcile';

const MACHINES = ['aaaaaaaa', 'bbbbbbbb', 'cccccccc'] as const;
const LABELS = ['mills', 'weirs'] as const;
const FIELDS = ['read', 'star', 'later', 'position', 'deleted'] as const;
type Field = (typeof FIELDS)[number];

/** What the reader left on one machine: the last value of each field, and whether each label was last put on or taken off. */
interface Ledger {
  fields: Partial<Record<Field, unknown>>;
  labels: Record<string, boolean>;
}

interface Replica {
  machine: string;
  /** Of its clock, against the others. */
  skew: number;
  /** Null where the post is not here, or not here any more and nothing remembers it. */
  state: PostState | null;
  entity: Entity;
  seen: View | null;
  touched: number | null;
  unsent: boolean;
  taken: Set<File>;
  ledger: Ledger;
}

interface File {
  entity: Entity;
  /** Cut short: it is set aside by whoever looks at it until it is whole. */
  torn: boolean;
}

const fresh = (): PostState => ({
  post: {
    id: 1,
    guid: 'x',
    url: null,
    urlKey: null,
    title: 'Mill',
    readAt: null,
    starredAt: null,
    labels: [],
  },
  source: 'https://mills.example/feed.xml',
  position: undefined,
  deleted: false,
});

const newReplica = (machine: string): Replica => ({
  machine,
  skew: 0,
  state: fresh(),
  entity: newEntity('post:own'),
  seen: null,
  touched: null,
  unsent: false,
  taken: new Set(),
  ledger: { fields: {}, labels: {} },
});

/** What a clean-up leaves of a post (store/machines/folder-reader.ts, `remembered`). */
const remains = (state: PostState): PostState => ({
  ...fresh(),
  source: state.source,
  deleted: true,
  forgotten: true,
});

/** The look at a row that the exchange takes, with what is written of it. */
function settle(replica: Replica, now: number, clicked: boolean): void {
  const { state, machine } = replica;
  const at = clicked ? (replica.touched ?? now) : now;
  if (clicked) replica.touched = null;
  if (!state) {
    replica.seen = null;
    return;
  }
  const settled = settlePost(replica.entity, replica.seen, state, { machine, at }, clicked);
  replica.entity = settled.noted;
  replica.unsent ||= settled.news;
  replica.seen = settled.seen;
  const { wanted } = settled;
  if (!state.deleted) {
    const { read, star, later, position } = wanted.f;
    const { laterAt: _, ...withoutLater } = state.post;
    const place = position as PostState['position'] | null;
    replica.state = {
      ...state,
      post: {
        ...withoutLater,
        readAt: read as number | null,
        starredAt: star as number | null,
        ...(later === null ? {} : { laterAt: later as number }),
        labels: [...(wanted.s.labels ?? [])],
      },
      position: place === null ? state.position : place && { ...place, postId: 1 },
    };
  }
  if (settled.deleted === state.deleted) return;
  replica.touched = now;
  // Gone for good here and standing elsewhere: its source brings it again.
  replica.state =
    replica.state && state.forgotten ? null : { ...(replica.state ?? state), deleted: !state.deleted };
}

function mark(replica: Replica, field: Exclude<Field, 'deleted'>, value: number, at: number): void {
  const { state, ledger } = replica;
  if (!state || state.deleted) return;
  if (field === 'position') {
    const position = { offset: value, quote: 'wheel', progress: 0.5, at };
    replica.state = { ...state, position: { ...position, postId: 1 } };
    ledger.fields.position = position;
  } else {
    const name = ({ read: 'readAt', star: 'starredAt', later: 'laterAt' } as const)[field];
    const was = state.post[name] ?? null;
    const is = value % 2 === 0 ? null : (was ?? at);
    if (is === was) return;
    const { [name]: _, ...post } = state.post;
    replica.state = {
      ...state,
      post: (is === null && field === 'later' ? post : { ...post, [name]: is }) as PostState['post'],
    };
    ledger.fields[field] = is;
  }
  replica.touched = at;
}

function label(replica: Replica, name: string, on: boolean, at: number): void {
  const { state, ledger } = replica;
  const labels = state?.post.labels ?? [];
  if (!state || state.deleted || labels.includes(name) === on) return;
  const next = on ? [...labels, name] : labels.filter((one) => one !== name);
  replica.state = { ...state, post: { ...state.post, labels: next } };
  ledger.labels[name] = on;
  replica.touched = at;
}

function remove(replica: Replica, gone: boolean, at: number): void {
  const { state } = replica;
  if (!state || state.deleted === gone || state.forgotten) return;
  replica.state = { ...state, deleted: gone };
  replica.ledger.fields.deleted = gone;
  replica.touched = at;
}

/** One step of an exchange; answers whether there was one to take. */
function step(replica: Replica, files: File[], now: number, tidies: boolean): boolean {
  if (replica.touched !== null) {
    settle(replica, now, true);
    return true;
  }
  const next = files.find((file) => !file.torn && !replica.taken.has(file));
  if (next) {
    replica.entity = mergeEntities(replica.entity, next.entity);
    settle(replica, now, false);
    replica.taken.add(next);
    return true;
  }
  if (replica.unsent) {
    const file = { entity: replica.entity, torn: false };
    files.push(file);
    replica.taken.add(file);
    replica.unsent = false;
    return true;
  }
  if (!tidies) return false;
  const old = files.filter((file) => replica.taken.has(file));
  const file = { entity: replica.entity, torn: false };
  replica.taken.add(file);
  files.splice(0, files.length, ...files.filter((one) => !old.includes(one)), file);
  return false;
}

const who = fc.nat(MACHINES.length - 1);
const doing = fc.oneof(
  fc.record({
    do: fc.constant('mark' as const),
    who,
    field: fc.constantFrom('read', 'star', 'later', 'position' as const),
    value: fc.nat(9),
  }),
  fc.record({ do: fc.constant('label' as const), who, name: fc.constantFrom(...LABELS), on: fc.boolean() }),
  fc.record({ do: fc.constant('remove' as const), who, gone: fc.boolean() }),
  fc.record({ do: fc.constant('purge' as const), who }),
  fc.record({ do: fc.constant('arrive' as const), who }),
  // A worker that dies after so many steps goes on with the next exchange.
  fc.record({
    do: fc.constant('exchange' as const),
    who,
    steps: fc.integer({ min: 1, max: 9 }),
    tidies: fc.boolean(),
  }),
  // Sent and cut short on the way: nothing is known to be sent, and half a file lies there.
  fc.record({ do: fc.constant('tear' as const), who }),
  fc.record({ do: fc.constant('clock' as const), who, skew: fc.integer({ min: -5_000, max: 5_000 }) }),
);

type Doing = typeof doing extends fc.Arbitrary<infer D> ? D : never;

/** Exchanges to the end; answers whether it came to one. */
function exchange(replica: Replica, files: File[], now: number): boolean {
  for (let steps = 0; steps < 200; steps += 1) if (!step(replica, files, now, false)) return true;
  return false;
}

function perform(one: Doing, replica: Replica, files: File[], at: number): void {
  const { state } = replica;
  if (one.do === 'mark') mark(replica, one.field, one.value, at);
  else if (one.do === 'label') label(replica, one.name, one.on, at);
  else if (one.do === 'remove') remove(replica, one.gone, at);
  else if (one.do === 'clock') replica.skew = one.skew;
  else if (one.do === 'tear') files.push({ entity: replica.entity, torn: true });
  else if (one.do === 'exchange') for (let n = 0; n < one.steps; n += 1) step(replica, files, at, one.tidies);
  // Not before it was noted (store/posts/post-deletion.ts).
  else if (one.do === 'purge' && state?.deleted && replica.touched === null) replica.state = remains(state);
  else if (one.do === 'arrive' && !state) [replica.state, replica.touched] = [fresh(), at];
}

/** What a machine shows of the post in the end. */
function shown({ state }: Replica): Record<Field, unknown> & { labels: string[] } {
  const { post, position, deleted } = state as PostState;
  if (deleted) return { deleted, read: null, star: null, later: null, position: null, labels: [] };
  const { postId: _, ...place } = position ?? { postId: 0 };
  return {
    deleted,
    read: post.readAt,
    star: post.starredAt,
    later: post.laterAt ?? null,
    position: position ? place : null,
    labels: [...(post.labels ?? [])].sort(),
  };
}

/** Each value is the last that a reader left on one of the machines. */
function expectKept(all: ReturnType<typeof shown>, ledgers: readonly Ledger[]): void {
  for (const field of all.deleted ? (['deleted'] as const) : FIELDS) {
    const left = ledgers.flatMap(({ fields }) => (field in fields ? [fields[field]] : []));
    const possible = left.length > 0 ? left : [field === 'deleted' ? false : null];
    const isSomebodys = possible.some((value) => same(value, all[field]));
    expect(isSomebodys, `${field}: ${JSON.stringify(all[field])} of ${JSON.stringify(left)}`).toBe(true);
  }
  if (all.deleted) return;
  for (const name of LABELS) {
    const left = ledgers.flatMap(({ labels }) => (name in labels ? [labels[name]] : []));
    if (left.length > 0 && left.every((on) => on)) expect(all.labels).toContain(name);
    if (left.every((on) => !on)) expect(all.labels).not.toContain(name);
  }
}

test('three machines come to one state, and nothing that stands there is nobody’s', () => {
  fc.assert(
    fc.property(fc.array(doing, { maxLength: 60, size: 'max' }), (doings) => {
      const replicas = MACHINES.map(newReplica);
      const files: File[] = [];
      let now = 1_000_000;
      for (const one of doings) {
        now += 1_000;
        const replica = replicas[one.who] as Replica;
        perform(one, replica, files, now + replica.skew);
      }
      for (let round = 0; round < 4; round += 1)
        for (const replica of replicas) {
          now += 1_000;
          expect(exchange(replica, files, now + replica.skew), 'an exchange comes to its end').toBe(true);
          // What stands elsewhere comes with its source.
          if (!replica.state) [replica.state, replica.touched] = [fresh(), now + replica.skew];
        }
      const [first, ...others] = replicas.map(shown);
      for (const other of others) expect(other).toEqual(first);
      expectKept(
        first as ReturnType<typeof shown>,
        replicas.map(({ ledger }) => ledger),
      );
    }),
    { numRuns: Number(process.env.BACKLIST_REPLICA_RUNS ?? 1_500) },
  );
});
