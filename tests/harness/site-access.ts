// Grants the extension access to sites, as the reader would, with the built manifest unchanged.
import { setTimeout as wait } from 'node:timers/promises';
import { xdotool } from './doors';
import type { Companion } from './launch';
import { until } from './until';

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

/** Grants a host pattern for good, where no screen shows the browser's prompt: allowed first, then asked for in a click. */
export async function grantSites(companion: Companion, pattern: string): Promise<void> {
  await allowSites(companion, pattern);
  const page = await companion.context.newPage();
  try {
    await page.goto(companion.url('manifest.json'));
    await page.evaluate((origin) => {
      addEventListener('click', () => {
        chrome.permissions.request({ origins: [origin] }, (granted) => {
          document.title = granted ? 'granted' : 'refused';
        });
      });
    }, pattern);
    await page.mouse.click(20, 20);
    await until(`access to ${pattern}`, async () => (await page.title()) === 'granted');
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

/** Switches on related posts on every page, through the first-run page, with the sites allowed beforehand. */
export async function switchOnEverywhere(companion: Companion): Promise<void> {
  await allowSites(companion, '*://*/*');
  const page = await companion.context.newPage();
  await page.goto(companion.url('welcome.html'));
  await page.getByRole('button', { name: /On every page/ }).click();
  await page.getByText('From now on Backlist looks on every page').first().waitFor();
  await page.close();
}
