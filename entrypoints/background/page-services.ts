// The page views' services in the running extension: the archive, the browser's tabs and scripts, session storage.
import { browser } from 'wxt/browser';
import { BacklistError } from '@/utils/core/errors';
import { announce } from '@/utils/messaging/changes';
import { setBadge } from '@/utils/platform/badge';
import { extractFromTab, lookAtTab } from '@/utils/platform/page-scripts';
import { readSession, removeSession, writeSession } from '@/utils/platform/session';
import { readSettings } from '@/utils/platform/settings';
import { workshopClient } from '@/utils/platform/workshop-client';
import { relatedTo } from '@/utils/search/related/related';
import type { Archive } from '@/utils/store/database';
import { guardedReader } from '@/utils/store/index/index-guard';
import { countPosts, getPosts, postsByUrlKeys } from '@/utils/store/posts/archive-reader';
import { dismiss, dismissedFor, undismiss } from '@/utils/store/posts/dismissals';
import { read } from '@/utils/store/read';
import type { Workshop } from '@/utils/sync/workshop';
import type { PageArchive, PageServices, StoredAnswer, TabFacts } from './page-view';

const GROUP = 'page:';
/** Time limit for a script in a page, in milliseconds: a busy page must not keep the popup waiting. */
const PAGE_PATIENCE = 10_000;

async function tabFacts(tabId: number): Promise<TabFacts | null> {
  try {
    const { url, title, incognito } = await browser.tabs.get(tabId);
    return { url, title, incognito };
  } catch {
    // The tab was closed.
    return null;
  }
}

function withPatience<T>(work: Promise<T>): Promise<T> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const impatience = new Promise<never>((_, fail) => {
    timer = setTimeout(() => fail(new BacklistError('timeout')), PAGE_PATIENCE);
  });
  return Promise.race([work, impatience]).finally(() => clearTimeout(timer));
}

/** The archive for page views. `open` is called at each use, so that a closed database is reopened. */
function pageArchive(open: () => Promise<Archive>, sync: () => void): PageArchive {
  return {
    revision: () => read(async (db) => (await db.get('meta', 'revision')) ?? 0, open),
    isEmpty: () => read(async (db) => (await countPosts(db)) === 0, open),
    postsByUrlKeys: (keys) => read((db) => postsByUrlKeys(db, keys), open),
    getPosts: (ids) => read((db) => getPosts(db, ids), open),
    dismissedFor: (key) => read((db) => dismissedFor(db, key), open),
    dismiss: async (key, postId) => dismiss(await open(), key, postId, Date.now()),
    undismiss: async (key, postId) => undismiss(await open(), key, postId),
    relatedTo: (page, options) =>
      read(async (db) => {
        const { hits, duplicates } = await relatedTo(page, guardedReader(db, sync), options);
        return { hits, duplicates };
      }, open),
  };
}

/**
 * @param open opens the archive
 * @param sync runs due jobs: a rebuild of the index, for instance, if a query met damage
 */
export function pageServices(open: () => Promise<Archive>, sync: () => void): PageServices {
  return {
    archive: pageArchive(open, sync),
    readSettings,
    tab: tabFacts,
    look: (tabId, documentId) => withPatience(lookAtTab(tabId, documentId)),
    extract: (tabId, documentId) => withPatience(extractFromTab(tabId, documentId)),
    readText: (page) => workshopClient<Pick<Workshop, 'readText'>>(['readText']).readText(page),
    stored: {
      // Session storage does not survive an update of the extension, so the shape is always that of this version.
      read: async (tabId) => ((await readSession(GROUP + tabId)) as StoredAnswer | undefined) ?? null,
      write: (tabId, stored) => writeSession(GROUP + tabId, stored, GROUP),
      remove: (tabId) => removeSession(GROUP + tabId),
    },
    setBadge,
    announce,
  };
}
