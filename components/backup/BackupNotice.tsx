// That the last automatic backup could not be made, where the reader is: nobody looks at the page of import and export for it.
import { useDetails, useServices } from '@/components/services';
import { Icon } from '@/components/ui/Icon';
import { useSaid } from '@/components/ui/LiveRegion';
import { useLoaded } from '@/components/use-loaded';
import { t } from '@/utils/i18n/translate';

export function BackupNotice() {
  const { openTransfer } = useServices();
  const { backupProblem } = useDetails();
  const { value } = useLoaded(
    backupProblem,
    [backupProblem],
    ({ of }) => of === 'imports' || of === 'settings',
  );
  useSaid(value ? t('backup.failed') : null);
  if (!value) return null;
  return (
    <div class="notice">
      <Icon name="alert" />
      <div>
        <p class="notice-what">{t('backup.failed')}</p>
        <p class="notice-next">{t('backup.failed.next')}</p>
        <button type="button" class="button" onClick={openTransfer}>
          {t('transfer.open')}
        </button>
      </div>
    </div>
  );
}
