// The browser's own account: storage.sync, which the browser carries to the reader's other machines where they are signed
// in, and keeps on this one where they are not.
import { browser } from 'wxt/browser';
import type { AccountItems } from '@/utils/machines/account/items';

/** Its items; null where the browser has no such thing. */
export function accountItems(): AccountItems | null {
  const { sync } = browser.storage;
  if (!sync) return null;
  return {
    read: () => sync.get(null),
    write: (items) => sync.set(items),
    remove: (keys) => sync.remove(keys),
  };
}

/** Calls `listener` when something came in, or was written here. To be called synchronously at the top of the worker. */
export function onAccountChanged(listener: () => void): void {
  browser.storage.onChanged.addListener((_, area) => {
    if (area === 'sync') listener();
  });
}
