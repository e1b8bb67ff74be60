// Values that a schema takes, made from the schema itself; and so for each message of the protocol an input: whoever adds a
// message has it tried by every stranger as well.
import * as z from 'zod';
import { MESSAGES, type MessageName } from '@/utils/messaging/protocol';

interface JsonSchema {
  type?: string;
  const?: unknown;
  enum?: unknown[];
  anyOf?: JsonSchema[];
  oneOf?: JsonSchema[];
  $ref?: string;
  $defs?: Record<string, JsonSchema>;
  properties?: Record<string, JsonSchema>;
  required?: string[];
  items?: JsonSchema;
  prefixItems?: JsonSchema[];
  minItems?: number;
  minLength?: number;
  minimum?: number;
  exclusiveMinimum?: number;
  pattern?: string;
}

/** Words for those patterns that are asked of a string. */
const WORDS = ['en', 'x', '1', 'https://x.example/'];

function stringOf({ minLength = 0, pattern }: JsonSchema): string {
  const long = 'x'.repeat(Math.max(minLength, 1));
  const fitting = pattern === undefined ? long : WORDS.find((word) => new RegExp(pattern).test(word));
  if (fitting === undefined) throw new Error(`no word for the pattern ${pattern}`);
  return fitting;
}

function sampleOf(schema: JsonSchema, root: JsonSchema): unknown {
  if (schema.$ref !== undefined) {
    const named = root.$defs?.[schema.$ref.replace('#/$defs/', '')];
    if (!named) throw new Error(`no ${schema.$ref}`);
    return sampleOf(named, root);
  }
  if (schema.const !== undefined) return schema.const;
  if (schema.enum) return schema.enum[0];
  const [first] = schema.anyOf ?? schema.oneOf ?? [];
  if (first) return sampleOf(first, root);
  switch (schema.type) {
    case 'object':
      return Object.fromEntries(
        (schema.required ?? []).map((name) => [name, sampleOf(schema.properties?.[name] ?? {}, root)]),
      );
    case 'array':
      if (schema.prefixItems) return schema.prefixItems.map((item) => sampleOf(item, root));
      return Array.from({ length: schema.minItems ?? 0 }, () => sampleOf(schema.items ?? {}, root));
    case 'string':
      return stringOf(schema);
    case 'integer':
    case 'number':
      return Math.max(schema.minimum ?? 0, (schema.exclusiveMinimum ?? -1) + 1, 0);
    case 'boolean':
      return true;
    default:
      return null;
  }
}

/**
 * A value that a schema takes.
 * @throws Error where none could be made: then this file has to learn what the schema asks
 */
export function sampleFor(taken: z.core.$ZodType): unknown {
  const schema = z.toJSONSchema(taken, { io: 'input', unrepresentable: 'any' }) as JsonSchema;
  const sample = sampleOf(schema, schema);
  const { success, error } = z.safeParse(taken, sample);
  if (!success) throw new Error(`${JSON.stringify(sample)} is not taken: ${String(error)}`);
  return sample;
}

/** An input that the message takes. */
export const sampleInput = (name: MessageName): unknown => sampleFor(MESSAGES[name].input);

/** Every message, each with an input that would be taken. */
export const everyMessage = (): { name: MessageName; input: unknown }[] =>
  (Object.keys(MESSAGES) as MessageName[]).map((name) => ({ name, input: sampleInput(name) }));

export const isForPages = (name: MessageName): boolean => MESSAGES[name].from === 'page';
