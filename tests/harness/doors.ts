// The extension's three doors as a person opens them: the toolbar popup, the side panel, the context menu.
import { execFileSync } from 'node:child_process';
import { setTimeout as wait } from 'node:timers/promises';
import type { Page } from 'playwright-core';
import type { Companion } from './launch';
import { openTarget, RemotePage } from './remote-page';
import { until } from './until';
import { inWorker } from './worker';

const at = (companion: Companion, page: string) => (url: string) => url.startsWith(companion.url(page));

/**
 * Opens the real toolbar popup over the tab in front. On a screen by the keyboard, which is a reader's gesture like a click
 * on the button and gives access to that tab; without one by the extension's own call, which gives none.
 */
export async function openPopup(companion: Companion): Promise<RemotePage> {
  const open = await openTarget(companion.cdp, at(companion, 'popup.html'));
  if (open) await companion.cdp.send('Target.closeTarget', { targetId: open });
  if (companion.headless) await inWorker(companion, () => chrome.action.openPopup(), null);
  else xdotool(companion, 'key', 'alt+shift+u');
  return RemotePage.find(companion.cdp, 'the popup', at(companion, 'popup.html'));
}

/** Closes the popup, if it is open. */
export async function closePopup(companion: Companion): Promise<void> {
  const open = await openTarget(companion.cdp, at(companion, 'popup.html'));
  if (open) await companion.cdp.send('Target.closeTarget', { targetId: open });
  await until(
    'the popup to close',
    async () => !(await openTarget(companion.cdp, at(companion, 'popup.html'))),
  );
}

/** The side panel, if it is open or about to be. */
export function panel(companion: Companion): Promise<RemotePage> {
  return RemotePage.find(companion.cdp, 'the side panel', at(companion, 'sidepanel.html'));
}

/** True while the side panel is open. */
export async function panelIsOpen(companion: Companion): Promise<boolean> {
  return (await openTarget(companion.cdp, at(companion, 'sidepanel.html'))) !== undefined;
}

/** Opens the real side panel with the popup's own button, over the tab in front. */
export async function openPanel(companion: Companion): Promise<RemotePage> {
  if (!(await panelIsOpen(companion))) {
    const popup = await openPopup(companion);
    await popup.click('button', 'Open the archive');
  }
  return panel(companion);
}

/**
 * Goes to one of the panel's views by its name: in the row of views or, where this machine's letters leave no room for it
 * there, in the menu at the row's end.
 */
export async function goToView(side: RemotePage, name: string): Promise<void> {
  await side.get('link', 'Archive');
  // The row is measured once it was drawn with all of them; what does not fit goes into the menu then.
  await side.evaluate(
    'new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(() => drawn(true))))',
  );
  if ((await side.all('link', name)).length === 0) await side.click('button', 'More');
  await side.click('link', name);
}

/** Closes the side panel, if it is open. */
export async function closePanel(companion: Companion): Promise<void> {
  const open = await openTarget(companion.cdp, at(companion, 'sidepanel.html'));
  if (open) await companion.cdp.send('Target.closeTarget', { targetId: open });
  await until('the side panel to close', async () => !(await panelIsOpen(companion)));
}

/** Presses keys or moves the mouse on the virtual screen. */
export function xdotool(companion: Companion, ...args: string[]): void {
  execFileSync('xdotool', args, { env: { ...process.env, DISPLAY: companion.display } });
}

/** Selects the first occurrence of a text on a page. */
export async function selectText(page: Page, text: string): Promise<void> {
  await page.evaluate((wanted) => {
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const start = node.textContent?.indexOf(wanted) ?? -1;
      if (start < 0) continue;
      const range = document.createRange();
      range.setStart(node, start);
      range.setEnd(node, start + wanted.length);
      range.startContainer.parentElement?.scrollIntoView({ block: 'center' });
      getSelection()?.removeAllRanges();
      getSelection()?.addRange(range);
      return;
    }
    throw new Error(`the page has no text “${wanted}”`);
  }, text);
}

interface Point {
  x: number;
  y: number;
}

/** Where a point of a page's window is on the screen. */
function onScreen(page: Page, point: Point): Promise<Point> {
  return page.evaluate(({ x, y }) => {
    const frame = (outerWidth - innerWidth) / 2;
    return {
      x: Math.round(screenX + frame + x),
      y: Math.round(screenY + (outerHeight - innerHeight) - frame + y),
    };
  }, point);
}

/** Drags with the real mouse from one point of a page's window to another. Needs a screen. */
export async function dragMouse(companion: Companion, page: Page, from: Point, to: Point): Promise<void> {
  await page.bringToFront();
  const move = async ({ x, y }: Point) => {
    const point = await onScreen(page, { x, y });
    xdotool(companion, 'mousemove', '--sync', String(point.x), String(point.y));
    await wait(80);
  };
  await move(from);
  xdotool(companion, 'mousedown', '1');
  for (const share of [0.25, 0.5, 0.75, 1])
    await move({ x: from.x + (to.x - from.x) * share, y: from.y + (to.y - from.y) * share });
  xdotool(companion, 'mouseup', '1');
}

/** Right-clicks with the real mouse in the middle of the page's selection, or of an element. Needs a screen. */
export async function rightClick(companion: Companion, page: Page, selector: string | null): Promise<void> {
  await page.bringToFront();
  const where = async (): Promise<Point> => {
    const point = await page.evaluate((wanted) => {
      const element = wanted === null ? null : document.querySelector(wanted);
      element?.scrollIntoView({ block: 'center' });
      const box = (element ?? getSelection()?.getRangeAt(0))?.getClientRects()[0];
      if (!box) throw new Error('there is nothing to click on');
      return { x: box.left + box.width / 2, y: box.top + box.height / 2 };
    }, selector);
    return onScreen(page, point);
  };
  // A panel that opens or closes moves the page for a while.
  let point = await where();
  await until('the page to stand still', async () => {
    const before = point;
    await wait(300);
    point = await where();
    return before.x === point.x && before.y === point.y;
  });
  const { x, y } = point;
  xdotool(companion, 'mousemove', '--sync', String(x), String(y));
  await wait(200);
  xdotool(companion, 'click', '3');
  await wait(900);
}

/** Chooses one of our entries for the page's selection, by the first letter of its name. Needs a screen. */
export async function chooseForSelection(companion: Companion, page: Page, letter: string): Promise<void> {
  await rightClick(companion, page, null);
  // Of several entries the browser makes a submenu, which has the extension's name.
  xdotool(companion, 'key', 'b');
  await wait(500);
  xdotool(companion, 'key', letter);
}

/** Chooses 'Look up “…” in Backlist' for the page's selection, with the real mouse and keyboard. Needs a screen. */
export function lookUpSelection(companion: Companion, page: Page): Promise<void> {
  return chooseForSelection(companion, page, 'l');
}
