// WCAG 2.4.3, 2.4.7 and 2.4.11: the Tab key goes through a screen in the order in which it is read, and where it stands can
// be seen.
import type { Page } from 'playwright-core';
import { withTools } from './in-page';

/** More stops than this are not walked: a list goes on for as long as the archive. */
const MOST = 60;

/** What a stop of the Tab key is called, and what is wrong with it; null after the last one. */
interface Stop {
  name: string;
  faults: string[];
}

/** Looks at where the focus is; the stop before it is kept in the page. */
function lookAtFocus(): Stop | null {
  const walk = window as unknown as { before: Element | null };
  const { name, visible } = window.tools;
  const focused = (): Element | null => {
    let element = document.activeElement;
    while (element?.shadowRoot?.activeElement) element = element.shadowRoot.activeElement;
    return element === document.body || element === document.documentElement ? null : element;
  };
  const hostOf = (one: Element) => {
    const root = one.getRootNode();
    return root instanceof ShadowRoot ? root.host : one;
  };
  /** From the last one the browser goes round to the first. */
  const wentRound = (before: Element, now: Element): boolean => {
    const same = before.getRootNode() === now.getRootNode();
    const [a, b] = same ? [before, now] : [hostOf(before), hostOf(now)];
    return Boolean(a.compareDocumentPosition(b) & Node.DOCUMENT_POSITION_PRECEDING);
  };
  const isOutOfView = ({ left, right, top, bottom }: DOMRect): boolean =>
    bottom <= 0 || top >= innerHeight || right <= 0 || left >= innerWidth;
  const isCovered = (element: Element, box: DOMRect): boolean => {
    const root = element.getRootNode() as Document | ShadowRoot;
    const points = [
      [(box.left + box.right) / 2, (box.top + box.bottom) / 2],
      [box.left + 3, box.top + 3],
      [box.right - 3, box.bottom - 3],
    ] as const;
    return points.every(([x, y]) => {
      const over = root.elementFromPoint(x, y);
      return (
        !over ||
        !(element.contains(over) || over.contains(element) || over.closest('label')?.contains(element))
      );
    });
  };
  const isRinged = (one: Element | null): boolean => {
    if (!one) return false;
    const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(one);
    return (outlineStyle !== 'none' && outlineWidth !== '0px') || boxShadow !== 'none';
  };

  const element = focused();
  if (!element || (walk.before?.isConnected && wentRound(walk.before, element))) return null;
  walk.before = element;
  const faults: string[] = [];
  if (visible(element)) {
    const box = element.getBoundingClientRect();
    if (isOutOfView(box)) faults.push('is out of view');
    else if (isCovered(element, box)) faults.push('lies under something');
  } else if (!(element instanceof HTMLInputElement)) faults.push('cannot be seen');
  const marks = [element, element.nextElementSibling, element.parentElement, element.closest('label')];
  if (!marks.some(isRinged)) faults.push('shows no ring');
  return { name: name(element), faults };
}

/** Presses Tab from the beginning of the document to its end, or for `MOST` stops, and tells what is wrong. */
export async function focusFaults(page: Page): Promise<string[]> {
  await withTools(page);
  const faults: string[] = await page.evaluate(() => {
    Object.assign(window, { before: null });
    return window.tools
      .all()
      .filter((element) => Number(element.getAttribute('tabindex')) > 0)
      .map((element) => `${window.tools.name(element)} takes the focus before its turn`);
  });
  for (let stops = 0; stops < MOST; stops += 1) {
    await page.keyboard.press('Tab');
    const stop = await page.evaluate(lookAtFocus);
    if (!stop) break;
    faults.push(...stop.faults.map((fault) => `with the focus, ${stop.name} ${fault}`));
  }
  return [...new Set(faults)];
}
