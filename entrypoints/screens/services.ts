// Makes the services that every screen shares; each entrypoint adds how it shows things in the panel.
import { browser } from 'wxt/browser';
import { readArchive } from '@/components/archive-reading';
import type { DraftName, Services } from '@/components/services';
import { onChange } from '@/utils/messaging/changes';
import { send } from '@/utils/messaging/client';
import { missingRoom, watchFullDisk } from '@/utils/platform/disk';
import { readSettings } from '@/utils/platform/settings';
import { openShortcutSettings, readShortcuts } from '@/utils/platform/shortcuts';
import { requestEverySite, requestOrigin, requestOrigins } from '@/utils/platform/site-access';
import { takeWish, wishSource } from '@/utils/platform/wishes';

const draftKey = (name: DraftName) => `draft-${name}`;

/** The services of a screen. `show` opens the panel, or navigates if the screen is the panel. */
export function makeServices(show: Services['show']): Services {
  return {
    archive: readArchive(),
    send,
    onChange,
    readSettings,
    show,
    readerAddress: (postId) => browser.runtime.getURL(`/sidepanel.html?tab=1#/post/${postId}`),
    mapAddress: () => browser.runtime.getURL('/sidepanel.html?tab=1#/map'),
    openAddress: (url) => void browser.tabs.create({ url }),
    openOptions: () => void browser.runtime.openOptionsPage(),
    readShortcuts,
    readMissingRoom: missingRoom,
    watchDisk: watchFullDisk,
    openRoom: () => void browser.tabs.create({ url: browser.runtime.getURL('/options.html#room') }),
    openShortcutSettings: () => void openShortcutSettings(),
    openTransfer: () => void browser.tabs.create({ url: browser.runtime.getURL('/transfer.html') }),
    requestSite: requestOrigin,
    requestSites: requestOrigins,
    requestEverySite,
    wishSource: (url) => void wishSource(url),
    forgetWish: async () => void (await takeWish()),
    readDraft: async (name) => {
      const draft: unknown = (await browser.storage.session.get(draftKey(name)))[draftKey(name)];
      return typeof draft === 'string' ? draft : '';
    },
    keepDraft: (name, text) => void browser.storage.session.set({ [draftKey(name)]: text }),
  };
}
