// What the messages about highlights do. Those of pages are answered for the sender's own page only, as the browser, and
// not the message, names it.
import { BacklistError } from '@/utils/core/errors';
import { plainLine } from '@/utils/core/plain-line';
import { pageKey } from '@/utils/core/url-key';
import { direction, locale, t } from '@/utils/i18n/translate';
import { announce } from '@/utils/messaging/changes';
import type { HighlightOutput } from '@/utils/messaging/protocol-highlights';
import type { Handlers, Sender } from '@/utils/messaging/server';
import { drawnHighlight, type HighlightBarWords } from '@/utils/model/highlight';
import { rememberHighlightedTab, startHighlighter } from '@/utils/platform/page-highlights';
import { readSettings } from '@/utils/platform/settings';
import type { Archive } from '@/utils/store/database';
import { highlightsOfPage } from '@/utils/store/highlights/highlight-reader';
import {
  addHighlight,
  changeHighlight,
  notePlacings,
  removeHighlights,
} from '@/utils/store/highlights/highlight-store';
import { getPosts } from '@/utils/store/posts/archive-reader';
import { read } from '@/utils/store/read';
import { speakReadersLanguage } from './language';
import { showChange } from './page-highlights';

/** Characters of a page's title that are kept. */
const LONGEST_TITLE = 1_000;

const hostOf = (address: string) => (URL.canParse(address) ? new URL(address).hostname : '');

/** The sender's page by its canonical identity. @throws BacklistError `bad-message` where it has none */
function keyOf(sender: Sender, canonical: string | null): string {
  const key = sender.url === undefined ? null : pageKey(sender.url, canonical);
  if (key === null) throw new BacklistError('bad-message', { message: 'a page without an address' });
  return key;
}

/** Nothing of what is read in a private window is kept. @throws BacklistError `private-window` */
function refusePrivate(sender: Sender): void {
  if (sender.tab?.incognito) throw new BacklistError('private-window');
}

async function barWords(): Promise<HighlightBarWords> {
  await speakReadersLanguage();
  return {
    lang: locale(),
    dir: direction(),
    yellow: t('highlight.colour.yellow'),
    green: t('highlight.colour.green'),
    blue: t('highlight.colour.blue'),
    pink: t('highlight.colour.pink'),
    bar: t('highlight.bar'),
    edit: t('highlight.edit'),
    note: t('highlight.bar.note'),
    copy: t('highlight.bar.copy'),
    remove: t('highlight.remove'),
    undo: t('undo'),
    close: t('highlight.close'),
    removed: t('highlight.removed'),
    tooLong: t('highlight.tooLong'),
    nothing: t('highlight.nothing'),
    failed: t('highlight.failed'),
  };
}

/**
 * @param ready the archive
 * @param openPanel opens the panel of a window on a highlight; to be called in the reader's gesture, before any `await`
 */
export function highlightHandlers(
  ready: () => Promise<Archive>,
  openPanel: (windowId: number, highlight: number) => void,
): Pick<Handlers, keyof HighlightOutput> {
  /** A highlight of the sender's page. @throws BacklistError `unknown-highlight` for those of other pages */
  const ownOf = async (db: Archive, id: number, sender: Sender, canonical: string | null) => {
    const row = await db.get('highlights', id);
    if (!row || row.urlKey !== keyOf(sender, canonical)) throw new BacklistError('unknown-highlight');
    return row;
  };
  return {
    'highlight.add': async ({ postId, ...wanted }) => {
      const db = await ready();
      const [post] = await getPosts(db, [postId]);
      if (!post) throw new BacklistError('unknown-post');
      const { urlKey: key, url, title } = post;
      const home = { postId, urlKey: key, url, title, madeIn: 'post' as const };
      const highlight = await addHighlight(db, { ...wanted, ...home }, Date.now());
      await showChange([highlight], true);
      return highlight;
    },
    'highlight.change': async ({ id, ...change }) => {
      const highlight = await changeHighlight(await ready(), id, change, Date.now());
      await showChange([highlight], false);
      return highlight;
    },
    'highlight.remove': async ({ ids, undo }) => {
      await showChange(await removeHighlights(await ready(), ids, undo, Date.now()), undo);
      return null;
    },
    'highlight.placed': async ({ placed }) => {
      if (await notePlacings(await ready(), 'post', placed, Date.now())) announce({ of: 'highlights' });
      return null;
    },

    'pageHighlight.wanted': async (_, sender) => {
      const { automatic, hostsOff, selectionBar } = await readSettings();
      const tabId = sender.tab?.id;
      if (tabId === undefined || !automatic || !selectionBar || hostsOff.includes(hostOf(sender.url ?? '')))
        return null;
      await startHighlighter(tabId);
      return null;
    },
    'pageHighlight.read': async ({ canonical }, sender) => {
      const key = keyOf(sender, canonical);
      if (sender.tab?.id !== undefined) await rememberHighlightedTab(sender.tab.id, key);
      const { automatic, hostsOff, selectionBar } = await readSettings();
      const rows = await read((db) => highlightsOfPage(db, key), ready);
      const highlights = rows.map((row) => drawnHighlight(row, 'page'));
      const bar = automatic && selectionBar && !hostsOff.includes(hostOf(sender.url ?? ''));
      return { highlights, bar, words: await barWords() };
    },
    'pageHighlight.add': async ({ canonical, title, ...wanted }, sender) => {
      refusePrivate(sender);
      const home = { postId: null, urlKey: keyOf(sender, canonical), url: sender.url ?? null };
      const made = { madeIn: 'page' as const, note: '', tags: [] };
      const row = { ...wanted, ...home, ...made, title: plainLine(title, LONGEST_TITLE) };
      const highlight = await addHighlight(await ready(), row, Date.now());
      await showChange([highlight], false);
      return drawnHighlight(highlight, 'page');
    },
    'pageHighlight.colour': async ({ canonical, id, colour }, sender) => {
      const db = await ready();
      await ownOf(db, id, sender, canonical);
      await showChange([await changeHighlight(db, id, { colour }, Date.now())], false);
      return null;
    },
    'pageHighlight.remove': async ({ canonical, id, undo }, sender) => {
      const db = await ready();
      await ownOf(db, id, sender, canonical);
      await showChange(await removeHighlights(db, [id], undo, Date.now()), false);
      return null;
    },
    'pageHighlight.placed': async ({ canonical, placed }, sender) => {
      if (sender.tab?.incognito) return null;
      const db = await ready();
      const own = new Set((await highlightsOfPage(db, keyOf(sender, canonical))).map(({ id }) => id));
      const results = placed.filter(({ id }) => own.has(id));
      if (await notePlacings(db, 'page', results, Date.now())) announce({ of: 'highlights' });
      return null;
    },
    'pageHighlight.note': ({ canonical, id }, sender) => {
      const { windowId } = sender.tab ?? {};
      // The panel opens in the click itself; whose highlight it is, is seen to by what opens there: the reader's own list.
      if (windowId !== undefined && sender.url !== undefined && keyOf(sender, canonical) !== '')
        openPanel(windowId, id);
      return Promise.resolve(null);
    },
  };
}
