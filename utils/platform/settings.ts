// The user's settings in storage.local.
import { browser } from 'wxt/browser';
import { serialQueue } from '@/utils/core/serial-queue';
import { repairSettings, type Settings } from '@/utils/model/settings';

const KEY = 'settings';

/**
 * Keeps what lies here, and what the browser's account carries, from scripts in pages: whoever took one over could read what
 * is followed and change any setting. Firefox has no such switch.
 */
export async function keepFromPages(): Promise<void> {
  const { local, sync } = browser.storage;
  for (const area of [local, sync]) await area.setAccessLevel?.({ accessLevel: 'TRUSTED_CONTEXTS' });
}

/** The settings; missing or invalid ones have their initial value. */
export async function readSettings(): Promise<Settings> {
  return repairSettings((await browser.storage.local.get(KEY))[KEY]);
}

const next = serialQueue();

/** Changes some settings. Two changes at once both count. @returns the settings after it */
export function changeSettings(change: Partial<Omit<Settings, 'version'>>): Promise<Settings> {
  return changeBy(() => change);
}

/** Changes settings depending on their current values, so that two changes of one field both count. */
export function changeBy(
  change: (settings: Settings) => Partial<Omit<Settings, 'version'>>,
): Promise<Settings> {
  return next(async () => {
    const before = await readSettings();
    const settings = repairSettings({ ...before, ...change(before) });
    await browser.storage.local.set({ [KEY]: settings });
    return settings;
  });
}

/** Calls `listener` whenever they change, in whatever context. @returns stops that */
export function watchSettings(listener: (settings: Settings, before: Settings) => void): () => void {
  const onChanged = (changes: Record<string, { newValue?: unknown; oldValue?: unknown }>, area: string) => {
    if (area === 'local' && changes[KEY])
      listener(repairSettings(changes[KEY].newValue), repairSettings(changes[KEY].oldValue));
  };
  browser.storage.onChanged.addListener(onChanged);
  return () => browser.storage.onChanged.removeListener(onChanged);
}
