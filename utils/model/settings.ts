// The user's settings: versioned, repaired field by field, never replaced as a whole. No zod here: popup and panel load it.

import { GROUPS, type ListSettings, SORTS } from './archive-list';
import { LANGUAGE_CHOICES, type LanguageChoice } from './language';
import { MARKERS, type Marker, type MarkerPlaces, repairPlaces } from './marker';
import { type ReadingSettings, repairReading } from './reading';
import { fieldsOf, isBoolean, isOneOf, validOr } from './stored-value';

export const SETTINGS_VERSION = 1;

export const AMOUNTS = ['few', 'normal', 'many'] as const;
export const THEMES = ['system', 'light', 'dark'] as const;
export const BACKUP_PLACES = ['off', 'downloads', 'folder'] as const;
export const BACKUP_DAYS = [1, 7, 30] as const;
/** Characters of a template for exported notes. */
export const LONGEST_TEMPLATE = 20_000;
export const LOOKUP_ORDERS = ['relevance', 'date'] as const;

export type LookupOrder = (typeof LOOKUP_ORDERS)[number];

export interface Settings {
  version: number;
  /** Related posts on every page (needs site access), or only when the toolbar button is clicked. */
  automatic: boolean;
  /** How many related posts to show: how sure the engine must be of one. */
  amount: (typeof AMOUNTS)[number];
  /** Host names of sites on which nothing is read. */
  hostsOff: string[];
  theme: (typeof THEMES)[number];
  /** Language of the interface. */
  language: LanguageChoice;
  /** Order of a look-up's hits. */
  lookupOrder: LookupOrder;
  /** How posts are set and shown in the reader. */
  reading: ReadingSettings;
  /** Where automatic backups go, and after how many days the next one is made. */
  backup: { to: (typeof BACKUP_PLACES)[number]; days: (typeof BACKUP_DAYS)[number] };
  /** The template for exported notes in Markdown; null for the default. */
  template: string | null;
  /** The user made their choice on the first-run page. */
  welcomed: boolean;
  /** Show a bar for highlighting when text is selected on a page (automatic mode). */
  selectionBar: boolean;
  /** The marker on pages that have related posts (automatic mode). */
  marker: Marker;
  /** Host names of sites on which it is not shown. */
  markerHostsOff: string[];
  markerPlaces: MarkerPlaces;
  /** Order and groups of the archive's list. */
  list: ListSettings;
  /** Sources and settings follow the browser's own account (storage.sync). */
  account: boolean;
}

const isTexts = (value: unknown): value is string[] =>
  Array.isArray(value) && value.every((one) => typeof one === 'string');
const isTemplate = (value: unknown): value is string | null =>
  value === null || (typeof value === 'string' && value.length <= LONGEST_TEMPLATE);

function repairBackup(stored: unknown): Settings['backup'] {
  const { to, days } = fieldsOf(stored);
  return {
    to: validOr(to, isOneOf(BACKUP_PLACES), 'off'),
    days: validOr(days, isOneOf(BACKUP_DAYS), 7),
  };
}

function repairList(stored: unknown): ListSettings {
  const { sort, group } = fieldsOf(stored);
  return {
    sort: validOr(sort, isOneOf(SORTS), 'newest'),
    group: validOr(group, isOneOf(GROUPS), 'year'),
  };
}

/** Settings from whatever was stored: a field that is missing or invalid gets its initial value, the others stay. */
export function repairSettings(stored: unknown): Settings {
  const from = fieldsOf(stored);
  const field = <T>(name: keyof Settings, isValid: (value: unknown) => value is T, initial: T): T =>
    validOr(from[name], isValid, initial);
  return {
    version: SETTINGS_VERSION,
    automatic: field('automatic', isBoolean, false),
    amount: field('amount', isOneOf(AMOUNTS), 'normal'),
    hostsOff: field('hostsOff', isTexts, []),
    theme: field('theme', isOneOf(THEMES), 'system'),
    language: field('language', isOneOf(LANGUAGE_CHOICES), 'browser'),
    lookupOrder: field('lookupOrder', isOneOf(LOOKUP_ORDERS), 'relevance'),
    reading: repairReading(from.reading),
    backup: repairBackup(from.backup),
    template: field('template', isTemplate, null),
    welcomed: field('welcomed', isBoolean, false),
    selectionBar: field('selectionBar', isBoolean, true),
    marker: field('marker', isOneOf(MARKERS), 'off'),
    markerHostsOff: field('markerHostsOff', isTexts, []),
    markerPlaces: repairPlaces(from.markerPlaces),
    list: repairList(from.list),
    account: field('account', isBoolean, true),
  };
}
