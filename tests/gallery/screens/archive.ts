// The archive's list: filtered, brushed, selected from, empty, and with thousands of posts.
import type { Page } from 'playwright-core';
import { panel, type Screen } from '../screen';

const row = (page: Page) => page.locator('.year-post .post-link').first();
const press = (name: string | RegExp) => (page: Page) => page.getByRole('button', { name }).first().click();

export const ARCHIVE: readonly Screen[] = [
  panel('archive', 'By year, with its months', '#/archive', { until: '.year-post .post-link' }),
  panel('archive-tab', 'The same in a tab', '#/archive', { door: 'tab', until: '.year-post .post-link' }),
  panel('archive-installed', 'As it comes with the installation', '#/archive', {
    world: 'installed',
    until: '.year-post .post-link',
  }),
  panel('archive-thousands', 'Thousands of posts', '#/archive', {
    world: 'thousands',
    until: '.year-post .post-link',
  }),
  panel(
    'archive-filtered',
    'Unread posts of four years, of one source',
    async (stage) =>
      `#/archive?state=unread&from=2021-01&to=2024-12&source=${await stage.source('The Harbour')}`,
    {
      until: '.year-post .post-link',
    },
  ),
  panel('archive-one', 'One post, with a title that has no end', '#/archive?lang=ja', {
    until: '.year-post .post-link',
  }),
  panel('archive-later', 'The reading list', '#/archive?state=later', { until: '.year-post .post-link' }),
  panel('archive-none', 'Nothing fits', '#/archive?state=saved', { until: '.empty, .calm' }),
  panel('archive-tools', 'Order, groups and filters', '#/archive', {
    act: press(/^Order and filter/),
    until: '.list-tools',
  }),
  panel('archive-selected', 'Several posts selected', '#/archive', {
    act: async (page) => {
      await row(page).focus();
      await page.keyboard.press('x');
      await page.keyboard.press('ArrowDown');
      await page.keyboard.press('Shift+x');
    },
    until: '.selection-bar',
  }),
  panel('archive-labels', 'Tags for the selected posts', '#/archive', {
    act: async (page) => {
      await row(page).focus();
      await page.keyboard.press('x');
      await page.getByRole('button', { name: 'Your tags' }).last().click();
    },
    until: '.popover',
  }),
  panel('archive-calendar', 'The reading of the past year', '#/archive', {
    act: press('Reading in the past 12 months'),
    until: '.calendar:not([aria-busy=true])',
  }),
  panel('archive-deleted', 'A post was deleted', '#/archive', {
    act: async (page) => {
      await row(page).focus();
      await page.keyboard.press('Delete');
    },
    until: '.undo-notice',
    after: async (stage) => stage.tabs[0]?.getByRole('button', { name: 'Undo' }).click(),
  }),
  panel('archive-empty', 'An empty archive', '#/archive', { world: 'empty', until: '.empty' }),
];
