// @vitest-environment happy-dom
// Promise: whoever uses the keyboard goes on where they were, also when what they pressed is gone.
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { keepFocus } from '@/components/focus-keeper';

let end: () => void;
beforeEach(() => {
  vi.useFakeTimers();
  document.body.innerHTML = `<main>
    <button id="before"></button>
    <ul><li><button id="first"></button></li><li><button id="second"></button></li><li><button id="third"></button></li></ul>
    <p><button id="after"></button></p></main>`;
  end = keepFocus(document);
});
afterEach(() => {
  end();
  vi.useRealTimers();
});

const find = (id: string) => document.getElementById(id) as HTMLElement;

/** Focuses a thing, takes away another one that holds it, and tells what has the focus then. */
async function focusAfter(id: string, gone: Element | null): Promise<string> {
  find(id).focus();
  gone?.remove();
  // Not every implementation of the document lets go of an element that was taken away.
  if (document.activeElement !== document.body) (document.activeElement as HTMLElement)?.blur();
  await vi.runAllTimersAsync();
  return document.activeElement?.id ?? '';
}

test('of a row that is gone it goes to the next one, of the last one to the one before', async () => {
  expect(await focusAfter('second', find('second').parentElement)).toBe('third');
  expect(await focusAfter('third', find('third').parentElement)).toBe('first');
});

test('of a list that is gone it goes to what stands behind it', async () => {
  expect(await focusAfter('second', document.querySelector('ul'))).toBe('after');
});

test('where a screen moved it itself, it stays', async () => {
  find('second').focus();
  find('second').remove();
  find('before').focus();
  await vi.runAllTimersAsync();
  expect(document.activeElement?.id).toBe('before');
});

test('what is still there keeps it, and what was left is not gone back to', async () => {
  find('second').focus();
  find('second').blur();
  await vi.runAllTimersAsync();
  find('second').remove();
  await vi.runAllTimersAsync();
  expect(document.activeElement).toBe(document.body);
});
