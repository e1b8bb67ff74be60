// The settings page: wiring only.
import '@/utils/i18n/screens/options-strings';
import '@/components/styles/options.css';
import { browser } from 'wxt/browser';
import { readDetails } from '@/components/detail-reading';
import { onceATurn } from '@/components/once-a-turn';
import { Options } from '@/components/options/Options';
import { readAhead } from '@/components/read-ahead';
import type { MachinesReading, Services } from '@/components/services';
import { readStorage, type StorageReading } from '@/components/storage-reading';
import { readRequests } from '@/utils/platform/request-log';
import { CURRENT_WINDOW, windowAtHand } from '@/utils/platform/windows';
import { accountState } from '@/utils/store/machines/account-reader';
import { read } from '@/utils/store/read';
import { begin, mount } from '../screens/mount';
import { openPanel } from '../screens/open-panel';
import { makeServices } from '../screens/services';
import { makeFolderTools } from './folder-tools';
import { readDiagnostics } from './read-diagnostics';

begin();

/** Milliseconds to wait for what the page is made of: drawn before it, all that is below would move when it comes. */
const PATIENCE = 500;

/** The services, of which the first answers are on their way; `first` resolves once these are there, or late. */
function readFirst(services: Services, storage: StorageReading, machines: MachinesReading) {
  const begun: Promise<unknown>[] = [];
  const ahead = <T,>(read: () => Promise<T>): (() => Promise<T>) => {
    const first = read();
    begun.push(first);
    return readAhead(first, read, services.onChange);
  };
  const { archive } = services;
  const read: Services = {
    ...services,
    archive: { ...archive, sourceRows: onceATurn(ahead(archive.sourceRows)) },
    readSettings: ahead(services.readSettings),
    readShortcuts: ahead(services.readShortcuts),
    storage: {
      ...storage,
      requests: ahead(storage.requests),
      checkupReport: ahead(storage.checkupReport),
    },
    machines: {
      accountState: ahead(machines.accountState),
      folder: { ...machines.folder, state: ahead(machines.folder.state) },
    },
  };
  const late = new Promise((done) => setTimeout(done, PATIENCE));
  return { services: read, first: Promise.race([Promise.allSettled(begun), late]) };
}

async function start(): Promise<void> {
  let windowId = CURRENT_WINDOW;
  const finding = windowAtHand().then((id) => {
    windowId = id;
  });
  const { services, first } = readFirst(
    {
      ...makeServices((request) => void openPanel(windowId, request)),
      details: readDetails(),
      readDiagnostics,
    },
    readStorage(readRequests),
    { accountState: () => read((db) => accountState(db)), folder: makeFolderTools() },
  );
  await Promise.all([first, finding]);
  await mount(services, 'title.options', <Options version={browser.runtime.getManifest().version} />);
}

void start();
