// Which section of a long page is being read: the last one whose heading has come up into its upper third.
import { useLayoutEffect, useState } from 'preact/hooks';

/** @param ids of the sections' headings, in the order of the page */
export function useSectionInView(ids: readonly string[]): string | undefined {
  const [shown, setShown] = useState(ids[0]);
  const order = ids.join(' ');
  useLayoutEffect(() => {
    const look = () => {
      const page = document.documentElement;
      const top = (id: string) => document.getElementById(id)?.getBoundingClientRect().top ?? Infinity;
      // The last ones are too short to come up that far.
      const atEnd = page.scrollTop > 0 && page.scrollTop + page.clientHeight >= page.scrollHeight - 2;
      const reached = ids.filter((id) => top(id) < page.clientHeight / (atEnd ? 1 : 3));
      setShown(reached.at(-1) ?? ids[0]);
    };
    look();
    const end = new AbortController();
    document.addEventListener('scroll', look, { passive: true, signal: end.signal });
    window.addEventListener('resize', look, { signal: end.signal });
    return () => end.abort();
  }, [order]);
  return shown;
}
