// How posts are set, as the reader chose.
import { useServices } from '@/components/services';
import { type Action, useAction } from '@/components/use-action';
import { useChosen } from '@/components/use-chosen';
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
  const { value, choose } = useChosen(
    readSettings,
    (settings, change: ReadingChange) => ({ ...settings, reading: changedReading(settings.reading, change) }),
    ({ of }) => of === 'settings',
  );
  const change = (wanted: ReadingChange) =>
    choose(wanted, () => saving.also(() => send('reading.change', wanted)));
  return { reading: value?.reading, change: (wanted) => void change(wanted), saving };
}
