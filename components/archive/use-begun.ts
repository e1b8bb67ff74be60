// How far the posts in view were read, as far as they are being read. Each is asked for once, and only what was found draws
// the list anew: most of what is scrolled over was never begun.
import { useLayoutEffect, useReducer, useRef, useState } from 'preact/hooks';
import { useListReading, useServices } from '@/components/services';
import { type BacklistError, toBacklistError } from '@/utils/core/errors';

interface Begun {
  /** The share of a post that was read, 0 to 1; undefined where it was not begun, or read to its end. */
  of(id: number): number | undefined;
  error: BacklistError | null;
}

type Shares = ReadonlyMap<number, number>;
const NONE: Shares = new Map();

/** What is known after some were asked for: the same map where that is nothing new. */
function known(before: Shares, asked: readonly number[], found: Shares): Shares {
  if (found.size === 0 && !asked.some((id) => before.has(id))) return before;
  const rest = [...before].filter(([id]) => !asked.includes(id));
  return new Map([...rest, ...found]);
}

export function useBegun(ids: readonly number[]): Begun {
  const lists = useListReading();
  const { onChange } = useServices();
  const [shares, setShares] = useState(NONE);
  const [error, setError] = useState<BacklistError | null>(null);
  const [edition, renew] = useReducer((count: number) => count + 1, 0);
  const asked = useRef(new Set<number>());

  useLayoutEffect(
    () =>
      onChange((change) => {
        if (change.of !== 'positions') return;
        asked.current.clear();
        renew(undefined as never);
      }),
    [onChange],
  );
  useLayoutEffect(() => {
    const news = ids.filter((id) => !asked.current.has(id));
    if (news.length === 0) return;
    for (const id of news) asked.current.add(id);
    lists.begunOf(news).then(
      (found) => setShares((before) => known(before, news, found)),
      (thrown: unknown) => {
        for (const id of news) asked.current.delete(id);
        setError(toBacklistError(thrown));
      },
    );
  }, [lists, edition, ids.join()]);
  return { of: (id) => shares.get(id), error };
}
