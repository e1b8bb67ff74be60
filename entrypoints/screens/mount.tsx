// Puts a screen on its page: theme first, then the tree.
import { type ComponentChildren, render } from 'preact';
import { type Services, ServicesContext } from '@/components/services';
import { applyTheme } from '@/components/theme';
import { type Key, t } from '@/utils/i18n/translate';

/** Draws a screen under the services that the entrypoint made for it, and keeps its theme as the settings say. */
export function mount(services: Services, title: Key & `title.${string}`, screen: ComponentChildren): void {
  document.title = t(title);
  const root = document.getElementById('root');
  if (!root) throw new Error('the page has no #root');
  render(<ServicesContext.Provider value={services}>{screen}</ServicesContext.Provider>, root);
  const followTheme = async () => applyTheme((await services.readSettings()).theme);
  services.onChange((change) => {
    if (change.of === 'settings') void followTheme();
  });
  void followTheme();
}
