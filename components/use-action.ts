// Runs one command at a time and keeps its error, so that a button can say what became of it.
import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import { type BacklistError, toBacklistError } from '@/utils/core/errors';

export interface Action {
  busy: boolean;
  error: BacklistError | null;
  /** Starts the work unless some is under way; the promise never rejects and says whether it succeeded. */
  run(work: () => Promise<unknown>): Promise<boolean>;
  clear(): void;
}

/** An action with its state. The work begins synchronously in `run`, so that a click's permission still counts. */
export function useAction(): Action {
  const [state, setState] = useState<{ busy: boolean; error: BacklistError | null }>({
    busy: false,
    error: null,
  });
  const busy = useRef(false);
  const alive = useRef(true);
  useEffect(() => {
    alive.current = true;
    return () => {
      alive.current = false;
    };
  }, []);

  const run = useCallback(async (work: () => Promise<unknown>) => {
    if (busy.current) return false;
    busy.current = true;
    const settle = (error: BacklistError | null) => {
      busy.current = false;
      if (alive.current) setState({ busy: false, error });
      return error === null;
    };
    const started = work();
    setState({ busy: true, error: null });
    return started.then(
      () => settle(null),
      (thrown: unknown) => settle(toBacklistError(thrown)),
    );
  }, []);
  const clear = useCallback(() => setState((before) => ({ ...before, error: null })), []);
  return { ...state, run, clear };
}
