// The toolbar popup's script: wiring only. One file that shares nothing with other screens, because each file is a request of its
// own and the popup waits for the last of them. The list is already being read by then (popup-list.ts). Nothing is drawn before
// the page has loaded: the browser shows no popup until then, and by then the list is there, so that everything is painted in one
// frame.
import '@/utils/i18n/screens/popup-strings';
import { signal } from '@preact/signals';
import { browser } from 'wxt/browser';
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import type { ArchiveReading } from '@/components/archive-reading';
import { onceATurn } from '@/components/once-a-turn';
import { MOST_NEW } from '@/components/popup/first-list';
import { Popup, type Tab } from '@/components/popup/Popup';
import { readAhead } from '@/components/read-ahead';
import type { Services } from '@/components/services';
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

/** Milliseconds to wait for the list: drawn before it, the rest would take a frame of its own. */
const PATIENCE = 100;

/** The archive as it is read here, of which the first list may be on its way; `first` resolves once that is there, or late. */
function withFirstList({ archive, onChange }: Services): {
  archive: ArchiveReading;
  first?: Promise<unknown>;
} {
  const list = globalThis.firstList;
  if (!list) return { archive };
  const newest = readAhead(
    list.then(({ posts }) => posts),
    () => archive.newestPosts(MOST_NEW),
    onChange,
  );
  const sources = list.then((answer) => answer.sources);
  return {
    archive: {
      ...archive,
      newestPosts: (limit) => (limit === MOST_NEW ? newest() : archive.newestPosts(limit)),
      sourceRows: onceATurn(readAhead(sources, archive.sourceRows, onChange)),
    },
    first: Promise.race([Promise.allSettled([list]), new Promise((done) => setTimeout(done, PATIENCE))]),
  };
}

/** Resolves in a task of its own once the page has loaded: browsers show a popup only then. */
async function loaded(): Promise<void> {
  if (document.readyState !== 'complete')
    await new Promise((done) => addEventListener('load', done, { once: true }));
  await new Promise((done) => setTimeout(done));
}

export default defineUnlistedScript(async () => {
  // The archive is opened where the list was not asked for.
  begin(globalThis.firstList === undefined);
  const services = makeServices((request) => void openPanel(windowId, request).then(() => window.close()));
  const { archive, first } = withFirstList(services);
  const openAddress = (url: string) => void browser.tabs.create({ url }).then(() => window.close());
  // Drawn before, it would hold up the window, which the browser makes ready meanwhile.
  await loaded();
  const found = findTab();
  await first;
  await Promise.all([found, mount({ ...services, archive, openAddress }, 'title.popup', <OfTab />)]);
});
