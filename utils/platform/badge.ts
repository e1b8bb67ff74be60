// The number on the toolbar button, a tab at a time.
import { browser } from 'wxt/browser';

const COLOUR = '#3b5b7a';
const TEXT_COLOUR = '#ffffff';

/** Shows a number for a tab; nothing when it is 0. A tab that was closed meanwhile is no error. */
export async function setBadge(tabId: number, count: number): Promise<void> {
  const text = count === 0 ? '' : count > 99 ? '99+' : String(count);
  try {
    await browser.action.setBadgeText({ tabId, text });
    if (count === 0) return;
    await browser.action.setBadgeBackgroundColor({ tabId, color: COLOUR });
    await browser.action.setBadgeTextColor({ tabId, color: TEXT_COLOUR });
  } catch (error) {
    if (!/no tab|invalid tab/i.test(String(error))) throw error;
  }
}
