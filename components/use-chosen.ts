// What the reader chose shows at once and is undone if it could not be kept: a radio button or a switch that waited for the
// worker would spring back under the finger.
import { useRef, useState } from 'preact/hooks';
import type { Change as Announced } from '@/utils/messaging/changes';
import { type Loaded, useLoaded } from './use-loaded';

export interface Chosen<T, Change> extends Loaded<T> {
  /** Shows a change while `keep` keeps it, which answers whether it could. */
  choose(change: Change, keep: () => Promise<boolean>): Promise<boolean>;
}

/**
 * What `load` reads, with the changes that were chosen since over it.
 * @param change what a value is with a change made to it
 * @param refreshOn which announced changes make it read again
 */
export function useChosen<T, Change>(
  load: () => Promise<T>,
  changed: (value: T, change: Change) => T,
  refreshOn: (change: Announced) => boolean,
): Chosen<T, Change> {
  /** Changes that what is stored holds by now. */
  const kept = useRef(new Set<Change>());
  const { value, ...loaded } = useLoaded(
    async () => {
      const holds = new Set(kept.current);
      return { stored: await load(), holds };
    },
    [load],
    refreshOn,
  );
  const [ahead, setAhead] = useState<readonly Change[]>([]);
  // Until what was read holds a change, it stays ahead of it.
  const isAhead = (each: Change) => !value?.holds.has(each);
  return {
    ...loaded,
    value: value && ahead.filter(isAhead).reduce(changed, value.stored),
    async choose(change, keep) {
      setAhead((before) => [...before.filter(isAhead), change]);
      const done = await keep();
      if (done) kept.current.add(change);
      else setAhead((before) => before.filter((each) => each !== change));
      loaded.reload();
      return done;
    },
  };
}
