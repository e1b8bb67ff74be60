// The keys: those of the browser as it has them at this moment, and those of our own screens from the tables that the
// screens use.
import { ReaderKeys } from '@/components/reader/ReaderKeys';
import { useServices } from '@/components/services';
import { KeyLine } from '@/components/ui/KeyLine';
import { Notice } from '@/components/ui/Notice';
import { LIST_KEYS } from '@/components/use-arrow-keys';
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

const SIGNS: Record<string, string> = { ArrowDown: '↓', ArrowUp: '↑' };
const signOf = (key: string) => SIGNS[key] ?? key;

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
      <h3 class="setting-label shortcuts-part">{t('shortcuts.lists')}</h3>
      <dl class="keys-list">
        <KeyLine keys={[LIST_KEYS.search]} words={t('shortcuts.lists.search')} />
        <KeyLine keys={[signOf(LIST_KEYS.down)]} words={t('shortcuts.lists.down')} />
        <KeyLine keys={[signOf(LIST_KEYS.up)]} words={t('shortcuts.lists.up')} />
        <KeyLine keys={[LIST_KEYS.open]} words={t('shortcuts.lists.open')} />
      </dl>
      <h3 class="setting-label shortcuts-part">{t('shortcuts.reader')}</h3>
      <ReaderKeys />
    </section>
  );
}
