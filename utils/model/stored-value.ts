// Reading values that were stored by another version, or damaged: each is checked by hand, since zod would weigh down every
// screen that reads settings.

/** Whether a value is an object with names, not a list. */
export const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** A stored object's fields; none where it is no object. */
export const fieldsOf = (stored: unknown): Record<string, unknown> => (isRecord(stored) ? stored : {});

export const isBoolean = (value: unknown): value is boolean => typeof value === 'boolean';

/** Whether a value is one of a list. */
export const isOneOf =
  <T>(values: readonly T[]) =>
  (value: unknown): value is T =>
    values.includes(value as T);

/** The stored value where it is valid, otherwise the initial one. */
export const validOr = <T>(stored: unknown, isValid: (value: unknown) => value is T, initial: T): T =>
  isValid(stored) ? stored : initial;
