// The settings, with what the reader chose since over them.
import type { Settings } from '@/utils/model/settings';
import { useServices } from './services';
import { type Chosen, useChosen } from './use-chosen';

type Part = { [Name in keyof Settings]?: Settings[Name] | undefined };

export function useSettings(): Chosen<Settings, Part> {
  const { readSettings } = useServices();
  return useChosen(
    readSettings,
    (settings, part: Part) => ({ ...settings, ...part }) as Settings,
    ({ of }) => of === 'settings',
  );
}
