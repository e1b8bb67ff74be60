// What can be done about this site beyond adding it: never read it; and the way to the settings.
import { hostOf } from '@/components/page/SiteOff';
import { useServices } from '@/components/services';
import { IconButton } from '@/components/ui/IconButton';
import { say } from '@/components/ui/LiveRegion';
import { Notice } from '@/components/ui/Notice';
import { useAction } from '@/components/use-action';
import { t } from '@/utils/i18n/translate';
import type { PageAnswer } from '@/utils/model/page';

interface Props {
  answer: PageAnswer | undefined;
  onSwitched(): void;
}

export function SiteActions({ answer, onSwitched }: Props) {
  const { openOptions, readSettings, send } = useServices();
  const switching = useAction();
  // Also where pages are read only at a click: the click may have been for something else.
  const canSwitchOff = answer && /^https?:/.test(answer.url) && answer.state !== 'off';

  const never = async () => {
    if (!answer) return;
    const host = hostOf(answer.url);
    const done = await switching.run(async () => {
      const { hostsOff } = await readSettings();
      await send('settings.change', { hostsOff: [...hostsOff.filter((off) => off !== host), host] });
    });
    if (!done) return;
    say(t('page.never.done', { host }));
    onSwitched();
  };

  return (
    <div class="site-actions">
      {switching.error && <Notice error={switching.error} />}
      {canSwitchOff && (
        <button type="button" class="quiet-button" onClick={() => void never()}>
          {t('page.never')}
        </button>
      )}
      <IconButton icon="sliders" label={t('popup.settings')} onClick={openOptions} />
    </div>
  );
}
