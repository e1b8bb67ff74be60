// What Backlist puts on pages of the web, once it is wanted there.
import type { Page } from 'playwright-core';
import type { Marker } from '@/utils/model/marker';
import { until } from '../../harness/until';
import { ARTICLE } from '../publications';
import { DOORS, type Screen } from '../screen';
import type { Stage } from '../stage';

/** Waits for what is put on the page: all that a page can see of it is the element that holds it. */
const onPageIs = (page: Page, what: string) =>
  until(what, () =>
    page.evaluate(() =>
      [...document.documentElement.children].some((child) => child.matches('div[popover]')),
    ),
  );

/** Selects the beginning of the text with the mouse. */
async function selectWords(page: Page): Promise<void> {
  // The bar of the width before.
  await page.keyboard.press('Escape');
  const { left, right, y } = await page.evaluate(() => {
    getSelection()?.removeAllRanges();
    const range = document.createRange();
    range.selectNodeContents(document.querySelector('article p:not(.byline)') ?? document.body);
    const box = range.getClientRects()[0] ?? new DOMRect();
    return { left: box.left + 1, right: Math.min(box.right, box.left + 220), y: box.top + box.height / 2 };
  });
  await page.mouse.move(left, y);
  await page.mouse.down();
  await page.mouse.move(right, y, { steps: 4 });
  await page.mouse.up();
  await onPageIs(page, 'the bar');
}

const onPage = (name: string, title: string, marker: Marker): Screen => ({
  name,
  title,
  world: 'lived',
  door: 'site',
  async open(stage: Stage) {
    await stage.send('settings.automatic', { on: true });
    await stage.send('settings.change', { marker });
    const page = await stage.tab(ARTICLE);
    await page.setViewportSize(DOORS.site.wide);
    await page.bringToFront();
    await onPageIs(page, 'the sign');
    return page;
  },
  after: async (stage) => {
    await stage.send('settings.change', { marker: 'off' });
    await stage.send('settings.automatic', { on: false });
  },
});

export const MARKER: readonly Screen[] = [
  onPage('marker-dot', 'The dot on a page', 'dot'),
  onPage('marker-card', 'The card on a page', 'card'),
  {
    name: 'marker-bar',
    title: 'The bar beside what is selected on a page',
    world: 'lived',
    door: 'site',
    async open(stage) {
      await stage.send('settings.automatic', { on: true });
      const page = await stage.tab(ARTICLE);
      await page.setViewportSize(DOORS.site.wide);
      await page.bringToFront();
      return page;
    },
    again: selectWords,
    after: (stage) => stage.send('settings.automatic', { on: false }),
  },
];
