// storage.session: values in memory, which survive the worker but not the browser.
import { browser } from 'wxt/browser';

/** A stored value, or undefined. */
export async function readSession(key: string): Promise<unknown> {
  return (await browser.storage.session.get(key))[key];
}

/**
 * Stores a value. If there is no room left (10 MB for all), other values whose keys begin with `group` are deleted first: they
 * can be made again.
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
