// Guards what convergence stands on: merging is commutative, associative and idempotent, what was seen is overwritten, and
// what was not seen is kept.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  covers,
  type Entity,
  latestStamp,
  membersOf,
  mergeEntities,
  newEntity,
  withField,
  withMember,
} from '@/utils/machines/entity';
import { isEntity } from '@/utils/machines/entity-shape';
import { reconcile } from '@/utils/machines/reconcile';
import { isStamp, nextStamp, stampTime } from '@/utils/machines/stamp';

const MACHINES = ['aaaaaaaa', 'bbbbbbbb', 'cccccccc'] as const;
const NAMES = ['read', 'note', '__proto__', 'constructor'];
const stamp = fc
  .tuple(fc.integer({ min: 0, max: 3 }), fc.constantFrom(...MACHINES))
  .map(([at, machine]) => nextStamp(at, machine));
const register = fc.record({
  v: fc.oneof(
    fc.constant(null),
    fc.nat(3),
    fc.string({ maxLength: 3 }),
    fc.array(fc.nat(2), { maxLength: 2 }),
  ),
  t: stamp,
});
const dots = fc.dictionary(fc.constantFrom(...MACHINES), stamp);
/** As any machine writes them: what was taken out again is not among what was added. */
const member = fc.record({ a: dots, r: dots }).map(({ a, r }) => ({
  a: Object.fromEntries(Object.entries(a).filter(([machine, at]) => at > (r[machine] ?? ''))),
  r,
}));
const named = <T>(part: fc.Arbitrary<T>) =>
  fc
    .array(fc.tuple(fc.constantFrom(...NAMES), part), { maxLength: 4 })
    .map((entries) => Object.fromEntries(entries));
const entity = fc.record({ id: fc.constant('post:1'), f: named(register), s: named(named(member)) });
const text = (value: unknown) => JSON.stringify(value);
const normal = (one: Entity) => mergeEntities(one, one);

describe('merging', () => {
  test('is commutative', () => {
    fc.assert(
      fc.property(entity, entity, (a, b) => {
        expect(text(mergeEntities(a, b))).toBe(text(mergeEntities(b, a)));
      }),
    );
  });

  test('is associative', () => {
    fc.assert(
      fc.property(entity, entity, entity, (a, b, c) => {
        const left = mergeEntities(mergeEntities(a, b), c);
        expect(text(left)).toBe(text(mergeEntities(a, mergeEntities(b, c))));
      }),
    );
  });

  test('is idempotent, and covers what went into it', () => {
    fc.assert(
      fc.property(entity, entity, (a, b) => {
        const both = mergeEntities(a, b);
        expect(text(mergeEntities(both, a))).toBe(text(both));
        expect(covers(both, a) && covers(both, b)).toBe(true);
        expect(covers(a, both)).toBe(text(normal(a)) === text(both));
      }),
    );
  });

  test('makes nothing that a reader of it would refuse', () => {
    fc.assert(
      fc.property(entity, entity, (a, b) => {
        expect(isEntity(JSON.parse(text(mergeEntities(a, b))))).toBe(true);
      }),
    );
  });
});

test('stamps are in order, name their machine, and each is later than what it overwrites', () => {
  fc.assert(
    fc.property(fc.nat(2 ** 41), fc.nat(2 ** 41), (at, other) => {
      const before = nextStamp(other, MACHINES[1]);
      const after = nextStamp(at, MACHINES[0], before);
      expect(after > before).toBe(true);
      expect(isStamp(after)).toBe(true);
      expect(after.endsWith(MACHINES[0])).toBe(true);
      expect(stampTime(after)).toBe(Math.max(at, other));
    }),
  );
  let last = nextStamp(5, MACHINES[0]);
  for (let n = 0; n < 50_000; n += 1) {
    const next = nextStamp(5, MACHINES[0], last);
    expect(next > last).toBe(true);
    last = next;
  }
});

test('a writing that saw another wins over it, however wrong its clock is', () => {
  const ahead = withField(newEntity('x'), 'read', 1, nextStamp(9_000_000, MACHINES[0]));
  const behind = reconcile(
    ahead,
    { f: { read: 1 }, s: {} },
    { f: { read: 2 }, s: {} },
    { machine: MACHINES[1], at: 10 },
    { initial: { read: null }, writtenAt: () => 0 },
  );
  expect(mergeEntities(ahead, behind).f.read?.v).toBe(2);
  expect(latestStamp(behind) > latestStamp(ahead)).toBe(true);
});

test('of a set, what was not seen when it was taken out stays in', () => {
  const by = (machine: string, at: number) => ({ machine, at });
  const both = withMember(newEntity('x'), 'tags', 'mills', true, by(MACHINES[0], 5));
  const removed = withMember(both, 'tags', 'mills', false, by(MACHINES[0], 100));
  // At the same time, long before by its clock, and unseen.
  const added = withMember(both, 'tags', 'mills', true, by(MACHINES[1], 1));
  expect(membersOf(mergeEntities(removed, added), 'tags')).toEqual(['mills']);
  const seen = withMember(mergeEntities(removed, added), 'tags', 'mills', false, by(MACHINES[2], 2));
  expect(membersOf(mergeEntities(seen, mergeEntities(both, added)), 'tags')).toEqual([]);
  const again = withMember(seen, 'tags', 'mills', true, by(MACHINES[0], 1));
  expect(membersOf(mergeEntities(again, seen), 'tags')).toEqual(['mills']);
});

describe('what machines do at once', () => {
  const edit = fc.record({
    machine: fc.nat(2),
    at: fc.nat(50),
    set: fc.boolean(),
    name: fc.constantFrom('read', 'note', 'mills', 'weirs'),
    value: fc.nat(3),
  });
  const meeting = fc.record({ from: fc.nat(2), to: fc.nat(2) });

  test('any edits, delivered in any order, again and again, come to one state on all', () => {
    fc.assert(
      fc.property(
        fc.array(fc.oneof(edit, meeting), { maxLength: 40 }),
        fc.array(fc.nat(1_000), { minLength: 60, maxLength: 60 }),
        (steps, draws) => {
          const states = MACHINES.map(() => newEntity('post:1'));
          const files: Entity[] = [];
          for (const step of steps) {
            if ('from' in step) {
              states[step.to] = mergeEntities(states[step.to] as Entity, states[step.from] as Entity);
              continue;
            }
            const before = states[step.machine] as Entity;
            const by = { machine: MACHINES[step.machine] as string, at: step.at };
            const after = step.set
              ? withMember(before, 'tags', step.name, step.value % 2 === 0, by)
              : withField(
                  before,
                  step.name,
                  step.value,
                  nextStamp(step.at, by.machine, before.f[step.name]?.t),
                );
            states[step.machine] = after;
            files.push(after);
          }
          const wanted = text([...states].reduce(mergeEntities));
          for (const state of states) {
            const order = draws
              .map((draw) => files[draw % Math.max(1, files.length)])
              .filter((file) => file !== undefined);
            const met = [...order, ...files, ...order].reduce(mergeEntities, state);
            expect(text(normal(met))).toBe(wanted);
          }
        },
      ),
    );
  });
});
