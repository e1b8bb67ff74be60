// On all your machines: what follows the reader through the browser's own account.
import { useServices } from '@/components/services';
import { Switch } from '@/components/ui/Switch';
import { t } from '@/utils/i18n/translate';
import type { SettingsChange } from '@/utils/messaging/protocol-settings';
import type { Settings } from '@/utils/model/settings';
import { AccountWords } from './AccountWords';
import { FolderSection } from './FolderSection';

interface Props {
  settings: Settings;
  busy: boolean;
  onChange(change: SettingsChange): Promise<void>;
}

export function Machines({ settings, busy, onChange }: Props) {
  const { machines } = useServices();
  return (
    <section aria-labelledby="machines">
      <h2 class="heading" id="machines">
        {t('machines.heading')}
      </h2>
      <Switch
        label={t('account.label')}
        explanation={t('account.explain')}
        on={settings.account}
        busy={busy}
        onToggle={(account) => void onChange({ account })}
      />
      {settings.account && machines && <AccountWords machines={machines} />}
      {machines && <FolderSection tools={machines.folder} />}
    </section>
  );
}
