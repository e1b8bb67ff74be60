// Messages about settings; those of the reader are in protocol-reading.ts.
import * as z from 'zod/mini';
import { GROUPS, SORTS } from '@/utils/model/archive-list';
import { LANGUAGE_CHOICES } from '@/utils/model/language';
import { MARKERS } from '@/utils/model/marker';
import { AMOUNTS, LONGEST_TEMPLATE, LOOKUP_ORDERS, type Settings, THEMES } from '@/utils/model/settings';
import { screen, text } from './message-parts';

const settingsChangeSchema = z.partial(
  z.strictObject({
    amount: z.enum(AMOUNTS),
    hostsOff: z.array(z.string()),
    theme: z.enum(THEMES),
    language: z.enum(LANGUAGE_CHOICES),
    lookupOrder: z.enum(LOOKUP_ORDERS),
    template: z.nullable(text(LONGEST_TEMPLATE)),
    welcomed: z.boolean(),
    selectionBar: z.boolean(),
    marker: z.enum(MARKERS),
    markerHostsOff: z.array(z.string()),
    list: z.strictObject({ sort: z.enum(SORTS), group: z.enum(GROUPS) }),
    account: z.boolean(),
  }),
);
/** The settings that a screen may change; `automatic` has a message of its own, because it needs a permission. */
export type SettingsChange = z.infer<typeof settingsChangeSchema>;

export const SETTINGS_MESSAGES = {
  'settings.change': screen(settingsChangeSchema),
  /** Switches related posts on every page on (site access must have been granted at the click) or off. */
  'settings.automatic': screen(z.strictObject({ on: z.boolean() })),
} as const;

export interface SettingsOutput {
  'settings.change': Settings;
  'settings.automatic': Settings;
}
