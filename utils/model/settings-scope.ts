// Which settings follow the user to their other machines, and which belong to this one. A new setting must be declared here:
// the compiler asks for it.
import type { ReadingSettings } from './reading';
import type { Settings } from './settings';

/**
 * `follows`: the same on every machine, the last choice counts. `set`: a list whose members are merged one by one, so that what
 * two machines add at the same time is kept. `machine`: about something that only this machine has.
 */
type Scope = 'follows' | 'set' | 'machine';

const SETTINGS: { readonly [K in Exclude<keyof Settings, 'reading'>]: Scope } = {
  version: 'machine',
  // Needs a permission of this browser.
  automatic: 'machine',
  amount: 'follows',
  hostsOff: 'set',
  theme: 'follows',
  lookupOrder: 'follows',
  // A folder of this machine.
  backup: 'machine',
  template: 'follows',
  welcomed: 'machine',
  selectionBar: 'follows',
  marker: 'follows',
  markerHostsOff: 'set',
  // Depends on the screen.
  markerPlaces: 'machine',
  list: 'follows',
  account: 'machine',
  language: 'follows',
};

const READING: { readonly [K in keyof ReadingSettings]: Exclude<Scope, 'set'> } = {
  face: 'follows',
  size: 'follows',
  leading: 'follows',
  measure: 'follows',
  paper: 'follows',
  images: 'follows',
  // By ids of sources in this archive.
  imagesOf: 'machine',
  rate: 'follows',
  // Voices are installed on a machine.
  voices: 'machine',
  letterKeys: 'follows',
};

const named = (scopes: Readonly<Record<string, Scope>>, scope: Scope): string[] =>
  Object.keys(scopes).filter((name) => scopes[name] === scope);

/** Names of the settings that follow; reading settings as `reading.<name>`. */
export const FOLLOWING: readonly string[] = [
  ...named(SETTINGS, 'follows'),
  ...named(READING, 'follows').map((name) => `reading.${name}`),
];
export const FOLLOWING_SETS = named(SETTINGS, 'set') as ('hostsOff' | 'markerHostsOff')[];

/** The value of a setting that follows. */
export function settingOf(settings: Settings, name: string): unknown {
  const part = name.startsWith('reading.') ? settings.reading : settings;
  return (part as unknown as Record<string, unknown>)[name.replace('reading.', '')];
}

/** The settings with another value for one that follows. */
export function withSetting(settings: Settings, name: string, value: unknown): Settings {
  return name.startsWith('reading.')
    ? { ...settings, reading: { ...settings.reading, [name.replace('reading.', '')]: value } }
    : { ...settings, [name]: value };
}
