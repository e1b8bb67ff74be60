// WCAG 1.4.4, 1.4.10 and 1.4.12: nothing is to be scrolled sideways, and no words are cut off.
import type { Page } from 'playwright-core';
import { settle } from '../gallery/picture';
import { withTools } from './in-page';

/** What scrolls sideways by its nature: code, tables and sums of a text, and fields. */
const MAY_SCROLL = 'pre, .wide, math, table, textarea, input, select';

/** Lines for what is wider than its place, or cuts words off without saying so. */
export async function reflowFaults(page: Page): Promise<string[]> {
  await withTools(page);
  return page.evaluate((mayScroll) => {
    const { all, visible, name } = window.tools;
    const faults: string[] = [];
    const root = document.documentElement;
    if (root.scrollWidth > root.clientWidth)
      faults.push(`the page is ${root.scrollWidth} px wide, in ${root.clientWidth}`);
    for (const element of all()) {
      if (!visible(element) || element.closest('.unseen, svg') || element.closest(mayScroll)) continue;
      const style = getComputedStyle(element);
      const over = element.scrollWidth - element.clientWidth;
      const scrolls = /auto|scroll/.test(style.overflowX);
      const hides = /hidden|clip/.test(style.overflowX);
      if (scrolls && over > 1) faults.push(`${name(element)} scrolls sideways by ${over} px`);
      if (hides && over > 1 && style.textOverflow !== 'ellipsis' && element.textContent?.trim())
        faults.push(`${name(element)} cuts ${over} px off at its side`);
      const below = element.scrollHeight - element.clientHeight;
      const clamps = style.webkitLineClamp !== 'none';
      if (
        /hidden|clip/.test(style.overflowY) &&
        !clamps &&
        below > 3 &&
        element.clientHeight > 0 &&
        element.textContent?.trim()
      )
        faults.push(`${name(element)} cuts ${below} px off below`);
      // Out of the window at its side, unless what holds it can be scrolled.
      const box = element.getBoundingClientRect();
      if (box.right > innerWidth + 1 && box.width <= innerWidth + 1 && element.children.length === 0)
        faults.push(`${name(element)} stands ${Math.round(box.right - innerWidth)} px out of the window`);
    }
    return [...new Set(faults)];
  }, MAY_SCROLL);
}

const SPACED = `* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important; }
p { margin-block-end: 2em !important; }`;

/** The same with the spacing that readers may want of a text (WCAG 1.4.12). */
export async function spacingFaults(page: Page): Promise<string[]> {
  await withTools(page);
  await page.evaluate((css) => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(css);
    const roots = [document, ...window.tools.all().flatMap(({ shadowRoot }) => shadowRoot ?? [])];
    for (const root of roots) root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheet];
    Object.assign(window, { spaced: { sheet, roots } });
  }, SPACED);
  // A tab that is not in front lays out again, and tells of it, only when it is drawn.
  for (let drawn = 0; drawn < 2; drawn += 1) {
    await page.screenshot();
    await settle(page);
  }
  try {
    return (await reflowFaults(page)).map((fault) => `with wide spacing, ${fault}`);
  } finally {
    await page.evaluate(() => {
      const { sheet, roots } = (
        window as unknown as { spaced: { sheet: CSSStyleSheet; roots: (Document | ShadowRoot)[] } }
      ).spaced;
      for (const root of roots)
        root.adoptedStyleSheets = root.adoptedStyleSheets.filter((each) => each !== sheet);
    });
  }
}
