// Validates entities from outside: another machine's data may be damaged, hostile, or of a later version.
import { isRecord } from '@/utils/model/stored-value';
import type { Entity, Json, Member, Register } from './entity';
import { isStamp } from './stamp';

/** Most fields, sets and members of an entity, and characters of its id. */
const MOST_NAMES = 20_000;
const LONGEST_ID = 8_192;

const all = <T>(value: unknown, isPart: (part: unknown) => part is T): value is Record<string, T> =>
  isRecord(value) && Object.keys(value).length <= MOST_NAMES && Object.values(value).every(isPart);

// Every result of JSON.parse is Json, so only undefined has to be excluded.
const isRegister = (value: unknown): value is Register =>
  isRecord(value) && isStamp(value.t) && (value.v as Json | undefined) !== undefined;
const isDots = (value: unknown): value is Record<string, string> => all(value, isStamp);
const isMember = (value: unknown): value is Member => isRecord(value) && isDots(value.a) && isDots(value.r);
const isSet = (value: unknown): value is Record<string, Member> => all(value, isMember);

/** Whether something that was read from JSON is an entity. */
export function isEntity(value: unknown): value is Entity {
  return (
    isRecord(value) &&
    typeof value.id === 'string' &&
    value.id.length <= LONGEST_ID &&
    all(value.f, isRegister) &&
    all(value.s, isSet)
  );
}
