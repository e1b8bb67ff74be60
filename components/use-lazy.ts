// A component that is loaded when it is first wanted: what most posts are read without is not loaded with the reader.
import type { ComponentType } from 'preact';
import { useEffect, useState } from 'preact/hooks';

/** The component once it is wanted and there; null before. */
export function useLazy<P>(
  load: () => Promise<{ default: ComponentType<P> }>,
  wanted: boolean,
): ComponentType<P> | null {
  const [loaded, setLoaded] = useState<{ component: ComponentType<P> } | null>(null);
  useEffect(() => {
    if (!wanted || loaded) return;
    let gone = false;
    load().then(
      (module) => {
        if (!gone) setLoaded({ component: module.default });
      },
      (error: unknown) => console.error('Backlist: a part of the screen could not be loaded.', error),
    );
    return () => {
      gone = true;
    };
  }, [wanted]);
  return wanted ? (loaded?.component ?? null) : null;
}
