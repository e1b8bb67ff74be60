// Looks up while the reader types: a short wait between keys, and only the answer to the newest words counts.
import { useEffect, useRef, useState } from 'preact/hooks';
import { useServices } from '@/components/services';
import { say } from '@/components/ui/LiveRegion';
import { type BacklistError, toBacklistError } from '@/utils/core/errors';
import { LONGEST_QUERY, type LookupAnswer } from '@/utils/model/lookup';
import type { LookupOrder } from '@/utils/model/settings';
import { answerInWords } from './answer-words';

const PAUSE = 90; // milliseconds without a key

interface State {
  /** The newest answer, with the pages asked for so far; stays while a newer one is on its way. */
  answer: LookupAnswer | null;
  error: BacklistError | null;
  busy: boolean;
}

export interface LiveLookup extends State {
  /** Adds the next page of hits. */
  more(): void;
}

const NOTHING: State = { answer: null, error: null, busy: false };

/** Hits for what is typed, `step` at a time. */
export function useLiveLookup(typed: string, step: number, order: LookupOrder = 'relevance'): LiveLookup {
  const { send } = useServices();
  // A space at the end says that the last word is whole.
  const query = typed.trimStart().slice(0, LONGEST_QUERY);
  const [state, setState] = useState<State>(NOTHING);
  const newest = useRef(0);

  /** Asks, and hands over the answer unless something newer was asked meanwhile. */
  const ask = (offset: number, take: (answer: LookupAnswer) => void) => {
    newest.current += 1;
    const mine = newest.current;
    setState((before) => ({ ...before, busy: true }));
    send('lookup', { query, limit: step, offset, order }).then(
      (answer) => {
        if (newest.current === mine) take(answer);
      },
      (thrown: unknown) => {
        if (newest.current === mine)
          setState((before) => ({ ...before, error: toBacklistError(thrown), busy: false }));
      },
    );
  };

  useEffect(() => {
    newest.current += 1;
    if (query === '') {
      setState(NOTHING);
      return;
    }
    const timer = setTimeout(
      () =>
        ask(0, (answer) => {
          setState({ answer, error: null, busy: false });
          say(answerInWords(answer));
        }),
      PAUSE,
    );
    return () => clearTimeout(timer);
  }, [query, step, order, send]);

  const more = () => {
    const shown = state.answer;
    if (!shown || state.busy) return;
    ask(shown.hits.length, (next) => {
      setState({ answer: { ...next, hits: [...shown.hits, ...next.hits] }, error: null, busy: false });
    });
  };
  return { ...state, more };
}
