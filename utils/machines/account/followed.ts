// Which sources follow the user to other machines. A small file, because the worker needs it at each announcement.
import type { Source } from '@/utils/model/source';

const STAYS: ReadonlySet<Source['kind']> = new Set(['saved', 'reader', 'subscription']);

/**
 * Whether a source follows. The bundled pack and saved pages do not, nor do accounts on reader servers with their subscriptions,
 * because each machine signs in by itself.
 */
export const follows = ({ kind, url }: Pick<Source, 'kind' | 'url'>): boolean =>
  !STAYS.has(kind) && /^https?:/.test(url);

export const sourceKey = (id: number): string => `source:${id}`;
