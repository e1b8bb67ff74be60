// Reads something when a component appears, again when what it depends on changes, and again when it changed elsewhere.
import type { Inputs } from 'preact/hooks';
import { useCallback, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { type BacklistError, toBacklistError } from '@/utils/core/errors';
import type { Change } from '@/utils/messaging/changes';
import { useServices } from './services';

export interface Loaded<T> {
  /** The last value read; stays while it is read again, so that nothing flickers. */
  value: T | undefined;
  error: BacklistError | null;
  /** True until the first value or error. */
  loading: boolean;
  reload(): void;
}

/**
 * Reads with `load`, which answers null while there is nothing to be read yet. Answers that arrive after a newer question was asked are dropped.
 * `refreshOn` says which announced changes make it read again; bursts of them are read once, and what is announced while it is
 * being read is read after that: where changes come faster than answers, none would ever be shown otherwise.
 */
export function useLoaded<T>(
  load: () => Promise<T> | null,
  inputs: Inputs,
  refreshOn?: (change: Change) => boolean,
): Loaded<T> {
  const { onChange } = useServices();
  const [state, setState] = useState<{ value: T | undefined; error: BacklistError | null }>({
    value: undefined,
    error: null,
  });
  const asked = useRef(0);
  /** The question that is being answered, and whether to ask again then. */
  const reading = useRef({ of: 0, again: false });
  const latest = useRef({ load, refreshOn });
  latest.current = { load, refreshOn };

  const reload = useCallback(() => {
    asked.current += 1;
    const mine = asked.current;
    const answer = latest.current.load();
    if (!answer) return;
    reading.current = { of: mine, again: false };
    const isLatest = () => asked.current === mine;
    answer
      .then(
        (value) => {
          if (isLatest()) setState({ value, error: null });
        },
        (thrown: unknown) => {
          if (isLatest()) setState((before) => ({ value: before.value, error: toBacklistError(thrown) }));
        },
      )
      .finally(() => {
        const { again } = reading.current;
        if (!isLatest()) return;
        reading.current = { of: 0, again: false };
        if (again) reload();
      });
  }, []);

  // Before the first reading: what changes while that is under way must be heard of.
  useLayoutEffect(() => {
    let waiting: ReturnType<typeof setTimeout> | null = null;
    const end = onChange((change) => {
      if (!latest.current.refreshOn?.(change) || waiting !== null) return;
      waiting = setTimeout(() => {
        waiting = null;
        if (reading.current.of === asked.current) reading.current.again = true;
        else reload();
      }, 60);
    });
    return () => {
      end();
      if (waiting !== null) clearTimeout(waiting);
    };
  }, [onChange]);

  // Asked before the first frame is painted, not after it.
  useLayoutEffect(() => {
    reload();
    return () => {
      asked.current += 1;
    };
  }, inputs);

  return { ...state, loading: state.value === undefined && state.error === null, reload };
}
