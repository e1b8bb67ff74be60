// WCAG 2.5.8: what is pressed is at least 24 by 24 CSS pixels, or has that much room to itself, or stands in a sentence.
import type { Page } from 'playwright-core';
import { withTools } from './in-page';

/** Lines for the targets that are too small by the standard, its exceptions counted. */
export async function targetFaults(page: Page): Promise<string[]> {
  await withTools(page);
  return page.evaluate(() => {
    const LEAST = 24;
    const { controls, name } = window.tools;
    /** A radio button or a check box is pressed by its label as well. */
    const boxOf = (element: HTMLElement): DOMRect => {
      const label = element instanceof HTMLInputElement ? element.closest('label') : null;
      return (label ?? element).getBoundingClientRect();
    };
    const isInline = (element: HTMLElement): boolean => {
      if (getComputedStyle(element).display !== 'inline') return false;
      const around =
        (element.closest('p, li, dd, figcaption, td, blockquote, h1, h2, h3') as HTMLElement | null)
          ?.textContent ?? '';
      return around.trim().length > element.textContent.trim().length;
    };
    const targets = controls()
      .filter((element) => !element.closest('.unseen, [aria-hidden=true]'))
      .map((element) => ({ element, box: boxOf(element) }));
    const small = targets.filter(({ box }) => box.width < LEAST - 0.5 || box.height < LEAST - 0.5);
    const centre = ({ left, top, width, height }: DOMRect) => [left + width / 2, top + height / 2] as const;
    const hasRoom = (one: (typeof targets)[number]): boolean => {
      const [x, y] = centre(one.box);
      return targets.every((other) => {
        if (other === one || other.element.contains(one.element) || one.element.contains(other.element))
          return true;
        const { left, right, top, bottom } = other.box;
        const away = Math.hypot(
          x - Math.min(Math.max(x, left), right),
          y - Math.min(Math.max(y, top), bottom),
        );
        if (away < LEAST / 2) return false;
        if (!small.includes(other)) return true;
        const [otherX, otherY] = centre(other.box);
        return Math.hypot(x - otherX, y - otherY) >= LEAST;
      });
    };
    return small
      .filter((one) => !isInline(one.element) && !hasRoom(one))
      .map(
        ({ element, box }) => `${name(element)} is ${Math.round(box.width)} × ${Math.round(box.height)} px`,
      );
  });
}
