// @vitest-environment happy-dom
// Promise: the sign says what it is to everybody, its root is closed to the page, and a script's press does nothing.
import axe from 'axe-core';
import { afterEach, expect, it, vi } from 'vitest';
import { MarkerSign } from '@/entrypoints/marker/marker-view';
import type { MarkerForm, MarkerView } from '@/utils/model/marker';

const view = (form: MarkerForm): MarkerView => ({
  form,
  place: { side: 'right', at: 1 },
  total: 4,
  posts: [
    { id: 1, title: 'On locks', line: 'Canals, 3 May 2020', why: 'lock and gate' },
    { id: 2, title: 'On weirs', line: 'Canals, 4 May 2020', why: '' },
  ],
  words: {
    lang: 'en',
    dir: 'ltr' as const,
    label: '4 posts belong here',
    heading: 'Beside this page',
    move: 'Move',
    close: 'Close',
    all: 'See all 4',
    site: 'Not on this site',
    siteDone: 'Not here any more.',
    never: 'Never again',
    neverDone: 'Gone for good.',
    undo: 'Undo',
    failed: 'Failed.',
  },
});

const actions = () => ({
  onOpen: vi.fn(async () => null),
  onPlace: vi.fn(async () => null),
  onHide: vi.fn(async () => null),
});

let sign: MarkerSign | null = null;
afterEach(() => {
  sign?.stop();
  vi.restoreAllMocks();
});

/** Shows a sign with a root that the test can see into; answers the mode that was asked for. */
function showOpen(form: MarkerForm, does = actions()) {
  const attach = Element.prototype.attachShadow;
  const asked: string[] = [];
  vi.spyOn(Element.prototype, 'attachShadow').mockImplementation(function (this: Element, init) {
    asked.push(init.mode);
    return attach.call(this, { ...init, mode: 'open' });
  });
  sign = new MarkerSign(view(form), null, does);
  sign.show();
  const host = document.documentElement.lastElementChild as HTMLElement;
  const box = host.shadowRoot?.querySelector<HTMLElement>('.marker');
  if (!box) throw new Error('no box');
  return { asked, host, box, does };
}

it.each(['dot', 'card'] as const)(
  '%s: named, without a rule broken, in a closed root, without the focus',
  async (form) => {
    const { asked, host, box } = showOpen(form);
    expect(asked).toEqual(['closed']);
    expect(host.textContent).toBe('');
    expect(document.activeElement).not.toBe(host);
    const copy = document.createElement('main');
    copy.innerHTML = box.innerHTML;
    document.body.append(copy);
    const { violations } = await axe.run(copy, { rules: { 'color-contrast': { enabled: false } } });
    copy.remove();
    expect(violations.map(({ id }) => id)).toEqual([]);
    expect(box.querySelectorAll('button[aria-label=""]')).toHaveLength(0);
  },
);

it('a press by a script does nothing, and keys by a script move nothing', () => {
  const { box, does } = showOpen('card');
  for (const button of box.querySelectorAll('button')) {
    button.click();
    button.dispatchEvent(new KeyboardEvent('keydown', { key: 'ArrowLeft', bubbles: true }));
  }
  window.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape' }));
  expect(does.onOpen).not.toHaveBeenCalled();
  expect(does.onHide).not.toHaveBeenCalled();
  expect(does.onPlace).not.toHaveBeenCalled();
  expect(box.querySelector('.card')).not.toBeNull();
});

it('is gone from the page when it is stopped', () => {
  const { host } = showOpen('dot');
  sign?.stop();
  expect(host.isConnected).toBe(false);
});
