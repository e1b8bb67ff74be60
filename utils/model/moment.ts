// Moments as rows and messages hold them, in milliseconds since 1970.
import * as z from 'zod/mini';

/** The years that are written with four digits. What is far outside of them is no date to a browser either, which throws over it (ECMA-262, 21.4.1.1). */
export const momentSchema = z.number().check(z.minimum(Date.UTC(-1, 12)), z.maximum(Date.UTC(9_999, 12) - 1));

/** Whether something is a moment that every screen and every file can tell. */
export const isMoment = (value: unknown): value is number => momentSchema.safeParse(value).success;
