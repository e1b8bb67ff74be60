// The browser's account: storage.sync, which the browser carries to the user's other machines if they are signed in, and keeps
// on this one if not.
import { browser } from 'wxt/browser';
import type { AccountItems } from '@/utils/machines/account/items';

/** Its items; null where the browser has no `storage.sync`. */
export function accountItems(): AccountItems | null {
  const { sync } = browser.storage;
  if (!sync) return null;
  return {
    read: () => sync.get(null),
    write: (items) => sync.set(items),
    remove: (keys) => sync.remove(keys),
  };
}

/** Calls `listener` when items arrived, or were written here. Call it synchronously at the top of the worker. */
export function onAccountChanged(listener: () => void): void {
  browser.storage.onChanged.addListener((_, area) => {
    if (area === 'sync') listener();
  });
}
