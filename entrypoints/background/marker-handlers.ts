// What the messages of the sign on pages do.
import { BacklistError } from '@/utils/core/errors';
import { announce } from '@/utils/messaging/changes';
import type { PanelRequest } from '@/utils/messaging/panel-request';
import type { MarkerOutput } from '@/utils/messaging/protocol-marker';
import type { Handlers, Sender } from '@/utils/messaging/server';
import type { MarkerForm } from '@/utils/model/marker';
import type { Settings } from '@/utils/model/settings';
import { readSession, writeSession } from '@/utils/platform/session';
import { changeBy, readSettings } from '@/utils/platform/settings';
import type { Archive } from '@/utils/store/database';
import { read } from '@/utils/store/read';
import { openPanelOn } from './doors';
import type { PageAnswers } from './page-answers';
import { hostOf, markerView } from './page-marker';

/** The form that the sign had before a page's reader sent it away for good, by tab: only that can be taken back there. */
const GROUP = 'marker-gone:';

/** The page that speaks, as the browser names it. @throws BacklistError `bad-message` where it is none */
function pageOf({ tab, url }: Sender): { tabId: number; url: string; windowId: number | undefined } {
  if (tab?.id === undefined || url === undefined || hostOf(url) === '')
    throw new BacklistError('bad-message');
  return { tabId: tab.id, url: tab.url ?? url, windowId: tab.windowId };
}

export function markerHandlers(
  ready: () => Promise<Archive>,
  pages: PageAnswers,
): Pick<Handlers, keyof MarkerOutput> {
  const change = async (by: (settings: Settings) => Partial<Settings>) => {
    await changeBy(by);
    announce({ of: 'settings' });
    return null;
  };

  /** One of the posts that were shown on the page, and no other of the archive. */
  async function requestFor(tabId: number, url: string, postId: number | null): Promise<PanelRequest> {
    const hit = (await pages.madeFor(tabId, url))?.related.find(({ post }) => post.id === postId);
    if (!hit) return { show: 'page' };
    return { show: 'post', postId: hit.post.id, ...(hit.passage ? { passage: hit.passage.text } : {}) };
  }

  return {
    'marker.read': async (_, sender) => {
      const { tabId, url } = pageOf(sender);
      return read((db) => markerView(db, pages, tabId, url), ready);
    },
    'marker.open': async ({ postId }, sender) => {
      const { tabId, url, windowId } = pageOf(sender);
      // At once, in the click that the message came from: a browser opens the panel in nothing else.
      if (windowId !== undefined) openPanelOn(windowId, requestFor(tabId, url, postId));
      return null;
    },
    'marker.place': ({ form, side, at }) =>
      change(({ markerPlaces }) => ({ markerPlaces: { ...markerPlaces, [form]: { side, at } } })),
    'marker.hide': async ({ where, undo }, sender) => {
      const { tabId, url } = pageOf(sender);
      // Of a private window nothing is kept, and a site's name would be.
      if (sender.tab?.incognito && where === 'site') return null;
      if (where === 'site') {
        const host = hostOf(url);
        return change(({ markerHostsOff }) => {
          const others = markerHostsOff.filter((off) => off !== host);
          return { markerHostsOff: undo ? others : [...others, host] };
        });
      }
      const before = (await readSession(GROUP + tabId)) as MarkerForm | undefined;
      if (undo) return before === undefined ? null : change(() => ({ marker: before }));
      const { marker } = await readSettings();
      // Before it is gone: the way back needs it.
      if (marker !== 'off') await writeSession(GROUP + tabId, marker, GROUP);
      return change(() => ({ marker: 'off' }));
    },
  };
}
