// Backups that are made by themselves: where to, how often, and what became of the last one.
import { useServices } from '@/components/services';
import { Choice } from '@/components/ui/Choice';
import { say } from '@/components/ui/LiveRegion';
import { Notice } from '@/components/ui/Notice';
import { useAction } from '@/components/use-action';
import { useLoaded } from '@/components/use-loaded';
import { useSettings } from '@/components/use-settings';
import { BacklistError } from '@/utils/core/errors';
import { formatMoment } from '@/utils/i18n/dates';
import { t } from '@/utils/i18n/translate';
import { BACKUP_DAYS, type Settings } from '@/utils/model/settings';
import { useTools } from './tools';

type Plan = Settings['backup'];

export function AutoBackup() {
  const { send } = useServices();
  const tools = useTools();
  const acting = useAction();
  const settings = useSettings();
  const state = useLoaded(
    () => tools.backupState(),
    [tools],
    (change) => change.of === 'imports' || change.of === 'settings',
  );
  const plan = settings.value?.backup;
  /** Runs within the click: the browser asks for the folder, or for downloads, first. */
  const change = async (wanted: Plan, again = false) => {
    const keep = async () => {
      const granted =
        wanted.to === 'downloads'
          ? tools.requestDownloads()
          : wanted.to === 'folder'
            ? tools.chooseFolder(again)
            : Promise.resolve(true);
      if (!(await granted)) throw new BacklistError('no-backup-place');
      await send('backup.plan', wanted);
    };
    if (await settings.choose({ backup: wanted }, () => acting.run(keep))) say(t('options.saved'));
    state.reload();
  };
  if (!plan) return null;
  const setDays = (days: Plan['days']) => {
    const backup = { ...plan, days };
    return settings.choose({ backup }, () => acting.also(() => send('backup.plan', backup)));
  };
  const last = state.value;
  return (
    <div class="auto-backup">
      <Choice
        label={t('transfer.auto')}
        explanation={t('transfer.auto.explain')}
        value={plan.to}
        options={[
          { value: 'off', label: t('transfer.auto.off') },
          { value: 'downloads', label: t('transfer.auto.downloads') },
          ...(tools.hasFolders ? [{ value: 'folder' as const, label: t('transfer.auto.folder') }] : []),
        ]}
        onChoose={(to) => void change({ ...plan, to })}
      />
      {plan.to !== 'off' && (
        <Choice
          label={t('transfer.auto.often')}
          explanation={t('transfer.auto.often.explain')}
          value={String(plan.days)}
          options={BACKUP_DAYS.map((days) => ({
            value: String(days),
            label: t(
              days === 1
                ? 'transfer.auto.daily'
                : days === 7
                  ? 'transfer.auto.weekly'
                  : 'transfer.auto.monthly',
            ),
          }))}
          onChoose={(days) => void setDays(Number(days) as Plan['days'])}
        />
      )}
      {plan.to !== 'off' && last && (
        <>
          {(last.at !== null || !last.problem) && (
            <p class="source-state">
              {last.at === null
                ? t('transfer.auto.first')
                : t('transfer.auto.last', {
                    name: last.name,
                    when: formatMoment(last.at),
                    count: last.posts,
                  })}
            </p>
          )}
          {last.problem && <Notice error={{ code: last.problem }} onRetry={() => void change(plan, true)} />}
          {last.problem && plan.to === 'folder' && (
            <button type="button" class="button" onClick={() => void change(plan)}>
              {t('transfer.auto.other')}
            </button>
          )}
        </>
      )}
      {acting.error && <Notice error={acting.error} />}
    </div>
  );
}
