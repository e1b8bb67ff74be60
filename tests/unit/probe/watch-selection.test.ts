// @vitest-environment happy-dom
// Promises: a selection is told of once, and never on a private page.
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { watchSelection } from '@/entrypoints/probe/watch-selection';

// What makes a page private is tested by itself (and its selectors are beyond this DOM).
vi.mock('@/utils/extract/page/private-page', () => ({
  privateReason: (_: Document, address: string) => (address.includes('/login') ? 'login' : null),
}));

const { happyDOM } = window as unknown as { happyDOM: { setURL(url: string): void } };
let collapsed = true;

beforeEach(() => {
  vi.useFakeTimers();
  happyDOM.setURL('https://blog.example/post');
  collapsed = true;
  vi.stubGlobal('getSelection', () => ({ isCollapsed: collapsed }));
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

async function letGo(): Promise<void> {
  window.dispatchEvent(new Event('pointerup'));
  await vi.runAllTimersAsync();
}

it('tells of the first selection, and of no click or later selection', async () => {
  const told = vi.fn();
  watchSelection(told);
  await letGo();
  expect(told).not.toHaveBeenCalled();
  collapsed = false;
  await letGo();
  await letGo();
  expect(told).toHaveBeenCalledTimes(1);
});

it('tells nothing where one signs in', async () => {
  happyDOM.setURL('https://blog.example/login');
  const told = vi.fn();
  watchSelection(told);
  collapsed = false;
  await letGo();
  expect(told).not.toHaveBeenCalled();
});
