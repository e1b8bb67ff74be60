// What a message may be asked to do: each value of each choice that its input offers, so that one without a case is asked for.
import type * as z from 'zod/mini';

/** As `order: pause`. */
export type Choice = string;

const said = (field: string, value: unknown): Choice => `${field}: ${String(value)}`;

/** The values of a field that is a choice; none of one that is a name, a number, a list. */
function valuesOf(schema: z.ZodMiniType): unknown[] {
  const { def } = (schema as z.ZodMiniType & { _zod: { def: z.core.$ZodTypes['_zod']['def'] } })._zod;
  if (def.type === 'boolean') return [true, false];
  if (def.type === 'literal') return def.values;
  if (def.type === 'enum') return Object.values(def.entries);
  if (def.type === 'optional' || def.type === 'nullable') return valuesOf(def.innerType as z.ZodMiniType);
  return [];
}

/** Fields whose values are told apart by nobody who writes: names of colours and of files. */
const ALIKE: ReadonlySet<string> = new Set(['colour', 'format']);

/** Every choice of a message's input. */
export function choicesOf(input: z.ZodMiniType): Choice[] {
  const { def } = (input as z.ZodMiniType & { _zod: { def: z.core.$ZodTypes['_zod']['def'] } })._zod;
  if (def.type === 'union') return def.options.flatMap((one) => choicesOf(one as z.ZodMiniType));
  if (def.type !== 'object') return [];
  return Object.entries(def.shape).flatMap(([field, schema]) =>
    ALIKE.has(field) ? [] : valuesOf(schema as z.ZodMiniType).map((value) => said(field, value)),
  );
}

/** The choices that were made in an input. */
export const choicesIn = (input: object): Choice[] =>
  Object.entries(input).map(([field, value]) => said(field, value));
