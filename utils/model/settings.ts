// The reader's settings: versioned, repaired field by field, never replaced whole.
import * as z from 'zod/mini';

export const SETTINGS_VERSION = 1;

/** Each setting with its schema and the value it has until the reader decides. */
const FIELDS = {
  /** Related posts on every page (needs site access), or only when the toolbar button is clicked. */
  automatic: { schema: z.boolean(), initial: false },
  /** How sure the engine must be before it shows a related post. */
  amount: { schema: z.enum(['few', 'normal', 'many']), initial: 'normal' as const },
  /** Host names on which nothing is read. */
  hostsOff: { schema: z.array(z.string()), initial: [] as string[] },
  theme: { schema: z.enum(['system', 'light', 'dark']), initial: 'system' as const },
  /** Order of what a look-up found. */
  lookupOrder: { schema: z.enum(['relevance', 'date']), initial: 'relevance' as const },
  /** The first-run page was seen through to its choice. */
  welcomed: { schema: z.boolean(), initial: false },
};

export interface Settings {
  version: number;
  automatic: boolean;
  amount: 'few' | 'normal' | 'many';
  hostsOff: string[];
  theme: 'system' | 'light' | 'dark';
  lookupOrder: 'relevance' | 'date';
  welcomed: boolean;
}

export const settingsChangeSchema = z.partial(
  z.strictObject({
    amount: FIELDS.amount.schema,
    hostsOff: FIELDS.hostsOff.schema,
    theme: FIELDS.theme.schema,
    lookupOrder: FIELDS.lookupOrder.schema,
    welcomed: FIELDS.welcomed.schema,
  }),
);
/** What a screen may change by itself; `automatic` is changed by its own command, with its permission. */
export type SettingsChange = z.infer<typeof settingsChangeSchema>;

/** Settings out of whatever was stored: each field that is unreadable gets its initial value, the others stay. */
export function repairSettings(stored: unknown): Settings {
  const from = typeof stored === 'object' && stored !== null ? (stored as Record<string, unknown>) : {};
  const field = <T>(name: keyof typeof FIELDS): T => {
    const { schema, initial } = FIELDS[name];
    const parsed = z.safeParse(schema as z.ZodMiniType, from[name]);
    return (parsed.success ? parsed.data : initial) as T;
  };
  return {
    version: SETTINGS_VERSION,
    automatic: field('automatic'),
    amount: field('amount'),
    hostsOff: field('hostsOff'),
    theme: field('theme'),
    lookupOrder: field('lookupOrder'),
    welcomed: field('welcomed'),
  };
}
