// The worker: every listener is registered synchronously here, and each awaits one shared ready promise.
import '@/utils/i18n/door-strings';
import { browser } from 'wxt/browser';
import { defineBackground } from 'wxt/utils/define-background';
import { announce, onOwnChange } from '@/utils/messaging/changes';
import { serve } from '@/utils/messaging/server';
import { onAccountChanged } from '@/utils/platform/account';
import { onWake } from '@/utils/platform/alarms';
import { hadArchive, noteArchive } from '@/utils/platform/had-archive';
import { tellOfSettings } from '@/utils/platform/page-marks';
import { keepProbe, startProbeInOpenTabs } from '@/utils/platform/page-scripts';
import { readSession, writeSession } from '@/utils/platform/session';
import { changeSettings, keepFromPages, readSettings, watchSettings } from '@/utils/platform/settings';
import { hasAllSites, onAccessRemoved } from '@/utils/platform/site-access';
import { openTab } from '@/utils/platform/windows';
import { takeWish } from '@/utils/platform/wishes';
import { readWordList } from '@/utils/platform/word-lists';
import { useWordLists } from '@/utils/search/common-words';
import { orderAccount, sourcesStirred } from '@/utils/store/account-store';
import { orderCheckup } from '@/utils/store/checkup/checkup-job';
import { type Archive, openArchive } from '@/utils/store/database';
import { hasTouched, orderFolder } from '@/utils/store/folder-job';
import { checkIndex } from '@/utils/store/index-health';
import { ensureBundledSource, recheckBundledSource } from './bundled-source';
import { makeMenus, watchDoors } from './doors';
import { prepareForFullDisk, watchDisk } from './full-disk';
import { makeHandlers } from './handlers';
import { watchOmnibox } from './omnibox';
import { PageAnswers } from './page-answers';
import { makePageKeeper } from './page-keeper';
import { pageServices } from './page-services';
import { runSync } from './sync-service';

useWordLists(readWordList);

let prepared: { db: Archive; done: Promise<void> } | null = null;

/**
 * The archive, open, with its bundled source. A failure is not remembered: the next event tries again. A database that was
 * opened anew may be another one: somebody may have deleted what was there.
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
  // Where that cannot be read, there was something.
  const isLost = await hadArchive().catch(() => true);
  void openTab(browser.runtime.getURL(isLost ? '/transfer.html?lost' : '/welcome.html')).catch(complain);
}

const complain = (error: unknown) => console.error('Backlist:', error);
const sync = () => void runSync(ready).catch(complain);

/** The scripts of the version before were left behind in the pages that are open: the new ones take their place. */
async function probeOpenTabs(): Promise<void> {
  const settings = await readSettings();
  await keepProbe(settings);
  if (settings.automatic && (await hasAllSites())) await startProbeInOpenTabs(settings.hostsOff);
}

/** After an installation or an update. Each step stands by itself: one that a browser refuses must not cost the others. */
async function updated(): Promise<void> {
  void makeMenus().catch(complain);
  void probeOpenTabs().catch(complain);
  await recheckBundledSource(await ready(), Date.now());
  sync();
}

/** How long the screen that left a wish gets to see to it itself, in milliseconds. */
const WISH_PATIENCE = 1_500;

/** A source wished for just before the browser asked for its permission, which may have closed the popup. */
async function grantWish(add: (url: string) => Promise<unknown>): Promise<void> {
  await new Promise((done) => setTimeout(done, WISH_PATIENCE));
  const url = await takeWish();
  if (url !== null) await add(url);
}

/** Automatic mode ends with the permission that it stands on. */
async function accessRemoved(): Promise<void> {
  const settings = await readSettings();
  if (!settings.automatic || (await hasAllSites())) return;
  await keepProbe(await changeSettings({ automatic: false }));
  announce({ of: 'settings' });
}

/** Milliseconds in which changes gather before the account is told of them, or what came in from there is read. */
const GATHERING = 5_000;

/** The browser's account is to be looked at: something changed here, or there. */
async function accountStirred(): Promise<void> {
  if (!(await orderAccount(await ready(), Date.now() + GATHERING))) return;
  // Should the worker not live that long, its alarm sees to it.
  setTimeout(sync, GATHERING);
  sync();
}

/** Of the many announcements about sources, those that other machines care for. */
async function followedStirred(): Promise<void> {
  if (await sourcesStirred(await ready())) await accountStirred();
}

/** The same for what is exchanged with a server, which is not to be asked for every click. */
const GATHERING_FOR_FOLDER = 45_000;

/** The reader changed something that other machines shall know. */
async function folderStirred(): Promise<void> {
  const db = await ready();
  if ((await hasTouched(db)) && (await orderFolder(db, Date.now() + GATHERING_FOR_FOLDER))) sync();
}

/** How long a worker that woke is left to what it was woken for, before it looks after the index. */
const SETTLE = 3_000;

/** In session storage: the checkup of this session of the browser was begun. */
const CHECKED = 'checkup-begun';

/** Once in a worker's life: damage that no query has met is noticed too. Once in a browser's: all of the archive is. */
async function inspect(): Promise<void> {
  const db = await ready();
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
  type: 'module',
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
    // At every start: the first brings the bundled archive in, a later one finds what an alarm that was lost should have.
    sync();
    setTimeout(() => void inspect().catch(complain), SETTLE);
  },
});
