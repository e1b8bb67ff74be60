// Reads the index for queries: damaged records are left out of the answer and reported for repair; they never throw.
import type { IndexReader } from '@/utils/search/index/index-reader';
import type { Archive } from '../database';
import { checkIndex, isIntact, noteDamage, openSegment, type Suspects } from './index-health';
import { indexReader } from './index-store';

/**
 * The index of this archive, for queries.
 * @param onRebuild called when a rebuild was added as a job
 */
export function guardedReader(db: Archive, onRebuild: () => void): IndexReader {
  const reader = indexReader(db);
  const see = (noting: Promise<boolean>): void => {
    noting
      .then((added) => {
        if (added) onRebuild();
      })
      // The query has its answer; the next query, or the next start, finds the damage again.
      .catch((error) => console.error('Backlist: damage of the index could not be noted.', error));
  };
  /** Records without the damaged ones. */
  const sound = <K>(
    keys: readonly K[],
    records: readonly (Uint8Array | undefined)[],
    suspects: (bad: K[]) => Suspects,
  ): (Uint8Array | undefined)[] => {
    const read = records.map((record) => (isIntact(record) ? record : undefined));
    const bad = keys.filter((_, n) => read[n] === undefined);
    if (bad.length > 0) see(noteDamage(db, suspects(bad)));
    return read;
  };
  return {
    async segments() {
      const segments = await reader.segments();
      if (segments.some((segment) => openSegment(segment) === null)) see(checkIndex(db));
      return segments;
    },
    async frequencies(segments) {
      const records = await reader.frequencies(segments);
      return sound(segments, records, (bad) => ({ frequencies: bad }));
    },
    async blocks(keys) {
      return sound(keys, await reader.blocks(keys), (blocks) => ({ blocks }));
    },
    async vectors(documents) {
      return sound(documents, await reader.vectors(documents), (bad) => ({ documents: bad }));
    },
    texts: (documents) => reader.texts(documents),
    ...(reader.free ? { free: (records) => reader.free?.(records) } : {}),
  };
}
