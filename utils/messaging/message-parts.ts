// What the parts of the protocol are built of: who may send a message, and the shapes that many messages share.
import * as z from 'zod/mini';

/** A message that any web page's content script may send: hostile input. */
export const page = <S extends z.ZodMiniType>(input: S) => ({ from: 'page' as const, input });

/** A message that only our own extension pages may send. */
export const screen = <S extends z.ZodMiniType>(input: S) => ({ from: 'screen' as const, input });

/** The id of a row. */
export const id = z.number().check(z.int(), z.nonnegative());

/** A whole number from 0 on that is not an id. */
export const count = z.number().check(z.int(), z.nonnegative());

/** No input. */
export const nothing = z.strictObject({});

/** A text of at most `most` UTF-16 units, which may be empty. */
export const text = (most: number) => z.string().check(z.maxLength(most));

/** A text of at most `most` UTF-16 units, which may not be empty. */
export const filled = (most: number) => z.string().check(z.minLength(1), z.maxLength(most));

/** An address, of whatever kind, as somebody typed it or a page gave it. */
export const address = filled(4_096);
