// That the last automatic backup could not be made, where the reader is: nobody looks at the page of import and export for it.
import { useDetails, useServices } from '@/components/services';
import { useSaid } from '@/components/ui/LiveRegion';
import { NoticeBox } from '@/components/ui/NoticeBox';
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
    <NoticeBox
      what={t('backup.failed')}
      next={t('backup.failed.next')}
      button={{ label: t('transfer.open'), onClick: openTransfer }}
    />
  );
}
