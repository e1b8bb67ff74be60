// The sign on pages: whether, in which form, and the sites on which it was sent away.
import { Choice } from '@/components/ui/Choice';
import type { SwitchingOn } from '@/components/undo/use-switching-on';
import { t } from '@/utils/i18n/translate';
import type { SettingsChange } from '@/utils/messaging/protocol-settings';
import { MARKERS } from '@/utils/model/marker';
import type { Settings } from '@/utils/model/settings';
import { HostsOff } from './HostsOff';

interface Props {
  settings: Settings;
  onChange(change: SettingsChange): Promise<void>;
  onSwitchOn: SwitchingOn['switchOn'];
}

export function MarkerChoice({ settings, onChange, onSwitchOn }: Props) {
  const { automatic, marker, markerHostsOff } = settings;
  return (
    <>
      <Choice
        label={t('marker.setting')}
        explanation={
          automatic
            ? t('marker.setting.explain')
            : `${t('marker.setting.explain')} ${t('marker.setting.manual')}`
        }
        value={marker}
        options={MARKERS.map((value) => ({ value, label: t(`marker.setting.${value}`) }))}
        onChoose={(chosen) => void onChange({ marker: chosen })}
      />
      {markerHostsOff.length > 0 && (
        <HostsOff
          heading={t('marker.hosts')}
          explanation={t('marker.hosts.explain')}
          hosts={markerHostsOff}
          remove={t('marker.hosts.remove')}
          removeLabel={(host) => t('marker.hosts.removeLabel', { host })}
          onRemove={(host) =>
            void onSwitchOn('markerHostsOff', (off) => off === host, t('marker.hosts.removed', { host }))
          }
        />
      )}
    </>
  );
}
