// The settings page: wiring only.
import '@/utils/i18n/screens/options-strings';
import '@/components/styles/options.css';
import { browser } from 'wxt/browser';
import { readDetails } from '@/components/detail-reading';
import { Options } from '@/components/options/Options';
import type { Services } from '@/components/services';
import { readStorage } from '@/components/storage-reading';
import { readRequests } from '@/utils/platform/request-log';
import { windowAtHand } from '@/utils/platform/windows';
import { accountState } from '@/utils/store/machines/account-reader';
import { read } from '@/utils/store/read';
import { begin, mount } from '../screens/mount';
import { openPanel } from '../screens/open-panel';
import { makeServices } from '../screens/services';
import { makeFolderTools } from './folder-tools';
import { readDiagnostics } from './read-diagnostics';

begin();

async function start(): Promise<void> {
  const windowId = await windowAtHand();
  const services: Services = {
    ...makeServices((request) => void openPanel(windowId, request)),
    details: readDetails(),
    storage: readStorage(readRequests),
    machines: { accountState: () => read((db) => accountState(db)), folder: makeFolderTools() },
    readDiagnostics,
  };
  await mount(services, 'title.options', <Options version={browser.runtime.getManifest().version} />);
}

void start();
