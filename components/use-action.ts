// Runs commands and keeps their error, so that a button can say what became of it.
import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import { type BacklistError, toBacklistError } from '@/utils/core/errors';

export interface Action {
  busy: boolean;
  error: BacklistError | null;
  /** Starts the work unless some is under way; the promise never rejects and says whether it succeeded. */
  run(work: () => Promise<unknown>): Promise<boolean>;
  /** The same, also while some is under way: for choices, of which the last one must count however quickly it follows. */
  also(work: () => Promise<unknown>): Promise<boolean>;
  clear(): void;
}

/** An action with its state. The work begins synchronously in `run`, so that a click's permission still counts. */
export function useAction(): Action {
  const [state, setState] = useState<{ busy: boolean; error: BacklistError | null }>({
    busy: false,
    error: null,
  });
  const underWay = useRef(0);
  const alive = useRef(true);
  useEffect(() => {
    alive.current = true;
    return () => {
      alive.current = false;
    };
  }, []);

  const also = useCallback(async (work: () => Promise<unknown>) => {
    underWay.current += 1;
    const settle = (error: BacklistError | null) => {
      underWay.current -= 1;
      const busy = underWay.current > 0;
      if (alive.current) setState((before) => ({ busy, error: error ?? before.error }));
      return error === null;
    };
    const started = work();
    setState({ busy: true, error: null });
    return started.then(
      () => settle(null),
      (thrown: unknown) => settle(toBacklistError(thrown)),
    );
  }, []);
  const run = useCallback(
    async (work: () => Promise<unknown>) => (underWay.current > 0 ? false : also(work)),
    [],
  );
  const clear = useCallback(() => setState((before) => ({ ...before, error: null })), []);
  return { ...state, run, also, clear };
}
