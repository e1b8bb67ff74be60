// What the measures of this folder share, put into the page that is measured: every element, shadow trees included, whether
// it can be seen, and how it is called in a report.
import type { Page } from 'playwright-core';

export interface Tools {
  /** Every element of the page and of its open shadow trees, in the order of the document. */
  all(): Element[];
  visible(element: Element): boolean;
  /** Elements that a pointer or a key works on. */
  controls(): HTMLElement[];
  name(element: Element): string;
}

declare global {
  interface Window {
    tools: Tools;
  }
}

function install(): void {
  const CONTROLS =
    'a[href], button, input, select, textarea, summary, [role=button], [role=switch], [role=slider], [role=option], [role=menuitem], [tabindex="0"]';
  const within = (root: ParentNode): Element[] =>
    [...root.children].flatMap((element) => [
      element,
      ...(element.shadowRoot ? within(element.shadowRoot) : []),
      ...within(element),
    ]);
  const all = () => within(document.documentElement);
  const visible = (element: Element): boolean => {
    if (!element.checkVisibility({ visibilityProperty: true, opacityProperty: true })) return false;
    const { width, height } = element.getBoundingClientRect();
    return width > 1 && height > 1;
  };
  window.tools = {
    all,
    visible,
    controls: () =>
      all().filter(
        (element): element is HTMLElement =>
          element instanceof HTMLElement && element.matches(CONTROLS) && visible(element),
      ),
    name: (element) => {
      const words = (element.getAttribute('aria-label') ?? element.textContent ?? '')
        .replace(/\s+/g, ' ')
        .trim();
      const style = typeof element.className === 'string' ? element.className.trim().split(/\s+/)[0] : '';
      return `${element.tagName.toLowerCase()}${style ? `.${style}` : ''} “${words.slice(0, 40)}”`;
    },
  };
}

/** Puts the tools into the page, once for each document. */
export async function withTools(page: Page): Promise<void> {
  await page.evaluate(install);
}
