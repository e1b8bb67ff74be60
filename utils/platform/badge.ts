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

const SIGNS = {
  done: { text: '✓', color: '#1f4d45' },
  trouble: { text: '!', color: '#9a3b1f' },
} as const;
/** Milliseconds for which a sign stands in the place of the number. */
const SIGN_TIME = 2_500;

/** Shows for a moment that something was done, or was not, where no screen is open to say so. */
export async function flashBadge(tabId: number, sign: keyof typeof SIGNS): Promise<void> {
  const { text, color } = SIGNS[sign];
  try {
    const before = await browser.action.getBadgeText({ tabId });
    await browser.action.setBadgeText({ tabId, text });
    await browser.action.setBadgeBackgroundColor({ tabId, color });
    await browser.action.setBadgeTextColor({ tabId, color: TEXT_COLOUR });
    setTimeout(() => void endFlash(tabId, text, before), SIGN_TIME);
  } catch (error) {
    if (!/no tab|invalid tab/i.test(String(error))) throw error;
  }
}

async function endFlash(tabId: number, sign: string, before: string): Promise<void> {
  try {
    // The page's own number may have come meanwhile.
    if ((await browser.action.getBadgeText({ tabId })) !== sign) return;
    await browser.action.setBadgeText({ tabId, text: before === '✓' || before === '!' ? '' : before });
    await browser.action.setBadgeBackgroundColor({ tabId, color: COLOUR });
  } catch (error) {
    if (!/no tab|invalid tab/i.test(String(error)))
      console.warn('Backlist: the badge could not be reset.', error);
  }
}
