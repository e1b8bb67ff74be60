// The badge of the toolbar button, one per tab.
import { browser } from 'wxt/browser';

const COLOUR = '#3b5b7a';
const TEXT_COLOUR = '#ffffff';

const SIGNS = {
  done: { text: '✓', color: '#1f4d45' },
  trouble: { text: '!', color: '#9a3b1f' },
} as const;
/** Milliseconds for which a sign stands in the place of the number. */
const SIGN_TIME = 2_500;

/** Does something with a tab's badge. That the tab was closed meanwhile is no error. */
async function unlessClosed(work: () => Promise<void>): Promise<void> {
  try {
    await work();
  } catch (error) {
    // Chrome: 'No tab with id: 12.'; Firefox: 'Invalid tab ID: 12'.
    if (!/no tab|invalid tab/i.test(String(error))) throw error;
  }
}

async function paint(tabId: number, text: string, color: string): Promise<void> {
  await browser.action.setBadgeText({ tabId, text });
  await browser.action.setBadgeBackgroundColor({ tabId, color });
  await browser.action.setBadgeTextColor({ tabId, color: TEXT_COLOUR });
}

/** Shows a number for a tab; nothing when it is 0. */
export function setBadge(tabId: number, count: number): Promise<void> {
  return unlessClosed(() =>
    count === 0
      ? browser.action.setBadgeText({ tabId, text: '' })
      : paint(tabId, count > 99 ? '99+' : String(count), COLOUR),
  );
}

/** Shows for a moment whether something was done, where no screen is open to say so. */
export function flashBadge(tabId: number, sign: keyof typeof SIGNS): Promise<void> {
  const { text, color } = SIGNS[sign];
  return unlessClosed(async () => {
    const before = await browser.action.getBadgeText({ tabId });
    await paint(tabId, text, color);
    setTimeout(() => {
      unlessClosed(() => endFlash(tabId, text, before)).catch((error) =>
        console.warn('Backlist: the badge could not be reset.', error),
      );
    }, SIGN_TIME);
  });
}

async function endFlash(tabId: number, sign: string, before: string): Promise<void> {
  // The page's own number may have come meanwhile.
  if ((await browser.action.getBadgeText({ tabId })) !== sign) return;
  const isSign = Object.values(SIGNS).some(({ text }) => text === before);
  await browser.action.setBadgeText({ tabId, text: isSign ? '' : before });
  await browser.action.setBadgeBackgroundColor({ tabId, color: COLOUR });
}
