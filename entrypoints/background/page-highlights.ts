// Draws highlights in pages: when a page was viewed, and when they changed elsewhere.
import { BacklistError } from '@/utils/core/errors';
import { pageKey, urlKey } from '@/utils/core/url-key';
import { announce } from '@/utils/messaging/changes';
import type { Sender } from '@/utils/messaging/server';
import type { Highlight } from '@/utils/model/highlight';
import type { PageAnswer, PageSight } from '@/utils/model/page';
import { startHighlighter, tabsAt, tellHighlightedTabs } from '@/utils/platform/page-highlights';
import { keepMarked } from '@/utils/platform/page-scripts';
import { readSettings } from '@/utils/platform/settings';
import type { Archive } from '@/utils/store/database';
import { highlightedHosts, highlightedPages } from '@/utils/store/highlights/highlight-reader';

/** Draws highlights where we have access. */
async function draw(tabId: number, documentId?: string): Promise<void> {
  try {
    await startHighlighter(tabId, documentId);
  } catch (error) {
    if (!(error instanceof BacklistError)) throw error;
    // Or the tab was closed, or shows another page by now.
    if (error.code !== 'permission-needed') console.warn('Backlist: a page was not marked.', error);
  }
}

async function drawIfAny(
  db: Archive,
  tabId: number,
  keys: readonly (string | null | undefined)[],
  documentId?: string,
): Promise<void> {
  const known = keys.filter((key) => typeof key === 'string');
  if ((await highlightedPages(db, known)).length > 0) await draw(tabId, documentId);
}

/** A page that the probe saw. */
export async function highlightSeen(
  db: Archive,
  sight: PageSight,
  sender: Sender & { documentId?: string | undefined },
): Promise<void> {
  const { tab, url } = sender;
  if (tab?.id === undefined || url === undefined || sight.private) return;
  const { automatic, hostsOff } = await readSettings();
  if (!automatic || hostsOff.includes(new URL(url).hostname)) return;
  await drawIfAny(db, tab.id, [pageKey(url, sight.canonical)], sender.documentId);
}

/** Has the probe tell of every page of the sites with highlights; of others it tells of articles alone. */
export async function keepMarkedSites(db: Archive): Promise<void> {
  await keepMarked(await readSettings(), await highlightedHosts(db));
}

/** A page that the user asked about. `key`: its canonical identity, if known. */
export async function highlightAnswered(db: Archive, answer: PageAnswer, key: string | null): Promise<void> {
  if (answer.state !== 'article' && answer.state !== 'not-article') return;
  await drawIfAny(db, answer.tabId, [key, urlKey(answer.url)]);
}

/**
 * Tells every screen and page with highlights that some have changed; new ones also reach pages that had none.
 */
export async function showChange(highlights: readonly Highlight[], added: boolean): Promise<void> {
  announce({ of: 'highlights' });
  const keys = new Set(highlights.flatMap((highlight) => highlight.urlKey ?? []));
  await tellHighlightedTabs(keys);
  if (!added || keys.size === 0) return;
  for (const tabId of await tabsAt((url) => keys.has(urlKey(url) ?? ''))) await draw(tabId);
}
