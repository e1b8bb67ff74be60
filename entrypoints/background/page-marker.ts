// The marker on pages: where it is shown, and what it shows. Most pages never see it.
import { browser } from 'wxt/browser';
import { BacklistError } from '@/utils/core/errors';
import { formatDay } from '@/utils/i18n/dates';
import { isolated } from '@/utils/i18n/isolate';
import { direction, listInWords, locale, t } from '@/utils/i18n/translate';
import type { Sender } from '@/utils/messaging/server';
import type { MarkerView } from '@/utils/model/marker';
import type { Settings } from '@/utils/model/settings';
import { injectInto } from '@/utils/platform/page-scripts';
import { readSettings } from '@/utils/platform/settings';
import type { Archive } from '@/utils/store/database';
import { sourceRows } from '@/utils/store/posts/archive-reader';
import { speakReadersLanguage } from './language';
import type { PageAnswers } from './page-answers';

/** Most posts in the card; the panel has them all. */
const SHOWN = 3;
const TERMS = 3;

export const hostOf = (url: string): string => (URL.canParse(url) ? new URL(url).hostname : '');

/** Whether the marker may be shown on a page. */
function isWanted({ automatic, marker, markerHostsOff, hostsOff }: Settings, url: string): boolean {
  const host = hostOf(url);
  return (
    automatic &&
    marker !== 'off' &&
    !(host === '' || hostsOff.includes(host) || markerHostsOff.includes(host))
  );
}

/** Injects the marker into a page with related posts; one that is already there updates itself. */
async function showIn(pages: PageAnswers, tabId: number, url: string, documentId?: string): Promise<void> {
  const answer = await pages.madeFor(tabId, url);
  if (!answer || answer.related.length === 0) {
    // A single-page app may show another page now: the previous page's marker is removed.
    await browser.tabs.sendMessage(tabId, { marker: 'changed' }, { frameId: 0 }).catch((error) => {
      if (!/receiving end|no tab/i.test(String(error))) throw error;
    });
    return;
  }
  try {
    await injectInto(tabId, 'marker', documentId);
  } catch (error) {
    if (!(error instanceof BacklistError)) throw error;
    // The tab was closed or shows another page by now, or we have no access.
    if (error.code !== 'permission-needed') console.warn('Backlist: a page got no sign.', error);
  }
}

/** After the probe saw a page and it was answered. */
export async function showMarker(
  pages: PageAnswers,
  { tab, url, documentId }: Sender & { documentId?: string | undefined },
): Promise<void> {
  if (tab?.id === undefined || url === undefined || !isWanted(await readSettings(), url)) return;
  await showIn(pages, tab.id, tab.url ?? url, documentId);
}

/** In open pages with an answer, after the setting was changed. Existing markers notice it themselves. */
export async function showMarkerInTabs(pages: PageAnswers): Promise<void> {
  const settings = await readSettings();
  const tabs = await browser.tabs.query({ url: ['http://*/*', 'https://*/*'], discarded: false });
  for (const { id, url } of tabs)
    if (id !== undefined && url && isWanted(settings, url)) await showIn(pages, id, url);
}

/** What the marker on a page shows, or null if it is not shown. */
export async function markerView(
  db: Archive,
  pages: PageAnswers,
  tabId: number,
  url: string,
): Promise<MarkerView | null> {
  const settings = await readSettings();
  const { marker } = settings;
  if (marker === 'off' || !isWanted(settings, url)) return null;
  const related = (await pages.madeFor(tabId, url))?.related ?? [];
  if (related.length === 0) return null;
  await speakReadersLanguage();
  const titles = new Map((await sourceRows(db)).map(({ id, title }) => [id, title]));
  const total = related.length;
  return {
    form: marker,
    place: settings.markerPlaces[marker],
    total,
    posts: related.slice(0, SHOWN).map(({ post, terms }) => {
      const day = post.published === null ? [] : [formatDay(post.published)];
      const source = titles.get(post.sourceId) ?? '';
      return {
        id: post.id,
        title: post.title || t('post.untitled'),
        line: [source, ...day]
          .filter((part) => part !== '')
          .map((part) => isolated(part, direction()))
          .join(' · '),
        why: listInWords(terms.slice(0, TERMS)),
      };
    }),
    words: {
      lang: locale(),
      dir: direction(),
      label: t('marker.label', { count: total }),
      heading: t('marker.heading'),
      move: t('marker.move'),
      close: t('marker.close'),
      all: t('marker.all', { count: total }),
      site: t('marker.site'),
      siteDone: t('marker.site.done', { host: hostOf(url) }),
      never: t('marker.never'),
      neverDone: t('marker.never.done'),
      undo: t('undo'),
      failed: t('marker.failed'),
    },
  };
}
