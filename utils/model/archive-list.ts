// What the archive's list shows, in which order and groups. No zod: the panel's address and the settings are repaired by hand.

export const LIST_STATES = ['unread', 'begun', 'later', 'starred', 'read', 'saved'] as const;
export const SORTS = ['newest', 'oldest', 'longest', 'shortest', 'read'] as const;
export const GROUPS = ['year', 'month', 'source'] as const;
export const LENGTHS = ['short', 'medium', 'long'] as const;

export type ListState = (typeof LIST_STATES)[number];
export type Length = (typeof LENGTHS)[number];

export interface ListSettings {
  sort: (typeof SORTS)[number];
  group: (typeof GROUPS)[number];
}

/** Least and most whole minutes of reading. */
export const MINUTES: Record<Length, [least: number, most: number]> = {
  short: [0, 4],
  medium: [5, 14],
  long: [15, Number.MAX_SAFE_INTEGER],
};

/** Which posts are wanted: those that pass all that is named. */
export interface ListFilter {
  state?: ListState;
  /** One of the publication's own tags, as it is written. */
  tag?: string;
  /** One of the reader's own. */
  label?: string;
  source?: number;
  /** Primary language subtag (BCP 47), in lower case. */
  lang?: string;
  length?: Length;
  /** First and last month, as `2024-03`, in UTC. */
  from?: string;
  to?: string;
}

/** A month that can be wanted. */
const MONTH = /^\d{4}-(?:0[1-9]|1[0-2])$/;

const oneOf = <T extends string>(values: readonly T[], value: string | null): T | undefined =>
  values.find((each) => each === value);

/** A filter out of the search part of an address; what is unreadable is left out. */
export function readFilter(search: string): ListFilter {
  const from = new URLSearchParams(search);
  const text = (name: string) => from.get(name)?.slice(0, 300) || undefined;
  const month = (name: string) => (MONTH.test(from.get(name) ?? '') ? text(name) : undefined);
  const source = /^\d{1,15}$/.test(from.get('source') ?? '') ? Number(from.get('source')) : undefined;
  return withoutNothing({
    state: oneOf(LIST_STATES, from.get('state')),
    tag: text('tag'),
    label: text('label'),
    source,
    lang: text('lang'),
    length: oneOf(LENGTHS, from.get('length')),
    from: month('from'),
    to: month('to'),
  });
}

/** The search part of an address for a filter, without a question mark; empty where everything is wanted. */
export function writeFilter(filter: ListFilter): string {
  return new URLSearchParams(Object.entries(filter).map(([name, value]) => [name, String(value)])).toString();
}

/** A filter with a change; undefined takes a wish back. */
export function changedFilter(
  filter: ListFilter,
  change: { [K in keyof ListFilter]?: ListFilter[K] | undefined },
): ListFilter {
  return withoutNothing({ ...filter, ...change });
}

function withoutNothing(wishes: { [K in keyof ListFilter]?: ListFilter[K] | undefined }): ListFilter {
  return Object.fromEntries(Object.entries(wishes).filter(([, value]) => value !== undefined));
}

/** A filter without its span of time. */
export function timeless({ from: _from, to: _to, ...rest }: ListFilter): ListFilter {
  return rest;
}
