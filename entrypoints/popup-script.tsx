// The toolbar popup's script: wiring only. One file that shares nothing with other screens, since each file more is asked
// of the browser by itself and the popup waits for the last of them; and what the archive has to show is read before the
// browser has said which tab is at hand.
import '@/utils/i18n/popup-strings';
import { signal } from '@preact/signals';
import { browser } from 'wxt/browser';
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { Popup, type Tab } from '@/components/popup/Popup';
import { CURRENT_WINDOW, windowAtHand } from '@/utils/platform/windows';
import { begin, mount } from './screens/mount';
import { openPanel } from './screens/open-panel';
import { makeServices } from './screens/services';

const tab = signal<Tab>({ id: null, url: null });
let windowId = CURRENT_WINDOW;

async function findTab(): Promise<void> {
  // `?tab=` names a tab where the popup is opened as a page of its own.
  const named = Number(new URLSearchParams(location.search).get('tab'));
  const [found] =
    named > 0
      ? // A tab that was closed meanwhile: the worker's answer says so.
        [await browser.tabs.get(named).catch(() => undefined)]
      : await browser.tabs.query({ active: true, currentWindow: true });
  windowId = found?.windowId ?? (await windowAtHand());
  tab.value = { id: found?.id ?? Math.max(0, named), url: found?.url ?? null };
}

function OfTab() {
  return <Popup tab={tab.value} />;
}

export default defineUnlistedScript(async () => {
  begin();
  const services = makeServices((request) => void openPanel(windowId, request).then(() => window.close()));
  const openAddress = (url: string) => void browser.tabs.create({ url }).then(() => window.close());
  await Promise.all([findTab(), mount({ ...services, openAddress }, 'title.popup', <OfTab />)]);
});
