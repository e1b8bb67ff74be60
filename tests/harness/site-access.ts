// Grants the extension access to sites, as the reader would, with the built manifest unchanged.
import { setTimeout as wait } from 'node:timers/promises';
import { xdotool } from './doors';
import type { Companion } from './launch';

/** The pattern by which the extension asks for an address's host. */
export function sitePattern(address: string): string {
  return `*://${new URL(address).hostname}/*`;
}

/**
 * Allows a host pattern through chrome://extensions, so that the next `permissions.request` for it, from a click, is granted
 * without the browser's prompt, which no test can press without a screen.
 */
export async function allowSites(companion: Companion, pattern: string): Promise<void> {
  const page = await companion.context.newPage();
  try {
    await page.goto('chrome://extensions');
    const call = `chrome.developerPrivate.addHostPermission(${JSON.stringify(companion.extensionId)}, ${JSON.stringify(pattern)})`;
    await page.evaluate(call);
  } finally {
    await page.close();
  }
}

/** Presses 'Allow' in the browser's own prompt. Needs a screen. */
export async function pressAllow(companion: Companion): Promise<void> {
  await wait(1_200);
  xdotool(companion, 'key', 'Tab');
  await wait(150);
  xdotool(companion, 'key', 'Return');
  await wait(300);
}
