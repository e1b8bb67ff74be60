// The handlers of messages about settings.
import { BacklistError } from '@/utils/core/errors';
import { announce } from '@/utils/messaging/changes';
import type { SettingsOutput } from '@/utils/messaging/protocol-settings';
import type { Handlers } from '@/utils/messaging/server';
import { keepProbe, startProbeInOpenTabs } from '@/utils/platform/page-scripts';
import { changeSettings } from '@/utils/platform/settings';
import { hasAllSites } from '@/utils/platform/site-access';
import type { PageAnswers } from './page-answers';
import { showMarkerInTabs } from './page-marker';

export function settingsHandlers(pages: PageAnswers): Pick<Handlers, keyof SettingsOutput> {
  return {
    'settings.change': async (change) => {
      const settings = await changeSettings(withoutUndefined(change));
      await keepProbe(settings);
      if (change.marker !== undefined || change.markerHostsOff) await showMarkerInTabs(pages);
      announce({ of: 'settings' });
      return settings;
    },
    'settings.automatic': async ({ on }) => {
      // The user may have declined: nothing is switched on without the permission.
      if (on && !(await hasAllSites())) throw new BacklistError('permission-needed');
      const settings = await changeSettings({ automatic: on, welcomed: true });
      await keepProbe(settings);
      if (on) await startProbeInOpenTabs(settings.hostsOff);
      announce({ of: 'settings' });
      return settings;
    },
  };
}

/** A change without undefined fields. */
function withoutUndefined<T extends object>(change: T): { [K in keyof T]: Exclude<T[K], undefined> } {
  return Object.fromEntries(Object.entries(change).filter(([, value]) => value !== undefined)) as {
    [K in keyof T]: Exclude<T[K], undefined>;
  };
}
