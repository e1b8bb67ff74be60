// The toolbar popup: wiring only.
import '@/utils/i18n/popup-strings';
import '@/components/styles/popup.css';
import { browser } from 'wxt/browser';
import { Popup } from '@/components/popup/Popup';
import { windowAtHand } from '@/utils/platform/windows';
import { begin, mount } from '../screens/mount';
import { openPanel } from '../screens/open-panel';
import { makeServices } from '../screens/services';

begin();

async function start(): Promise<void> {
  // `?tab=` names a tab where the popup is opened as a page of its own.
  const named = Number(new URLSearchParams(location.search).get('tab'));
  const [tab] =
    named > 0
      ? // A tab that was closed meanwhile: the worker's answer says so.
        [await browser.tabs.get(named).catch(() => undefined)]
      : await browser.tabs.query({ active: true, currentWindow: true });
  const windowId = tab?.windowId ?? (await windowAtHand());
  const services = makeServices((request) => void openPanel(windowId, request).then(() => window.close()));
  await mount(
    { ...services, openAddress: (url) => void browser.tabs.create({ url }).then(() => window.close()) },
    'title.popup',
    <Popup tab={{ id: tab?.id ?? Math.max(0, named), url: tab?.url ?? null }} />,
  );
}

void start();
