// What two archives have in common, as strict as may be asked of them.
import type { Rows } from './faulty-database';

const told = (_: string, value: unknown) => (value instanceof Uint8Array ? [...value] : value);
/** Everything that is stored. */
export const whole = (rows: Rows): string => JSON.stringify(rows, told);

const without = (rows: Rows, stores: readonly string[]) =>
  Object.entries(rows).filter(([store]) => !stores.includes(store));
/** The same but for how often something was tried, and when it is tried again. */
export const content = ({ meta = [], ...rows }: Rows): string =>
  JSON.stringify(
    [...without(rows, ['jobs', 'attempts', 'sources']), meta.filter(([name]) => name !== 'revision')],
    (name, value) => (name === 'problem' ? undefined : told(name, value)),
  );
/** The same but for times, and for how the index is cut: what a later attempt may do otherwise. */
export const meaning = (rows: Rows): string =>
  JSON.stringify(
    without(rows, ['jobs', 'attempts', 'sources', 'segments', 'postings', 'meta', 'touched']),
    (name, value) => (/^at$|At$/.test(name) ? undefined : told(name, value)),
  );
/** Documents of segments that answer. */
export const indexed = ({ segments = [] }: Rows): number =>
  (segments as [number, { documents: number; dead: number[] }][]).reduce(
    (sum, [, { documents, dead }]) => sum + documents - dead.length,
    0,
  );
