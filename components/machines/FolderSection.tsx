// Reading state and highlights through a folder on a server that the reader has: set up here, and told how it fares.
import { useState } from 'preact/hooks';
import { useServices } from '@/components/services';
import { say } from '@/components/ui/LiveRegion';
import { Notice } from '@/components/ui/Notice';
import { useLoaded } from '@/components/use-loaded';
import { t } from '@/utils/i18n/translate';
import { FolderSetup } from './FolderSetup';
import { FolderStatus } from './FolderStatus';
import type { FolderTools } from './folder-tools';

export function FolderSection({ tools }: { tools: FolderTools }) {
  const { send } = useServices();
  const [settingUp, setSettingUp] = useState(false);
  const { value, error, reload } = useLoaded(
    () => tools.state(),
    [tools],
    ({ of }) => of === 'folder' || of === 'requests',
  );
  const started = async (url: string) => {
    await send('folder.start', { url });
    setSettingUp(false);
    say(t('folder.started'));
    reload();
  };
  return (
    <div class="folder">
      <h3 class="setting-label">{t('folder.label')}</h3>
      <p class="setting-explanation">{t('folder.explain')}</p>
      {error && <Notice error={error} onRetry={reload} />}
      {value && <FolderStatus state={value} tools={tools} onChanged={reload} />}
      {value === null && !settingUp && (
        <button type="button" class="button" onClick={() => setSettingUp(true)}>
          {t('folder.setUp')}
        </button>
      )}
      {value === null && settingUp && (
        <FolderSetup tools={tools} onStarted={started} onCancel={() => setSettingUp(false)} />
      )}
    </div>
  );
}
