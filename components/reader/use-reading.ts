// How posts are set, as the reader chose; a change shows at once and is undone if it could not be kept.
import { useState } from 'preact/hooks';
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
  const { value, reload } = useLoaded(
    async () => (await readSettings()).reading,
    [readSettings],
    (change) => change.of === 'settings',
  );
  const [ahead, setAhead] = useState<readonly ReadingChange[]>([]);
  const reading = value && ahead.reduce(changedReading, value);
  const change = (wanted: ReadingChange) => {
    setAhead((before) => [...before, wanted]);
    void send('reading.change', wanted)
      .then(reload, (error: unknown) => saving.run(() => Promise.reject(error)))
      // Reading the settings again takes a moment; until then the change stays ahead of them.
      .finally(() => setTimeout(() => setAhead((before) => before.filter((each) => each !== wanted)), 200));
  };
  return { reading, change, saving };
}
