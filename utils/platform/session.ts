// Values that live as long as the browser runs, and in memory only: storage.session, which outlives the worker.
import { browser } from 'wxt/browser';

/** A value, or undefined. It comes from ourselves, but perhaps from an older version: check its shape. */
export async function readSession(key: string): Promise<unknown> {
  return (await browser.storage.session.get(key))[key];
}

/**
 * Keeps a value. Where there is no room left (10 MB for all), everything else whose key begins with `group` goes first:
 * such values can be made again.
 */
export async function writeSession(key: string, value: unknown, group: string): Promise<void> {
  try {
    await browser.storage.session.set({ [key]: value });
  } catch (error) {
    const all = Object.keys(await browser.storage.session.get(null));
    const others = all.filter((other) => other.startsWith(group) && other !== key);
    if (others.length === 0) throw error;
    await browser.storage.session.remove(others);
    await browser.storage.session.set({ [key]: value });
  }
}

export async function removeSession(key: string): Promise<void> {
  await browser.storage.session.remove(key);
}
