// That the disk is full: what that means, how much is missing, and the way to the settings where room is made.
import { useLayoutEffect } from 'preact/hooks';
import { useServices } from '@/components/services';
import { useSaid } from '@/components/ui/LiveRegion';
import { NoticeBox } from '@/components/ui/NoticeBox';
import { useLoaded } from '@/components/use-loaded';
import { formatBytes } from '@/utils/i18n/bytes';
import { t } from '@/utils/i18n/translate';

/** @param here the reader is where room is made already */
export function DiskNotice({ here = false }: { here?: boolean }) {
  const { readMissingRoom, watchDisk, openRoom } = useServices();
  const { value: missing, reload } = useLoaded(readMissingRoom, [readMissingRoom]);
  useLayoutEffect(() => watchDisk(reload), [watchDisk, reload]);
  const isFull = typeof missing === 'number';
  useSaid(isFull ? t('disk.full') : null);
  if (!isFull) return null;
  return (
    <NoticeBox
      what={t('disk.full')}
      next={t('disk.missing', { size: formatBytes(missing) })}
      button={here ? undefined : { label: t('disk.room'), onClick: openRoom }}
    />
  );
}
