// A site on which the reader switched Backlist off, and the way back.
import { Notice } from '@/components/ui/Notice';
import { useSwitchingOn } from '@/components/undo/use-switching-on';
import { t } from '@/utils/i18n/translate';

/** Host name of an address, as the settings keep it; the address itself where it is none. */
export function hostOf(url: string): string {
  return URL.canParse(url) ? new URL(url).hostname : url;
}

export function SiteOff({ url, onSwitched }: { url: string; onSwitched(): void }) {
  const { switchOn, action } = useSwitchingOn(onSwitched);
  const host = hostOf(url);
  // The setting may name the site or a domain above it.
  const isOff = (off: string) => off === host || host.endsWith(`.${off}`);
  return (
    <div class="calm">
      <p>{t('page.off')}</p>
      <button
        type="button"
        class="button"
        aria-busy={action.busy}
        onClick={() => void switchOn('hostsOff', isOff, t('page.off.done', { host }))}
      >
        {t('page.off.on', { host })}
      </button>
      {action.error && <Notice error={action.error} />}
    </div>
  );
}
