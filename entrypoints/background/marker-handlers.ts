// The handlers of messages of the marker on pages.
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

/** By tab: the form that the marker had before it was switched off there. Only that tab can undo it. */
const GROUP = 'marker-gone:';

/** The sender's page, as the browser reports it. @throws BacklistError `bad-message` if it is none */
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
      // At once, within the click that the message came from: otherwise the browser refuses.
      if (windowId !== undefined) openPanelOn(windowId, requestFor(tabId, url, postId));
      return null;
    },
    'marker.place': ({ form, side, at }) =>
      change(({ markerPlaces }) => ({ markerPlaces: { ...markerPlaces, [form]: { side, at } } })),
    'marker.hide': async ({ where, undo }, sender) => {
      const { tabId, url } = pageOf(sender);
      // Nothing of private windows is stored, and a site's name would be.
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
      // Before it is changed: undo needs it.
      if (marker !== 'off') await writeSession(GROUP + tabId, marker, GROUP);
      return change(() => ({ marker: 'off' }));
    },
  };
}
