// Sites on which something was switched off, switched on again, with the way back.
import { useServices } from '@/components/services';
import { say } from '@/components/ui/LiveRegion';
import { type Action, useAction } from '@/components/use-action';
import { t } from '@/utils/i18n/translate';
import { offerUndo } from './undo';

/** The settings that name hosts. */
type Hosts = 'hostsOff' | 'markerHostsOff';

export interface SwitchingOn {
  /**
   * Switches the hosts on again that fit.
   * @param words what was done, in a sentence
   */
  switchOn(setting: Hosts, fits: (host: string) => boolean, words: string): Promise<boolean>;
  action: Action;
}

/** @param changed called after each change: this screen does not hear its own */
export function useSwitchingOn(changed: () => void): SwitchingOn {
  const { readSettings, send } = useServices();
  const action = useAction();
  return {
    action,
    async switchOn(setting, fits, words) {
      let gone: string[] = [];
      const done = await action.run(async () => {
        const hosts = (await readSettings())[setting];
        gone = hosts.filter(fits);
        await send('settings.change', { [setting]: hosts.filter((host) => !fits(host)) });
      });
      if (!done) return false;
      offerUndo({
        words,
        undone: t('undo.done'),
        async undo() {
          const hosts = (await readSettings())[setting];
          // Others may have come or gone since: they stay so.
          const back = gone.filter((host) => !hosts.includes(host));
          await send('settings.change', { [setting]: [...hosts, ...back] });
          changed();
        },
      });
      say(words);
      changed();
      return true;
    },
  };
}
