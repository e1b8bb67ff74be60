// The reader's settings in storage.local: read, changed one after the other, watched.
import { browser } from 'wxt/browser';
import { inTurn } from '@/utils/core/in-turn';
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

/** The settings; what is missing or damaged has its initial value. */
export async function readSettings(): Promise<Settings> {
  return repairSettings((await browser.storage.local.get(KEY))[KEY]);
}

const next = inTurn();

/** Changes what is named and leaves the rest; two changes at once both count. Answers the settings as they are then. */
export function changeSettings(change: Partial<Omit<Settings, 'version'>>): Promise<Settings> {
  return changeBy(() => change);
}

/** Changes settings to what is made of those at the time, so that two changes of one field both count. */
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

/** Calls `listener` whenever they change, in whatever context; answers the function that ends it. */
export function watchSettings(listener: (settings: Settings, before: Settings) => void): () => void {
  const onChanged = (changes: Record<string, { newValue?: unknown; oldValue?: unknown }>, area: string) => {
    if (area === 'local' && changes[KEY])
      listener(repairSettings(changes[KEY].newValue), repairSettings(changes[KEY].oldValue));
  };
  browser.storage.onChanged.addListener(onChanged);
  return () => browser.storage.onChanged.removeListener(onChanged);
}
