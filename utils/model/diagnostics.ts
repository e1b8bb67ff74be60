// What a user may copy into a bug report: versions, counts and codes. Nothing about what they read: its types hold numbers,
// switches and words of our own lists, and whoever fills it in passes each word through `oneOf`.
import type { ErrorCode } from '@/utils/core/errors';
import type { Settings } from './settings';

/** A word of a list, or 'other': a value that another version stored, or that is damaged, is not repeated. */
export const oneOf = <T extends string>(list: readonly T[], value: unknown): T | 'other' =>
  list.find((each) => each === value) ?? 'other';

/** Milliseconds since 1970 as a day (UTC): an exact time would say more about the user than a report needs. */
export const dayInUtc = (time: number): string => new Date(time).toISOString().slice(0, 10);

export interface JobCount {
  kind: string;
  /** `running`: a slice is running; `due`: it could begin; `waiting`: it is not due yet. */
  state: 'running' | 'due' | 'waiting';
  count: number;
  /** How many of them failed at least once since they last succeeded. */
  retried: number;
  /** Codes of the last failures. */
  problems: readonly (ErrorCode | 'other')[];
}

export interface ErrorCount {
  code: ErrorCode | 'other';
  /** Sources whose last check ended with it. */
  sources: number;
  /** How many of the attempts that are kept (50 of each source) ended with it. */
  attempts: number;
  /** HTTP status → attempts. */
  statuses: Readonly<Record<string, number>>;
  /** Day of the last one (UTC). */
  last: string;
}

export interface ArchiveFigures {
  schema: number;
  /** Rows of each store. */
  rows: Readonly<Record<string, number>>;
  /** Kind and state → sources. */
  sources: Readonly<Record<string, number>>;
  deletedHighlights: number;
  index: { version: number; segments: number; unhealthy: number; missingPosts: number; rebuilding: boolean };
  jobs: readonly JobCount[];
  /** Format and state → imports. */
  imports: Readonly<Record<string, number>>;
  errors: readonly ErrorCount[];
}

export interface BrowserFacts {
  version: string;
  /** Name and version. */
  browser: string;
  /** Operating system and processor. */
  platform: string;
  /** Tag of the browser's own language. */
  language: string;
  permissions: readonly string[];
  /** How many sites may be read. */
  sites: number | 'all';
  /** Interfaces that not every browser has → whether this one has them. */
  interfaces: Readonly<Record<string, boolean>>;
  /** Bytes, as far as the browser says. */
  storage: { usage: number | null; quota: number | null; persisted: boolean | null };
}

export interface Diagnostics {
  browser: BrowserFacts;
  settings: Settings;
  /** `failed`: why it could not be read. */
  archive: ArchiveFigures | { failed: ErrorCode };
}

/**
 * The settings that say nothing about what somebody reads. They are listed one by one, so that a setting that is added later
 * is private until it is named here.
 */
export function publicSettings(settings: Settings): Record<string, string | number | boolean> {
  const { reading, list, backup } = settings;
  return {
    automatic: settings.automatic,
    amount: settings.amount,
    theme: settings.theme,
    language: settings.language,
    lookupOrder: settings.lookupOrder,
    welcomed: settings.welcomed,
    account: settings.account,
    selectionBar: settings.selectionBar,
    marker: settings.marker,
    list: `${list.sort}, by ${list.group}`,
    backup: `${backup.to}, ${backup.days} d`,
    template: settings.template === null ? 'usual' : 'own',
    hostsOff: settings.hostsOff.length,
    markerHostsOff: settings.markerHostsOff.length,
    reading: [reading.face, `${reading.size} %`, reading.leading, reading.measure, reading.paper].join(', '),
    images: reading.images,
    imagesOf: Object.keys(reading.imagesOf).length,
    rate: reading.rate,
    voices: Object.keys(reading.voices).length,
    letterKeys: reading.letterKeys,
  };
}

const listed = (counts: Readonly<Record<string, unknown>>): string =>
  Object.entries(counts)
    .map(([name, count]) => `${name}: ${count}`)
    .join('; ') || 'none';

function archiveLines(archive: Diagnostics['archive']): string[] {
  if ('failed' in archive) return ['', '## Archive', `could not be read: ${archive.failed}`];
  const { schema, rows, sources, deletedHighlights, index, jobs, imports, errors } = archive;
  return [
    '',
    '## Archive',
    `schema: ${schema}`,
    `sources: ${listed(sources)}`,
    `rows: ${listed(rows)}`,
    `deleted highlights: ${deletedHighlights}`,
    `imports: ${listed(imports)}`,
    '',
    '## Index',
    listed(index),
    '',
    '## Jobs',
    ...(jobs.length === 0 ? ['none'] : jobs.map(jobLine)),
    '',
    '## Errors',
    ...(errors.length === 0 ? ['none'] : errors.map(errorLine)),
  ];
}

function jobLine({ kind, state, count, retried, problems }: JobCount): string {
  const tried = retried > 0 ? `; retried: ${retried}` : '';
  return `${kind}, ${state}: ${count}${tried}${problems.length > 0 ? `; ${problems.join(', ')}` : ''}`;
}

function errorLine({ code, sources, attempts, statuses, last }: ErrorCount): string {
  const named = Object.keys(statuses).length > 0 ? `; status ${listed(statuses)}` : '';
  return `${code}: ${sources} sources now; ${attempts} attempts${named}; last ${last}`;
}

/** The report as it is shown and copied: plain text, always in English, for those who read bug reports. */
export function diagnosticsText({ browser, settings, archive }: Diagnostics): string {
  const { usage, quota, persisted } = browser.storage;
  return [
    '# Backlist diagnostics',
    `version: ${browser.version}`,
    `browser: ${browser.browser}`,
    `platform: ${browser.platform}`,
    `language: ${browser.language}`,
    `permissions: ${browser.permissions.join(', ') || 'none'}`,
    `sites: ${browser.sites}`,
    `interfaces: ${listed(browser.interfaces)}`,
    `storage: ${usage ?? '?'} of ${quota ?? '?'} bytes; persisted: ${persisted ?? '?'}`,
    '',
    '## Settings',
    ...Object.entries(publicSettings(settings)).map(([name, value]) => `${name}: ${value}`),
    ...archiveLines(archive),
    '',
  ].join('\n');
}
