// Mounts a screen: theme and language first, then the components.
import { effect } from '@preact/signals';
import { type ComponentChildren, render } from 'preact';
import { keepFocus } from '@/components/focus-keeper';
import { applyLanguage, applyLastLanguage } from '@/components/language';
import { type Services, ServicesContext } from '@/components/services';
import { applyLastTheme, applyTheme } from '@/components/theme';
import { type Key, t } from '@/utils/i18n/translate';
import { openArchive } from '@/utils/store/database';

let speaking: Promise<void> | undefined;

/**
 * To be called first of all, so that nothing is painted in another theme or language than the reader's, and the archive is
 * being opened while the rest is made ready.
 * @param opens false where the archive is being read already
 */
export function begin(opens = true): void {
  // First: what was applied last is asked of the browser in one piece, in which it opens the archive as well. Whoever reads it
  // hears why it could not be opened.
  if (opens) openArchive().catch(() => undefined);
  applyLastTheme();
  speaking = applyLastLanguage();
}

/**
 * Draws a screen with the services that the entrypoint made for it, follows the settings' theme and language, and keeps the focus
 * inside.
 */
export async function mount(
  services: Services,
  title: Key & `title.${string}`,
  screen: ComponentChildren,
): Promise<void> {
  const root = document.getElementById('root');
  if (!root) throw new Error('the page has no #root');
  await speaking;
  effect(() => {
    document.title = t(title);
  });
  render(<ServicesContext.Provider value={services}>{screen}</ServicesContext.Provider>, root);
  keepFocus(document);
  const follow = async () => {
    const { theme, language } = await services.readSettings();
    applyTheme(theme);
    await applyLanguage(language);
  };
  services.onChange((change) => {
    if (change.of === 'settings') void follow();
  });
  void follow();
}
