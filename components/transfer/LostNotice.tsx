// That the archive that was here is gone: what happened, and what brings it back.
import { useSaid } from '@/components/ui/LiveRegion';
import { NoticeBox } from '@/components/ui/NoticeBox';
import { t } from '@/utils/i18n/translate';

export function LostNotice() {
  useSaid(t('lost.what'));
  return <NoticeBox what={t('lost.what')} next={t('lost.next')} />;
}
