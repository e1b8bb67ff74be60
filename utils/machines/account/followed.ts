// Which sources follow the reader to other machines. Light: the worker asks at each announcement.
import type { Source } from '@/utils/model/source';

/** Whether a source is one that other machines can read as well: the bundled pack and saved pages are not. */
export const follows = ({ kind, url }: Pick<Source, 'kind' | 'url'>): boolean =>
  kind !== 'saved' && /^https?:/.test(url);

export const sourceKey = (id: number): string => `source:${id}`;
