// The keys: those of the browser as it has them at this moment, and those of our own screens from the tables that the
// screens use.
import { ListKeys } from '@/components/keys/ListKeys';
import { ReaderKeys } from '@/components/keys/ReaderKeys';
import { useServices } from '@/components/services';
import { Notice } from '@/components/ui/Notice';
import { useLoaded } from '@/components/use-loaded';
import { type Key, t } from '@/utils/i18n/translate';

/** Names of the manifest's commands, in the order in which they are shown. */
const COMMANDS: Record<string, Exclude<Key & `shortcuts.${string}`, 'shortcuts.omnibox'>> = {
  _execute_action: 'shortcuts.popup',
  'open-panel': 'shortcuts.open-panel',
  'look-up': 'shortcuts.look-up',
  'save-page': 'shortcuts.save-page',
  'next-related': 'shortcuts.next-related',
  'previous-related': 'shortcuts.previous-related',
};

export function Shortcuts() {
  const { readShortcuts, openShortcutSettings } = useServices();
  const { value, error, reload } = useLoaded(readShortcuts, [readShortcuts]);
  // A phone's browser holds no keys for extensions, and none of our words in its address bar.
  const holdsKeys = value?.length !== 0;
  const keys = new Map(value?.map((each) => [each.command, each.keys]));
  return (
    <section aria-labelledby="shortcuts">
      <h2 class="heading" id="shortcuts">
        {t('shortcuts.heading')}
      </h2>
      {holdsKeys && (
        <>
          <h3 class="setting-label">{t('shortcuts.everywhere')}</h3>
          <p class="setting-explanation">{t('shortcuts.everywhere.explain')}</p>
          {error && <Notice error={error} onRetry={reload} />}
          {value && (
            <dl class="keys-list keys-wide">
              {Object.entries(COMMANDS).map(([command, words]) => (
                <div class="keys-line" key={command}>
                  <dt>
                    {keys.get(command) ? (
                      <kbd>{keys.get(command)}</kbd>
                    ) : (
                      <span class="keys-none">{t('shortcuts.unset')}</span>
                    )}
                  </dt>
                  <dd>{t(words)}</dd>
                </div>
              ))}
            </dl>
          )}
          <button type="button" class="button" onClick={openShortcutSettings}>
            {t('shortcuts.change')}
          </button>
          <p class="setting-explanation shortcuts-omnibox">{t('shortcuts.omnibox', { keyword: 'bl' })}</p>
        </>
      )}
      <h3 class="setting-label shortcuts-part">{t('keys.lists')}</h3>
      <ListKeys />
      <h3 class="setting-label shortcuts-part">{t('keys.reader')}</h3>
      <ReaderKeys />
    </section>
  );
}
