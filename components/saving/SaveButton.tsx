// 'Save page': keeps the page of the tab as it is seen.
import { Icon } from '@/components/ui/Icon';
import { t } from '@/utils/i18n/translate';
import type { Saving } from './use-saving';

export function SaveButton({ saving }: { saving: Saving }) {
  const { busy } = saving.action;
  return (
    <button
      type="button"
      class="button"
      aria-label={t('save.page.label')}
      title={t('save.page.label')}
      aria-busy={busy}
      onClick={() => void saving.save()}
    >
      <Icon name="bookmark" />
      {busy ? t('save.working') : t('save.page')}
    </button>
  );
}
