// The settings page. Each setting says in a line what it does, and takes effect at once.
import { applyLanguage } from '@/components/language';
import { Machines } from '@/components/machines/Machines';
import { useServices } from '@/components/services';
import { SourcesView } from '@/components/sources/SourcesView';
import { applyTheme } from '@/components/theme';
import { Choice } from '@/components/ui/Choice';
import { LiveRegion, say } from '@/components/ui/LiveRegion';
import { Notice } from '@/components/ui/Notice';
import { Spines } from '@/components/ui/Spines';
import { Switch } from '@/components/ui/Switch';
import { UndoNotice } from '@/components/undo/UndoNotice';
import { offerUndo } from '@/components/undo/undo';
import { type SwitchingOn, useSwitchingOn } from '@/components/undo/use-switching-on';
import { useAction } from '@/components/use-action';
import { useSettings } from '@/components/use-settings';
import { BacklistError } from '@/utils/core/errors';
import { t } from '@/utils/i18n/translate';
import type { SettingsChange } from '@/utils/messaging/protocol-settings';
import type { Settings } from '@/utils/model/settings';
import { Diagnostics } from './Diagnostics';
import { HostsOff } from './HostsOff';
import { LanguageChoice } from './LanguageChoice';
import { MarkerChoice } from './MarkerChoice';
import { Privacy } from './Privacy';
import { SectionLinks } from './SectionLinks';
import { Shortcuts } from './Shortcuts';
import { Storage } from './Storage';

export function Options({ version }: { version: string }) {
  const { openTransfer } = useServices();
  const { settings, error, reload, saving, change, setAutomatic } = useChanges();
  const switching = useSwitchingOn(reload);

  return (
    <div class="options">
      <header class="options-head">
        <Spines />
        <h1 class="wordmark">
          {t('app.name')} <span class="options-word">{t('options.heading')}</span>
        </h1>
      </header>
      <SectionLinks />
      <main class="options-main">
        {error && <Notice error={error} onRetry={reload} />}
        {saving.error && <Notice error={saving.error} />}
        {switching.action.error && <Notice error={switching.action.error} />}
        <section id="sources">
          <SourcesView heading="h2" explanation={t('options.sources.explain')} />
        </section>
        {settings && (
          <Related
            settings={settings}
            busy={saving.busy}
            onAutomatic={setAutomatic}
            onChange={change}
            onSwitchOn={switching.switchOn}
          />
        )}
        {settings && <Appearance settings={settings} onChange={change} />}
        {settings && <Machines settings={settings} busy={saving.busy} onChange={change} />}
        <Privacy />
        <Storage />
        <Transfer onOpen={openTransfer} />
        <Shortcuts />
        <About version={version} />
      </main>
      <UndoNotice />
      <LiveRegion />
    </div>
  );
}

/** What the page knows of the settings, and changes in them; each change can be undone. */
function useChanges() {
  const { send, requestEverySite } = useServices();
  const { value: settings, error, reload, choose } = useSettings();
  const saving = useAction();
  const change = async (wanted: SettingsChange) => {
    const names = Object.keys(wanted) as (keyof SettingsChange)[];
    const before = Object.fromEntries(names.map((name) => [name, settings?.[name]])) as SettingsChange;
    const put = async (change: SettingsChange) => {
      await send('settings.change', change);
      if (change.theme) applyTheme(change.theme);
      if (change.language) await applyLanguage(change.language);
      reload();
    };
    if (wanted.theme) applyTheme(wanted.theme);
    const done = await choose(wanted, () => saving.also(() => put(wanted)));
    if (!done) {
      if (settings) applyTheme(settings.theme);
      return;
    }
    say(t('options.saved'));
    offerUndo({ words: t('options.saved'), undone: t('undo.done'), undo: () => put(before) });
  };
  /** Runs within the click, as the browser asks only there. */
  const setAutomatic = async (on: boolean) => {
    const put = async (wanted: boolean) => {
      const granted = wanted ? requestEverySite() : null;
      if (granted !== null && !(await granted)) throw new BacklistError('permission-needed');
      await send('settings.automatic', { on: wanted });
      reload();
    };
    const done = await saving.run(() => put(on));
    // Where it failed the switch says what holds.
    if (!done) return reload();
    say(t('options.saved'));
    offerUndo({ words: t('options.saved'), undone: t('undo.done'), undo: () => put(!on) });
  };
  return { settings, error, reload, saving, change, setAutomatic };
}

interface AppearanceProps {
  settings: Settings;
  onChange(change: SettingsChange): Promise<void>;
}

function Appearance({ settings, onChange }: AppearanceProps) {
  return (
    <section aria-labelledby="appearance">
      <h2 class="heading" id="appearance">
        {t('options.appearance')}
      </h2>
      <Choice
        label={t('options.theme')}
        explanation={t('options.theme.explain')}
        value={settings.theme}
        options={[
          { value: 'system', label: t('options.theme.system') },
          { value: 'light', label: t('options.theme.light') },
          { value: 'dark', label: t('options.theme.dark') },
        ]}
        onChoose={(theme) => void onChange({ theme })}
      />
      <LanguageChoice value={settings.language} onChoose={(language) => void onChange({ language })} />
    </section>
  );
}

function Transfer({ onOpen }: { onOpen(): void }) {
  return (
    <section aria-labelledby="transfer">
      <h2 class="heading" id="transfer">
        {t('transfer.heading')}
      </h2>
      <p class="setting-explanation transfer-words">{t('transfer.open.explain')}</p>
      <button type="button" class="button" onClick={onOpen}>
        {t('transfer.open')}
      </button>
    </section>
  );
}

function About({ version }: { version: string }) {
  return (
    <section aria-labelledby="about">
      <h2 class="heading" id="about">
        {t('about.heading')}
      </h2>
      <p class="about">{t('options.about.version', { version })}</p>
      <p class="setting-explanation">{t('about.licence')}</p>
      <p class="setting-explanation">
        <a href="/third-party.txt">{t('about.thirdParty')}</a>
      </p>
      <Diagnostics />
    </section>
  );
}

interface RelatedProps {
  settings: Settings;
  busy: boolean;
  onAutomatic(on: boolean): Promise<void>;
  onChange(change: SettingsChange): Promise<void>;
  onSwitchOn: SwitchingOn['switchOn'];
}

function Related({ settings, busy, onAutomatic, onChange, onSwitchOn }: RelatedProps) {
  return (
    <section aria-labelledby="related">
      <h2 class="heading" id="related">
        {t('options.related')}
      </h2>
      <Switch
        label={t('options.automatic')}
        explanation={t('options.automatic.explain')}
        on={settings.automatic}
        busy={busy}
        onToggle={(on) => void onAutomatic(on)}
      />
      {settings.automatic && (
        <Switch
          label={t('options.selectionBar')}
          explanation={t('options.selectionBar.explain')}
          on={settings.selectionBar}
          busy={busy}
          onToggle={(selectionBar) => void onChange({ selectionBar })}
        />
      )}
      <Choice
        label={t('options.amount')}
        explanation={t('options.amount.explain')}
        value={settings.amount}
        options={[
          { value: 'few', label: t('options.amount.few') },
          { value: 'normal', label: t('options.amount.normal') },
          { value: 'many', label: t('options.amount.many') },
        ]}
        onChoose={(amount) => void onChange({ amount })}
      />
      <MarkerChoice settings={settings} onChange={onChange} onSwitchOn={onSwitchOn} />
      <HostsOff
        heading={t('options.hosts')}
        explanation={t('options.hosts.explain')}
        hosts={settings.hostsOff}
        remove={t('options.hosts.remove')}
        removeLabel={(host) => t('options.hosts.removeLabel', { host })}
        onRemove={(host) =>
          void onSwitchOn('hostsOff', (off) => off === host, t('options.hosts.removed', { host }))
        }
      />
    </section>
  );
}
