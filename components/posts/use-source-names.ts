// Names of the sources, for datelines: only where there is more than one to tell apart.
import { useServices } from '@/components/services';
import { useLoaded } from '@/components/use-loaded';

/** Answers the name of a post's source, or undefined while it need not be said. */
export function useSourceNames(): (sourceId: number) => string | undefined {
  const { archive } = useServices();
  const sources = useLoaded(
    () => archive.sourceRows(),
    [archive],
    (change) => change.of === 'sources',
  ).value;
  if (!sources || sources.length < 2) return () => undefined;
  const names = new Map(sources.map((source) => [source.id, source.title]));
  return (sourceId) => names.get(sourceId);
}
