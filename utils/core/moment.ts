// Moments as the archive keeps them, in milliseconds since 1970.

/** The years that are written with four digits. What is far outside of them is no date to a browser either, which throws over it (ECMA-262, 21.4.1.1). */
export const FIRST_MOMENT = Date.parse('0000-01-01T00:00:00Z');
export const LAST_MOMENT = Date.parse('9999-12-31T23:59:59.999Z');

/** Whether something is a moment that every screen and every file can tell. */
export const isMoment = (value: unknown): value is number =>
  typeof value === 'number' && value >= FIRST_MOMENT && value <= LAST_MOMENT;
