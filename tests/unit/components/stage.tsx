// Components drawn, pressed and looked at as a reader does.
import '@/utils/i18n/screens/options-strings';
import '@/utils/i18n/screens/panel-strings';
import '@/utils/i18n/screens/popup-strings';
import '@/utils/i18n/screens/transfer-strings';
import '@/utils/i18n/screens/welcome-strings';
import axe from 'axe-core';
import { type ComponentChildren, render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, expect } from 'vitest';
import { type Services, ServicesContext } from '@/components/services';

/** Lets timers and promises run, and the screen be drawn again. */
export async function settle(milliseconds = 0): Promise<void> {
  await act(async () => {
    await new Promise((done) => setTimeout(done, milliseconds));
  });
}

let stage: HTMLElement | null = null;

/** Draws a component and does nothing of what is left for after the paint, as a quick reader finds it. */
export async function showUnpainted(services: Services, component: ComponentChildren): Promise<HTMLElement> {
  clear();
  stage = document.createElement('div');
  document.body.append(stage);
  render(<ServicesContext.Provider value={services}>{component}</ServicesContext.Provider>, stage);
  await unpainted();
  return stage;
}

/** Lets promises run, and the screen be drawn again, but nothing that waits for a paint or a timer. */
export async function unpainted(): Promise<void> {
  for (let turn = 0; turn < 40; turn += 1) await Promise.resolve();
}

/** Draws a component and waits for what it loads. */
export async function show(services: Services, component: ComponentChildren): Promise<HTMLElement> {
  clear();
  const root = document.createElement('div');
  stage = root;
  document.body.append(root);
  await act(() => {
    render(<ServicesContext.Provider value={services}>{component}</ServicesContext.Provider>, root);
  });
  await settle(5);
  return root;
}

function clear(): void {
  if (stage) render(null, stage);
  stage?.remove();
  stage = null;
}

afterEach(clear);

/** The one element for a selector whose text or name holds some words. */
export function find(root: ParentNode, selector: string, words = ''): HTMLElement {
  const found = [...root.querySelectorAll<HTMLElement>(selector)].filter((element) =>
    `${element.textContent} ${element.getAttribute('aria-label') ?? ''}`.includes(words),
  );
  const [first] = found;
  if (!first) throw new Error(`no ${selector} with “${words}” in ${root.textContent}`);
  return first;
}

export async function click(element: HTMLElement): Promise<void> {
  await act(() => element.click());
  await settle(5);
}

export async function type(element: HTMLElement, text: string): Promise<void> {
  await act(() => {
    if (element instanceof HTMLInputElement) element.value = text;
    element.dispatchEvent(new Event('input', { bubbles: true }));
  });
  await settle(120);
}

export async function press(element: EventTarget, key: string): Promise<void> {
  await act(() => {
    element.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }));
  });
  await settle(5);
}

/** Fails with the rules that are broken. Colours and layout are not known here; the browser tests see to them. */
export async function expectAccessible(root: HTMLElement): Promise<void> {
  const { violations } = await axe.run(root, {
    rules: { 'color-contrast': { enabled: false }, region: { enabled: false } },
  });
  const told = violations.map((rule) => `${rule.id}: ${rule.nodes.map((node) => node.html).join('\n  ')}`);
  expect(told).toEqual([]);
}
