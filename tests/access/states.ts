// What must hold of every document: one live region, nothing that moves by itself where less motion is wished for, and states
// that are seen also where the reader's own colours stand for ours (forced colours).
import type { Page } from 'playwright-core';
import { withTools } from './in-page';

const LIVE = '[aria-live]:not([aria-live=off]), [role=status], [role=alert], [role=log], output';

/** Each document has one live region, by which everything is said. */
export async function liveFaults(page: Page): Promise<string[]> {
  await withTools(page);
  const regions = await page.evaluate((live) => {
    const { all, name } = window.tools;
    return all()
      .filter((element) => element.matches(live))
      .map(name);
  }, LIVE);
  return regions.length === 1 ? [] : [`${regions.length} live regions: ${regions.join(', ')}`];
}

/** Nothing runs on, and nothing glides, under `prefers-reduced-motion`. */
export async function motionFaults(page: Page): Promise<string[]> {
  await withTools(page);
  return page.evaluate(() => {
    const { all, visible, name } = window.tools;
    return all()
      .filter(visible)
      .flatMap((element) => {
        const { transitionDuration, animationName, scrollBehavior } = getComputedStyle(element);
        const glides = transitionDuration.split(',').some((time) => Number.parseFloat(time) > 0.01);
        return [
          ...(glides ? [`${name(element)} glides for ${transitionDuration}`] : []),
          ...(animationName !== 'none' ? [`${name(element)} moves (${animationName})`] : []),
          ...(scrollBehavior === 'smooth' ? [`${name(element)} scrolls smoothly`] : []),
        ];
      });
  });
}

/** With forced colours on: what is on looks different from what is off beside it, and what is pressed has an edge or words. */
export async function forcedColourFaults(page: Page): Promise<string[]> {
  await withTools(page);
  return page.evaluate(() => {
    const { all, controls, visible, name } = window.tools;
    const LOOK = [
      'backgroundColor',
      'color',
      'borderTopColor',
      'borderTopStyle',
      'borderTopWidth',
      'borderBottomColor',
      'borderBottomWidth',
      'outlineStyle',
      'outlineColor',
      'textDecorationLine',
      'fontWeight',
    ] as const;
    const lookOf = (element: Element): string =>
      [element, ...element.querySelectorAll('*')]
        .flatMap((part) => {
          const style = getComputedStyle(part);
          const drawn = ['::before', '::after'].map((pseudo) => {
            const { content, backgroundColor } = getComputedStyle(part, pseudo);
            return content === 'none' ? '' : `${content} ${backgroundColor}`;
          });
          return [...LOOK.map((property) => style[property]), style.fill, style.transform, ...drawn];
        })
        .join('|');
    const faults: string[] = [];
    const STATES = [
      ['aria-pressed', 'true', 'false'],
      ['aria-checked', 'true', 'false'],
      ['aria-selected', 'true', 'false'],
    ] as const;
    for (const [state, on, off] of STATES)
      for (const element of all().filter((one) => visible(one) && one.getAttribute(state) === on)) {
        const same = [
          ...(element.parentElement?.parentElement?.querySelectorAll(`[${state}=${off}]`) ?? []),
        ].find((other) => other.className === element.className && visible(other));
        if (same && lookOf(same) === lookOf(element))
          faults.push(`${name(element)} does not show that it is on`);
      }
    for (const element of all().filter((one) => visible(one) && one.hasAttribute('aria-current'))) {
      const same = [...(element.parentElement?.children ?? [])].find(
        (other) => other.tagName === element.tagName && !other.hasAttribute('aria-current') && visible(other),
      );
      if (same && lookOf(same) === lookOf(element))
        faults.push(`${name(element)} does not show that it is shown`);
    }
    for (const element of controls()) {
      const hasWords = (element.textContent ?? '').trim() !== '' || element.querySelector('svg') !== null;
      const style = getComputedStyle(element);
      const hasEdge = [style.borderTopWidth, style.borderBottomWidth].some(
        (width) => Number.parseFloat(width) > 0,
      );
      const isNative = element.matches('input, select, textarea, summary, progress');
      if (!hasWords && !hasEdge && !isNative) faults.push(`${name(element)} has neither words nor an edge`);
    }
    return faults;
  });
}
