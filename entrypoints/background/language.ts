// The language in which the worker speaks: in menus, the address bar, and what stands on pages.
import { loadLanguage } from '@/utils/i18n/load-language';
import { readSettings } from '@/utils/platform/settings';

/** Speaks the reader's language from now on. To be awaited before something is said; costs a look at the settings. */
export async function speakReadersLanguage(): Promise<void> {
  await loadLanguage((await readSettings()).language);
}
