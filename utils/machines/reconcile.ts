// What changed on this machine becomes registers, by comparing what it has with what it had when it was last looked at.
import { type Entity, fieldOf, type Json, membersOf, newEntity, same, withField, withMember } from './entity';
import { nextStamp } from './stamp';

/** What a machine shows of an entity: plain values, and plain sets. */
export interface View {
  f: { readonly [field: string]: Json };
  s: { readonly [set: string]: readonly string[] };
}

/** What a row of an archive looked like when it was last compared with its entity. */
export interface Mirror {
  /** The kind and number of the row: `source:12`. */
  key: string;
  /** Id of its entity. */
  entity: string;
  seen: View;
}

export interface Writer {
  machine: string;
  /** When what changed here was changed, in milliseconds since 1970. */
  at: number;
}

export interface FirstMeeting {
  /** What a field has where nobody ever wrote it: no word of the reader's. */
  initial: View['f'];
  /** When the value that stands here was written, where that is known. */
  writtenAt(field: string): number;
}

const lower = (names: readonly string[]) => new Set(names.map((name) => name.toLowerCase()));

/** Members are the same in any case: what was added has its own spelling, what went goes in each. */
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
 * An entity with what changed here since it was last seen.
 * @param seen null where this machine and the entity meet for the first time: then each value that is the reader's own
 *   counts with the time when it was written, and takes nothing out
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

/** What an entity says of the fields and sets that a machine shows; fields that nobody wrote have their initial values. */
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

/** Names that are the same but for their case once, in the spelling that comes first. */
function distinct(names: readonly string[]): string[] {
  const kept = new Map<string, string>();
  for (const name of names) if (!kept.has(name.toLowerCase())) kept.set(name.toLowerCase(), name);
  return [...kept.values()];
}
