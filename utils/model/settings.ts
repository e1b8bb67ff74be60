// The reader's settings: versioned, repaired field by field, never replaced whole. No zod here: popup and panel read them.

import { GROUPS, type ListSettings, SORTS } from './archive-list';
import { LANGUAGE_CHOICES, type LanguageChoice } from './language';
import { MARKERS, type Marker, type MarkerPlaces, repairPlaces } from './marker';
import { type ReadingSettings, repairReading } from './reading';

export const SETTINGS_VERSION = 1;

export const AMOUNTS = ['few', 'normal', 'many'] as const;
export const THEMES = ['system', 'light', 'dark'] as const;
export const BACKUP_PLACES = ['off', 'downloads', 'folder'] as const;
export const BACKUP_DAYS = [1, 7, 30] as const;
/** Characters of a template of notes. */
export const LONGEST_TEMPLATE = 20_000;
export const LOOKUP_ORDERS = ['relevance', 'date'] as const;

export type LookupOrder = (typeof LOOKUP_ORDERS)[number];

export interface Settings {
  version: number;
  /** Related posts on every page (needs site access), or only when the toolbar button is clicked. */
  automatic: boolean;
  /** How sure the engine must be before it shows a related post. */
  amount: (typeof AMOUNTS)[number];
  /** Host names on which nothing is read. */
  hostsOff: string[];
  theme: (typeof THEMES)[number];
  /** Language of the interface. */
  language: LanguageChoice;
  /** Order of what a look-up found. */
  lookupOrder: LookupOrder;
  /** How posts are set and shown in the reader. */
  reading: ReadingSettings;
  /** Where automatic backups go, and how many days lie between them. */
  backup: { to: (typeof BACKUP_PLACES)[number]; days: (typeof BACKUP_DAYS)[number] };
  /** The template of notes in Markdown; null for the usual one. */
  template: string | null;
  /** The first-run page was seen through to its choice. */
  welcomed: boolean;
  /** A bar to highlight with, where text is selected on a page that Backlist looks at. */
  selectionBar: boolean;
  /** The sign on a page that has related posts, where Backlist looks at every page. */
  marker: Marker;
  /** Host names on which it is not shown. */
  markerHostsOff: string[];
  markerPlaces: MarkerPlaces;
  /** Order and groups of the archive's list. */
  list: ListSettings;
  /** Sources and settings follow the browser's own account (storage.sync). */
  account: boolean;
}

const isBoolean = (value: unknown): value is boolean => typeof value === 'boolean';
const isTexts = (value: unknown): value is string[] =>
  Array.isArray(value) && value.every((one) => typeof one === 'string');
const isTemplate = (value: unknown): value is string | null =>
  value === null || (typeof value === 'string' && value.length <= LONGEST_TEMPLATE);
const isOneOf =
  <T extends string>(values: readonly T[]) =>
  (value: unknown): value is T =>
    values.includes(value as T);

function repairBackup(stored: unknown): Settings['backup'] {
  const from = typeof stored === 'object' && stored !== null ? (stored as Record<string, unknown>) : {};
  const to = BACKUP_PLACES.find((place) => place === from.to) ?? 'off';
  const days = BACKUP_DAYS.find((number) => number === from.days) ?? 7;
  return { to, days };
}

function repairList(stored: unknown): ListSettings {
  const { sort, group } = (typeof stored === 'object' && stored !== null ? stored : {}) as Record<
    string,
    unknown
  >;
  return {
    sort: isOneOf(SORTS)(sort) ? sort : 'newest',
    group: isOneOf(GROUPS)(group) ? group : 'year',
  };
}

/** Settings out of whatever was stored: each field that is unreadable gets its initial value, the others stay. */
export function repairSettings(stored: unknown): Settings {
  const from = typeof stored === 'object' && stored !== null ? (stored as Record<string, unknown>) : {};
  const field = <T>(name: keyof Settings, isValid: (value: unknown) => value is T, initial: T): T => {
    const value = from[name];
    return isValid(value) ? value : initial;
  };
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
