// The settings page: wiring only.
import '@/utils/i18n/options-strings';
import '@/components/styles/options.css';
import { browser } from 'wxt/browser';
import { Options } from '@/components/options/Options';
import type { Services } from '@/components/services';
import { accountState } from '@/utils/store/account-reader';
import { openArchive } from '@/utils/store/database';
import { begin, mount } from '../screens/mount';
import { openPanel } from '../screens/open-panel';
import { makeServices } from '../screens/services';
import { makeFolderTools } from './folder-tools';

begin();

async function start(): Promise<void> {
  const window = await browser.windows.getCurrent();
  const windowId = window.id ?? browser.windows.WINDOW_ID_CURRENT;
  const services: Services = {
    ...makeServices((request) => void openPanel(windowId, request)),
    machines: { accountState: async () => accountState(await openArchive()), folder: makeFolderTools() },
  };
  await mount(services, 'title.options', <Options version={browser.runtime.getManifest().version} />);
}

void start();
