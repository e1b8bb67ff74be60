// Going through a page by keyboard alone, and telling where one is.
import type { Page } from 'playwright-core';

/** More presses than this lead to nothing. */
const MOST = 90;

/** What has the focus, as it is called: its label, or its words; empty where nothing has it. Shadow trees are looked into. */
export function focusedName(page: Page): Promise<string> {
  return page.evaluate(() => {
    let element = document.activeElement;
    while (element?.shadowRoot?.activeElement) element = element.shadowRoot.activeElement;
    if (!element || element === document.body) return '';
    const labels = 'labels' in element ? [...((element as HTMLInputElement).labels ?? [])] : [];
    const labelledBy = element.getAttribute('aria-labelledby')?.split(' ') ?? [];
    const words = [
      element.getAttribute('aria-label'),
      ...labelledBy.map((id) => document.getElementById(id)?.textContent),
      ...labels.map((label) => label.textContent),
      element.textContent,
    ];
    return words.filter(Boolean).join(' ').replace(/\s+/g, ' ').trim() || element.tagName;
  });
}

/** Presses Tab, or Shift and Tab, until something of that name has the focus. */
export async function tabTo(page: Page, name: RegExp, key: 'Tab' | 'Shift+Tab' = 'Tab'): Promise<void> {
  for (let presses = 0; presses < MOST; presses += 1) {
    if (name.test(await focusedName(page))) return;
    await page.keyboard.press(key);
  }
  throw new Error(`${key} leads to nothing like ${name}; the focus is on “${await focusedName(page)}”`);
}

/** Goes to something by Tab and presses it. */
export async function pressOn(page: Page, name: RegExp, key: 'Enter' | 'Space' = 'Enter'): Promise<void> {
  await tabTo(page, name);
  await page.keyboard.press(key);
}
