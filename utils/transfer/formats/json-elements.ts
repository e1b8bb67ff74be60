// The elements of JSON exports: read as streams, each checked by itself. One that is broken is named, and the others come in.
import * as z from 'zod/mini';
import type { Bundle } from '../bundle';
import { jsonValues } from '../json-values';
import { textOf } from '../read-text';
import { type Read, unreadable } from '../records';

export const text = z.catch(z.nullish(z.string()), null);
/** What may be there in any shape. */
export const any = z.optional(z.unknown());
/** A list in which anything may stand; what is not a list is an empty one. */
export const list = z.catch(z.nullish(z.array(z.unknown())), null);

/** A tag as a text, or as an object with its name. */
function tagOf(tag: unknown): unknown {
  if (typeof tag !== 'object' || tag === null) return tag;
  if ('name' in tag) return tag.name;
  return 'label' in tag ? tag.label : null;
}
export const tagsOf = (tags: readonly unknown[] | null | undefined): unknown[] => (tags ?? []).map(tagOf);

export const present = <T>(values: readonly (T | null)[]): T[] =>
  values.filter((value): value is T => value !== null);

/** A field of what may be no object. */
export const field = (value: unknown, name: string): unknown =>
  typeof value === 'object' && value !== null ? (value as Record<string, unknown>)[name] : undefined;

/** Reads the elements at a path with a schema; what does not fit is named by its number. */
export async function* elements<S extends z.ZodMiniType>(
  bundle: Bundle,
  file: string,
  path: string,
  schema: S,
  read: (value: z.infer<S>, where: string) => Iterable<Read>,
): AsyncGenerator<Read> {
  let n = 0;
  for await (const value of jsonValues(textOf(bundle.open(file)), path)) {
    n += 1;
    const parsed = schema.safeParse(value);
    if (parsed.success) yield* read(parsed.data, String(n));
    else yield unreadable(n, 'bad-row');
  }
}
