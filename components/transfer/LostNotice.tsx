// That the archive that was here is gone: what happened, and what brings it back.
import { Icon } from '@/components/ui/Icon';
import { useSaid } from '@/components/ui/LiveRegion';
import { t } from '@/utils/i18n/translate';

export function LostNotice() {
  useSaid(t('lost.what'));
  return (
    <div class="notice">
      <Icon name="alert" />
      <div>
        <p class="notice-what">{t('lost.what')}</p>
        <p class="notice-next">{t('lost.next')}</p>
      </div>
    </div>
  );
}
