// How posts are set, as the reader chose; a change shows at once and is undone if it could not be kept.
import { useRef, useState } from 'preact/hooks';
import { useServices } from '@/components/services';
import { type Action, useAction } from '@/components/use-action';
import { useLoaded } from '@/components/use-loaded';
import { changedReading, type ReadingChange, type ReadingSettings } from '@/utils/model/reading';

export interface Reading {
  /** Undefined until they were read. */
  reading: ReadingSettings | undefined;
  change(change: ReadingChange): void;
  saving: Action;
}

export function useReading(): Reading {
  const { readSettings, send } = useServices();
  const saving = useAction();
  /** Changes that the settings hold by now. */
  const kept = useRef(new Set<ReadingChange>());
  const { value, reload } = useLoaded(
    async () => {
      const holds = new Set(kept.current);
      return { reading: (await readSettings()).reading, holds };
    },
    [readSettings],
    (change) => change.of === 'settings',
  );
  const [ahead, setAhead] = useState<readonly ReadingChange[]>([]);
  // Until the settings that were read hold a change, it stays ahead of them.
  const isAhead = (each: ReadingChange) => !value?.holds.has(each);
  const reading = value && ahead.filter(isAhead).reduce(changedReading, value.reading);
  const change = async (wanted: ReadingChange) => {
    setAhead((before) => [...before.filter(isAhead), wanted]);
    if (await saving.also(() => send('reading.change', wanted))) kept.current.add(wanted);
    else setAhead((before) => before.filter((each) => each !== wanted));
    reload();
  };
  return { reading, change: (wanted) => void change(wanted), saving };
}
