// The last line of the popup: when the sources were last read, this site off, the settings.
import { hostOf } from '@/components/page/SiteOff';
import { useServices } from '@/components/services';
import { Icon } from '@/components/ui/Icon';
import { say } from '@/components/ui/LiveRegion';
import { Notice } from '@/components/ui/Notice';
import { useAction } from '@/components/use-action';
import { useLoaded } from '@/components/use-loaded';
import { formatMoment, formatRelative } from '@/utils/i18n/dates';
import { t } from '@/utils/i18n/translate';
import type { PageAnswer } from '@/utils/model/page';

interface Props {
  answer: PageAnswer | undefined;
  onSwitched(): void;
}

function LastSync() {
  const { archive } = useServices();
  const sources = useLoaded(
    () => archive.listSources(),
    [archive],
    (change) => change.of === 'sources',
  ).value;
  if (!sources) return <span />;
  const last = Math.max(0, ...sources.map((source) => source.lastSuccessAt ?? 0));
  const failing = sources.filter((source) => source.state === 'active' && source.failures > 0).length;
  return (
    <span class="last-sync" title={last === 0 ? '' : formatMoment(last)}>
      {last === 0 ? t('popup.sync.never') : t('popup.sync.last', { when: formatRelative(last, Date.now()) })}
      {failing > 0 && <span class="failing"> · {t('popup.sync.failing', { count: failing })}</span>}
    </span>
  );
}

export function PopupFooter({ answer, onSwitched }: Props) {
  const { openOptions, readSettings, send } = useServices();
  const settings = useLoaded(readSettings, [readSettings], (change) => change.of === 'settings').value;
  const switching = useAction();
  const canSwitchOff = settings?.automatic && answer && /^https?:/.test(answer.url) && answer.state !== 'off';

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
    <>
      {switching.error && <Notice error={switching.error} />}
      <div class="foot-row">
        <LastSync />
        {canSwitchOff && (
          <button type="button" class="quiet-button" onClick={() => void never()}>
            {t('page.never')}
          </button>
        )}
        <button type="button" class="icon-button" aria-label={t('popup.settings')} title={t('popup.settings')} onClick={openOptions}>
          <Icon name="sliders" />
        </button>
      </div>
    </>
  );
}
