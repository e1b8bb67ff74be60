// What the archive's list shows, its order and groups. No zod here: the panel's address and the settings are checked by hand.

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

/** Which posts a list shows: those that match every field that is there. */
export interface ListFilter {
  state?: ListState;
  /** One of the publication's tags, in its spelling. */
  tag?: string;
  /** One of the user's own tags. */
  label?: string;
  source?: number;
  /** Primary language subtag (BCP 47), in lower case. */
  lang?: string;
  length?: Length;
  /** First and last month, as `2024-03`, in UTC. */
  from?: string;
  to?: string;
}

const MONTH = /^\d{4}-(?:0[1-9]|1[0-2])$/;

const oneOf = <T extends string>(values: readonly T[], value: string | null): T | undefined =>
  values.find((each) => each === value);

/** A filter from the query of an address; invalid parts are left out. */
export function readFilter(search: string): ListFilter {
  const from = new URLSearchParams(search);
  const text = (name: string) => from.get(name)?.slice(0, 300) || undefined;
  const month = (name: string) => (MONTH.test(from.get(name) ?? '') ? text(name) : undefined);
  const source = /^\d{1,15}$/.test(from.get('source') ?? '') ? Number(from.get('source')) : undefined;
  return definedFields({
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

/** A filter as the query of an address, without the question mark; empty where it matches everything. */
export function writeFilter(filter: ListFilter): string {
  return new URLSearchParams(Object.entries(filter).map(([name, value]) => [name, String(value)])).toString();
}

/** A filter with a change; undefined removes a field. */
export function changedFilter(
  filter: ListFilter,
  change: { [K in keyof ListFilter]?: ListFilter[K] | undefined },
): ListFilter {
  return definedFields({ ...filter, ...change });
}

function definedFields(fields: { [K in keyof ListFilter]?: ListFilter[K] | undefined }): ListFilter {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined));
}

/** A filter without its first and last month. */
export function timeless({ from: _from, to: _to, ...rest }: ListFilter): ListFilter {
  return rest;
}
