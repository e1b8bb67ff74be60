// Finds what changed on this machine, by comparing a row with what it showed when it was last compared, and writes it to the entity.
import { type Entity, fieldOf, type Json, membersOf, newEntity, same, withField, withMember } from './entity';
import { nextStamp } from './stamp';

/** What a row shows of an entity: plain values and sets. */
export interface View {
  f: { readonly [field: string]: Json };
  s: { readonly [set: string]: readonly string[] };
}

/** What a row showed when it was last compared with its entity. */
export interface Mirror {
  /** The kind and number of the row: `source:12`. */
  key: string;
  /** Id of its entity. */
  entity: string;
  seen: View;
}

export interface Writer {
  machine: string;
  /** When the change was made, in milliseconds since 1970. */
  at: number;
}

export interface FirstMeeting {
  /** Initial values, which are not a decision of the user. */
  initial: View['f'];
  /** When the present value of a field was written, if known. */
  writtenAt(field: string): number;
}

const lower = (names: readonly string[]) => new Set(names.map((name) => name.toLowerCase()));

/** Members are compared case-insensitively: an addition keeps its spelling, a removal removes all spellings. */
function reconcileSet(
  entity: Entity,
  set: string,
  seen: readonly string[],
  here: readonly string[],
  by: Writer,
) {
  const [had, has] = [lower(seen), lower(here)];
  let next = entity;
  const there = lower(membersOf(entity, set));
  for (const name of here)
    if (!had.has(name.toLowerCase()) && !there.has(name.toLowerCase()))
      next = withMember(next, set, name, true, by);
  for (const name of membersOf(entity, set)) {
    const key = name.toLowerCase();
    if (had.has(key) && !has.has(key)) next = withMember(next, set, name, false, by);
  }
  return next;
}

/**
 * An entity with what changed here since it was last compared.
 * @param seen null at the first meeting: then each value that the user set counts from when it was written, and nothing is removed
 */
export function reconcile(
  entity: Entity,
  seen: View | null,
  here: View,
  by: Writer,
  first: FirstMeeting,
): Entity {
  let next = entity;
  for (const [field, value] of Object.entries(here.f)) {
    const register = fieldOf(entity, field);
    const before = seen ? (seen.f[field] ?? first.initial[field]) : first.initial[field];
    if (same(value, before) || same(value, register?.v)) continue;
    const stamp = seen
      ? nextStamp(by.at, by.machine, register?.t)
      : nextStamp(first.writtenAt(field), by.machine);
    next = withField(next, field, value, stamp);
  }
  for (const [set, names] of Object.entries(here.s))
    next = reconcileSet(next, set, seen?.s[set] ?? [], names, by);
  return next;
}

/** An entity's values of some fields and sets; fields that nobody wrote have their initial values. */
export function viewOf(entity: Entity | undefined, initial: View['f'], sets: readonly string[]): View {
  const from = entity ?? newEntity('');
  const fields = Object.entries(initial).map(([field, value]): [string, Json] => [
    field,
    fieldOf(from, field)?.v ?? value,
  ]);
  return {
    f: Object.fromEntries(fields),
    s: Object.fromEntries(sets.map((set) => [set, distinct(membersOf(from, set))])),
  };
}

/** Names without repeats in another case; the first spelling is kept. */
function distinct(names: readonly string[]): string[] {
  const kept = new Map<string, string>();
  for (const name of names) if (!kept.has(name.toLowerCase())) kept.set(name.toLowerCase(), name);
  return [...kept.values()];
}
