// The worker: every listener is registered synchronously here, and each awaits one shared ready promise.
import '@/utils/i18n/screens/door-strings';
import { browser } from 'wxt/browser';
import { defineBackground } from 'wxt/utils/define-background';
import { announce, onOwnChange } from '@/utils/messaging/changes';
import { serve } from '@/utils/messaging/server';
import { onAccountChanged } from '@/utils/platform/account';
import { onWake } from '@/utils/platform/alarms';
import { hadArchive, noteArchive } from '@/utils/platform/had-archive';
import { tellOfSettings } from '@/utils/platform/page-highlights';
import { keepProbe, startProbeInOpenTabs } from '@/utils/platform/page-scripts';
import { readSession, writeSession } from '@/utils/platform/session';
import { changeSettings, keepFromPages, readSettings, watchSettings } from '@/utils/platform/settings';
import { hasAllSites, onAccessRemoved } from '@/utils/platform/site-access';
import { openTab } from '@/utils/platform/windows';
import { takeWish } from '@/utils/platform/wishes';
import { readWordList } from '@/utils/platform/word-lists';
import { useWordLists } from '@/utils/search/text/common-words';
import { orderCheckup } from '@/utils/store/checkup/checkup-job';
import { type Archive, openArchive } from '@/utils/store/database';
import { checkIndex } from '@/utils/store/index/index-health';
import { orderAccount, sourcesStirred } from '@/utils/store/machines/account-store';
import { hasTouched, orderFolder } from '@/utils/store/machines/folder-job';
import { ensureBundledSource, recheckBundledSource } from './bundled-source';
import { makeMenus, watchDoors } from './doors';
import { prepareForFullDisk, watchDisk } from './full-disk';
import { makeHandlers } from './handlers';
import { watchOmnibox } from './omnibox';
import { PageAnswers } from './page-answers';
import { keepMarkedSites } from './page-highlights';
import { makePageKeeper } from './page-keeper';
import { pageServices } from './page-services';
import { runSync } from './sync-service';

useWordLists(readWordList);

let prepared: { db: Archive; done: Promise<void> } | null = null;

/**
 * The archive, open, with its bundled source. A failure is not cached: the next event tries again. A database that was reopened
 * may be a new one, if the old one was deleted.
 */
async function ready(): Promise<Archive> {
  const db = await openArchive();
  if (prepared?.db !== db) prepared = { db, done: prepare(db) };
  await prepared.done.catch((error) => {
    prepared = null;
    throw error;
  });
  return db;
}

/**
 * A new archive is what a first run is known by: not every browser tells an event page of its own installation. Where there
 * was one before, it is said that this one is gone, and how what is in a backup comes back.
 */
async function prepare(db: Archive): Promise<void> {
  if (!(await ensureBundledSource(db, Date.now()))) return;
  void makeMenus().catch(complain);
  // If that cannot be read, assume that there was one.
  const isLost = await hadArchive().catch(() => true);
  void openTab(browser.runtime.getURL(isLost ? '/transfer.html?lost' : '/welcome.html')).catch(complain);
}

/** After what may have brought or taken highlights, or the leave to look at pages. */
const keepMarked = async () => keepMarkedSites(await ready());

const complain = (error: unknown) => console.error('Backlist:', error);
const sync = () => void runSync(ready).catch(complain);

/** Replaces the scripts of the previous version in open pages. */
async function probeOpenTabs(): Promise<void> {
  const settings = await readSettings();
  await keepProbe(settings);
  if (settings.automatic && (await hasAllSites())) await startProbeInOpenTabs(settings.hostsOff);
}

/** After an installation or update. The steps are independent: one that fails must not prevent the others. */
async function updated(): Promise<void> {
  void makeMenus().catch(complain);
  void probeOpenTabs().catch(complain);
  await recheckBundledSource(await ready(), Date.now());
  sync();
}

/** Milliseconds that the screen with a wish has to add the source itself. */
const WISH_PATIENCE = 1_500;

/** Adds the source for which a wish was stored: the browser's permission prompt may have closed the popup. */
async function grantWish(add: (url: string) => Promise<unknown>): Promise<void> {
  await new Promise((done) => setTimeout(done, WISH_PATIENCE));
  const url = await takeWish();
  if (url !== null) await add(url);
}

/** Automatic mode ends with the permission that it needs. */
async function accessRemoved(): Promise<void> {
  const settings = await readSettings();
  if (!settings.automatic || (await hasAllSites())) return;
  await keepProbe(await changeSettings({ automatic: false }));
  announce({ of: 'settings' });
}

/** Milliseconds for which changes are collected before an exchange with the account. */
const GATHERING = 5_000;

/** Plans an exchange with the browser's account, because something changed here or there. */
async function accountStirred(): Promise<void> {
  if (!(await orderAccount(await ready(), Date.now() + GATHERING))) return;
  // If the worker does not live that long, the alarm takes over.
  setTimeout(sync, GATHERING);
  sync();
}

/** Filters announcements about sources: only some matter to other machines. */
async function followedStirred(): Promise<void> {
  if (await sourcesStirred(await ready())) await accountStirred();
}

/** The same for the WebDAV folder, which must not be contacted at every click. */
const GATHERING_FOR_FOLDER = 45_000;

/** The user changed something that other machines are to know. */
async function folderStirred(): Promise<void> {
  const db = await ready();
  if ((await hasTouched(db)) && (await orderFolder(db, Date.now() + GATHERING_FOR_FOLDER))) sync();
}

/** Milliseconds after waking before the worker checks the index, so that what it was woken for comes first. */
const SETTLE = 3_000;

/** Key in session storage: the checkup of this browser session was begun. */
const CHECKED = 'checkup-begun';

/** Once in a worker's life: damage that no query has met is noticed too. Once in a browser's: all of the archive is. */
async function inspect(): Promise<void> {
  const db = await ready();
  await keepMarkedSites(db);
  const isDamaged = await checkIndex(db);
  const isBegun = (await readSession(CHECKED)) === true;
  if (!isBegun) {
    await orderCheckup(db, Date.now(), false);
    await writeSession(CHECKED, true, CHECKED);
    await noteArchive().catch(complain);
    await prepareForFullDisk();
  }
  if (isDamaged || !isBegun) sync();
}

export default defineBackground({
  main() {
    const pages = new PageAnswers(pageServices(ready, sync));
    const keeper = makePageKeeper(ready, sync);
    const handlers = makeHandlers(ready, pages, keeper, sync);
    watchDisk(sync);
    serve(handlers);
    watchDoors(keeper, pages);
    watchOmnibox(ready, sync);
    onWake(sync);
    watchSettings((settings, before) => {
      if (settings.language !== before.language) void makeMenus().catch(complain);
      void tellOfSettings().catch(complain);
    });
    void keepFromPages().catch(complain);
    onAccountChanged(() => void accountStirred().catch(complain));
    onOwnChange(({ of }) => {
      if (of === 'settings') void accountStirred().catch(complain);
      if (of === 'sources') void followedStirred().catch(complain);
      if (of === 'posts' || of === 'highlights' || of === 'positions') void folderStirred().catch(complain);
      if (of === 'settings' || of === 'highlights' || of === 'imports') void keepMarked().catch(complain);
    });
    onAccessRemoved(() => void accessRemoved().catch(complain));
    browser.permissions.onAdded.addListener(() => {
      void grantWish((url) => handlers['source.add']({ url }, {})).catch(complain);
    });
    browser.runtime.onInstalled.addListener(() => void updated().catch(complain));
    browser.runtime.onStartup.addListener(() => void makeMenus().catch(complain));
    browser.tabs.onRemoved.addListener((tabId) => {
      void pages.forget(tabId).catch(complain);
      void keeper.forget(tabId).catch(complain);
    });
    // At every start: the first adds the bundled archive, later ones find jobs whose alarm was lost.
    sync();
    setTimeout(() => void inspect().catch(complain), SETTLE);
  },
});
