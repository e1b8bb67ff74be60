// A site on which the reader switched Backlist off, and the way back.
import { useServices } from '@/components/services';
import { Notice } from '@/components/ui/Notice';
import { useAction } from '@/components/use-action';
import { t } from '@/utils/i18n/translate';

/** Host name of an address, as the settings keep it; the address itself where it is none. */
export function hostOf(url: string): string {
  return URL.canParse(url) ? new URL(url).hostname : url;
}

export function SiteOff({ url, onSwitched }: { url: string; onSwitched(): void }) {
  const { readSettings, send } = useServices();
  const switching = useAction();
  const host = hostOf(url);
  const switchOn = async () => {
    const done = await switching.run(async () => {
      const { hostsOff } = await readSettings();
      // The setting may name the site or a domain above it.
      const left = hostsOff.filter((off) => off !== host && !host.endsWith(`.${off}`));
      await send('settings.change', { hostsOff: left });
    });
    if (done) onSwitched();
  };
  return (
    <div class="calm">
      <p>{t('page.off')}</p>
      <button type="button" class="button" aria-busy={switching.busy} onClick={() => void switchOn()}>
        {t('page.off.on', { host })}
      </button>
      {switching.error && <Notice error={switching.error} />}
    </div>
  );
}
