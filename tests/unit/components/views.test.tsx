// @vitest-environment happy-dom
// Promise: every view can be reached at every width: what does not fit in a row stands in a menu, and nothing scrolls.
import { expect, test, vi } from 'vitest';
import { fitting } from '@/components/panel/fitting';
import { createRouter } from '@/components/panel/route';
import { Views } from '@/components/panel/Views';
import { play } from './play';
import { click, expectAccessible, find, show } from './stage';

test('as many as fit, with room for the menu where not all do', () => {
  const links = [50, 60, 70, 80, 90];
  expect(fitting(links, 40, 350)).toBe(5);
  expect(fitting(links, 40, 349)).toBe(4);
  expect(fitting(links, 40, 299)).toBe(3);
  expect(fitting(links, 40, 220)).toBe(3);
  expect(fitting(links, 40, 219)).toBe(2);
  expect(fitting(links, 40, 30)).toBe(0);
  expect(fitting([], 40, 30)).toBe(0);
});

/** A panel of a width, in which every link and the menu are 70 pixels wide. */
function atWidth(width: number) {
  vi.spyOn(Element.prototype, 'getBoundingClientRect').mockReturnValue({ width: 70 } as DOMRect);
  vi.spyOn(HTMLElement.prototype, 'clientWidth', 'get').mockReturnValue(width);
  return () => vi.restoreAllMocks();
}

test('in a narrow panel the last views are in the menu, which says that the view shown is one of them', async () => {
  const restore = atWidth(280);
  try {
    window.location.hash = '#/sources';
    const router = createRouter(window);
    const root = await show(play().services, <Views router={router} inTab={false} />);
    expect([...root.querySelectorAll('.view-link')].map((one) => one.textContent)).toEqual([
      'Archive',
      'Look up',
      'This page',
      'More',
    ]);
    const more = find(root, '.view-more');
    expect(more.classList).toContain('keeps-shown');
    await click(more);
    expect(more.getAttribute('aria-expanded')).toBe('true');
    expect(find(root, '.view-menu [aria-current="page"]').textContent).toBe('Sources');
    await expectAccessible(root);
    await click(find(root, '.view-menu a'));
    expect(router.route.value).toEqual({ view: 'highlights' });
    expect(root.querySelector('.view-menu')).toBeNull();
    expect(document.activeElement).toBe(more);
  } finally {
    restore();
    window.location.hash = '';
  }
});

test('where there is room, there is no menu', async () => {
  const restore = atWidth(400);
  try {
    const root = await show(play().services, <Views router={createRouter(window)} inTab={false} />);
    expect(root.querySelectorAll('a.view-link')).toHaveLength(5);
    expect(root.querySelector('.view-more')).toBeNull();
    expect(find(root, '[aria-current="page"]').textContent).toBe('Archive');
  } finally {
    restore();
  }
});
