// What machines agree on: entities of registers and sets, merged so that any order and repetition lead to the same state
// (a join-semilattice; Shapiro et al., 'Conflict-free Replicated Data Types', 2011).
import { nextStamp, type Stamp } from './stamp';

export type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json };

/** A value with its last writer. */
export interface Register {
  v: Json;
  t: Stamp;
}

/**
 * A member of a set, by machine: when it last added it (`a`) and up to when what it had added was taken out (`r`).
 * An observed-remove set with one dot a machine: who takes a member out names the additions that it saw, and one that it
 * did not see stands (add wins).
 */
export interface Member {
  a: { readonly [machine: string]: Stamp };
  r: { readonly [machine: string]: Stamp };
}

export interface Entity {
  id: string;
  /** Registers by the name of their field. */
  f: { readonly [field: string]: Register };
  /** Sets by name, then by member. */
  s: { readonly [set: string]: { readonly [member: string]: Member } };
}

export const newEntity = (id: string): Entity => ({ id, f: {}, s: {} });

/** Whether two values are the same, whatever the order of their keys. */
export function same(a: unknown, b: unknown): boolean {
  return a === b || (a !== undefined && b !== undefined && canonical(a) === canonical(b));
}

/** A value as JSON with its keys in order. */
export function canonical(value: unknown): string {
  return JSON.stringify(value, (_, part: unknown) => {
    if (part === null || typeof part !== 'object' || Array.isArray(part)) return part;
    return Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1)));
  });
}

type Dict<T> = { readonly [key: string]: T };

/**
 * Merges two dictionaries: values of a common key by `join`. Keys are sorted, and a value that only one has is joined with itself,
 * so that equal states have equal JSON.
 */
function joined<T>(a: Dict<T>, b: Dict<T>, join: (a: T, b: T) => T): Dict<T> {
  const keys = [...new Set([...Object.keys(a), ...Object.keys(b)])].sort();
  const entries = keys.map((key): [string, T] => {
    const left = (own(a, key) ?? own(b, key)) as T;
    return [key, join(left, own(b, key) ?? left)];
  });
  return Object.fromEntries(entries);
}

/** An own property: names come from outside, and may be those of Object.prototype. */
const own = <T>(from: Dict<T>, key: string): T | undefined =>
  Object.hasOwn(from, key) ? from[key] : undefined;

const later = (a: Stamp, b: Stamp): Stamp => (a > b ? a : b);

/** The later of two; of two with one stamp (a profile that was copied) the larger value, so that all decide alike. */
function laterRegister(a: Register, b: Register): Register {
  if (a.t !== b.t) return a.t > b.t ? a : b;
  return canonical(a.v) >= canonical(b.v) ? a : b;
}

/** Additions that were removed again need not be kept. */
function joinMembers(a: Member, b: Member): Member {
  const r = joined(a.r, b.r, later);
  const added = Object.entries(joined(a.a, b.a, later)).filter(
    ([machine, at]) => at > (own(r, machine) ?? ''),
  );
  return { a: Object.fromEntries(added), r };
}

/** Merges two states of an entity. Commutative, associative, idempotent. */
export function mergeEntities(a: Entity, b: Entity): Entity {
  return {
    id: a.id,
    f: joined(a.f, b.f, laterRegister),
    s: joined(a.s, b.s, (left, right) => joined(left, right, joinMembers)),
  };
}

/** Whether `a` contains everything of `b`. */
export const covers = (a: Entity, b: Entity): boolean =>
  JSON.stringify(mergeEntities(a, b)) === JSON.stringify(mergeEntities(a, a));

export const fieldOf = (entity: Entity, field: string): Register | undefined => own(entity.f, field);

/** The members of a set that are in it, in order. */
export function membersOf(entity: Entity, set: string): string[] {
  const members = own(entity.s, set) ?? {};
  return Object.keys(members)
    .filter((name) => Object.keys(members[name]?.a ?? {}).length > 0)
    .sort();
}

/** An entity with a field written. */
export function withField(entity: Entity, field: string, v: Json, t: Stamp): Entity {
  return mergeEntities(entity, { id: entity.id, f: { [field]: { v, t } }, s: {} });
}

/** An entity with a member added to a set or removed from it. */
export function withMember(
  entity: Entity,
  set: string,
  name: string,
  present: boolean,
  { at, machine }: { at: number; machine: string },
): Entity {
  const before = own(own(entity.s, set) ?? {}, name) ?? { a: {}, r: {} };
  const member: Member = present
    ? { a: { [machine]: nextStamp(at, machine, own(before.a, machine), own(before.r, machine)) }, r: {} }
    : { a: {}, r: before.a };
  return mergeEntities(entity, { id: entity.id, f: {}, s: { [set]: { [name]: member } } });
}

/** The latest stamp in an entity; empty if it has none. */
export function latestStamp({ f, s }: Entity): Stamp {
  const members = Object.values(s).flatMap((set) => Object.values(set));
  const stamps = [
    ...Object.values(f).map(({ t }) => t),
    ...members.flatMap(({ a, r }) => [...Object.values(a), ...Object.values(r)]),
  ];
  return stamps.reduce(later, '');
}
