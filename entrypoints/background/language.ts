// The language of what the worker shows: menus, the address bar, and text on pages.
import { loadLanguage } from '@/utils/i18n/load-language';
import { readSettings } from '@/utils/platform/settings';

/** Loads the user's language. Await it before showing text; it reads the settings. */
export async function speakReadersLanguage(): Promise<void> {
  await loadLanguage((await readSettings()).language);
}
