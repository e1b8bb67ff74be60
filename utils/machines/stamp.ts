// Stamps of writes, by which all machines agree which of two writes is the later one.
//
// A hybrid logical clock (Kulkarni et al., 'Logical Physical Clocks', 2014), kept per register instead of per machine: the time of
// the write by that machine's clock, or one step after what it overwrites, whichever is later. So a write that saw another one
// always wins over it, however wrong the clocks are, and two that did not see each other are ordered by their clocks.

/** 9 digits of milliseconds since 1970, 3 of a counter, both in base 36, and the 8 characters of the machine: ordered as text. */
export type Stamp = string;

const RADIX = 36;
const TIME = 9;
const COUNTER = 3;
const MOST_COUNTED = RADIX ** COUNTER - 1;
/** Characters of a machine's id. */
export const MACHINE_LENGTH = 8;
const SHAPE = /^[0-9a-z]{20}$/;

const digits = (value: number, length: number) => value.toString(RADIX).padStart(length, '0');

/** Whether a text is a stamp. */
export const isStamp = (value: unknown): value is Stamp => typeof value === 'string' && SHAPE.test(value);

/** The time of a stamp, in milliseconds since 1970. */
export const stampTime = (stamp: Stamp): number => Number.parseInt(stamp.slice(0, TIME), RADIX);

/**
 * The stamp of a write.
 * @param at when it was made, in milliseconds since 1970
 * @param after stamps of what it overwrites
 */
export function nextStamp(at: number, machine: string, ...after: readonly (Stamp | undefined)[]): Stamp {
  const time = digits(Math.max(0, Math.floor(at)), TIME);
  const last = after.reduce<Stamp>((latest, stamp) => (stamp && stamp > latest ? stamp : latest), '');
  if (last.slice(0, TIME) < time) return `${time}${digits(0, COUNTER)}${machine}`;
  const counted = Number.parseInt(last.slice(TIME, TIME + COUNTER), RADIX) + 1;
  return counted <= MOST_COUNTED
    ? `${last.slice(0, TIME)}${digits(counted, COUNTER)}${machine}`
    : `${digits(stampTime(last) + 1, TIME)}${digits(0, COUNTER)}${machine}`;
}
