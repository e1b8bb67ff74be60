// How far the posts in view were read, as far as they are being read.
import { useListReading } from '@/components/services';
import { useLoaded } from '@/components/use-loaded';
import type { BacklistError } from '@/utils/core/errors';

interface Begun {
  /** The share of a post that was read, 0 to 1; undefined where it was not begun, or read to its end. */
  of(id: number): number | undefined;
  error: BacklistError | null;
}

export function useBegun(ids: readonly number[]): Begun {
  const lists = useListReading();
  const { value, error } = useLoaded(
    () => (ids.length > 0 ? lists.begunOf(ids) : null),
    [lists, ids.join()],
    ({ of }) => of === 'positions',
  );
  return { of: (id) => value?.get(id), error };
}
