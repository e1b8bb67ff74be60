// Which sources follow the reader to other machines. Light: the worker asks at each announcement.
import type { Source } from '@/utils/model/source';

const STAYS: ReadonlySet<Source['kind']> = new Set(['saved', 'reader', 'subscription']);

/**
 * Whether a source is one that other machines can read as well: the bundled pack and saved pages are not, nor is an account
 * on a reader server with its subscriptions, as each machine signs in by itself.
 */
export const follows = ({ kind, url }: Pick<Source, 'kind' | 'url'>): boolean =>
  !STAYS.has(kind) && /^https?:/.test(url);

export const sourceKey = (id: number): string => `source:${id}`;
