// The panel's other views: this page, look-up, highlights, sources, one source.
import type { Page } from 'playwright-core';
import { ARTICLE, SILENT } from '../publications';
import { panel, type Screen } from '../screen';
import type { Stage } from '../stage';

/** Puts a page of the web beside the panel. */
const beside = (address: string) => async (_: Page, stage: Stage) => {
  const tab = await stage.tab(address);
  await tab.bringToFront();
};
const asked = (address: string) => async (page: Page, stage: Stage) => {
  await beside(address)(page, stage);
  await page.getByRole('button', { name: /Look beside this page/ }).click();
};
const lookUp = (words: string) => (page: Page) => page.getByRole('textbox', { name: /Look up/ }).fill(words);
const source = (title: string) => async (stage: Stage) => `#/source/${await stage.source(title)}`;
const press = (name: string | RegExp) => (page: Page) => page.getByRole('button', { name }).first().click();
const find = (address: string) => async (page: Page) => {
  await page.getByRole('textbox', { name: /by its address/ }).fill(address);
  await page.getByRole('button', { name: 'Find' }).click();
};

/** The map of the bundled archive, which is made the first time. */
const map = (name: string, title: string, { act, ...further }: Parameters<typeof panel>[3] = {}) =>
  panel(name, title, '#/map', {
    world: 'installed',
    until: '.map:not(:has(.map-progress)) .map-canvas',
    act: async (page, stage) => {
      await page.locator('.map-canvas').waitFor({ timeout: 60_000 });
      await act?.(page, stage);
    },
    ...further,
  });

export const PANEL: readonly Screen[] = [
  panel('page', 'Pages are looked at only when asked', '#/page', { act: beside(ARTICLE), until: '.empty' }),
  panel('page-related', 'What belongs beside this page', '#/page', {
    act: asked(ARTICLE),
    until: '.related',
  }),
  panel('page-silent', 'Nothing belongs beside this page', '#/page', { act: asked(SILENT), until: '.calm' }),

  panel('lookup', 'What can be asked', '#/lookup'),
  panel('lookup-found', 'Passages', '#/lookup', { act: lookUp('data lake'), until: '.post-link' }),
  panel('lookup-typo', 'A misspelt word', '#/lookup', { act: lookUp('kuberntes'), until: '.remark, .calm' }),
  panel('lookup-filter', 'A filter that is none', '#/lookup', {
    act: lookUp('data autor:felipe'),
    until: '.remark',
  }),
  panel('lookup-none', 'Nothing found', '#/lookup', { act: lookUp('zeppelin'), until: '.calm, .empty' }),

  map('map', 'The map of the archive'),
  map('map-tab', 'The map in a tab', { door: 'tab' }),
  map('map-group', 'One group of the map, with its posts', {
    act: (page) => page.locator('.map-group').first().click(),
    until: '.map-group-posts .post-link',
  }),
  map('map-post', 'What a post of the map belongs with', {
    act: async (page) => {
      await page.locator('.map-picture').focus();
      await page.keyboard.press('Home');
    },
    until: '.map-card',
  }),
  map('map-table', 'The same as a table', { act: press('As a table'), until: '.map-table .post-link' }),
  panel('map-empty', 'No map of an empty archive', '#/map', { world: 'empty', until: '.empty' }),

  panel('highlights', 'All highlights', '#/highlights', { until: '.highlight-item' }),
  panel('highlights-edited', 'A note is written', '#/highlights', {
    act: press(/^Edit the highlight/),
    until: 'textarea',
  }),
  panel('highlights-filtered', 'Filtered, with nothing left', '#/highlights', {
    act: async (page) => page.getByRole('textbox').first().fill('zeppelin'),
    until: '.calm',
  }),
  panel('highlights-removed', 'One was deleted', '#/highlights', {
    act: press(/^Delete the highlight/),
    until: '.highlight-gone',
    after: async (stage) => stage.tabs[0]?.getByRole('button', { name: 'Undo' }).click(),
  }),
  panel('highlights-empty', 'None yet', '#/highlights', { world: 'installed', until: '.empty' }),

  panel('sources', 'The sources', '#/sources', { until: '.source-title' }),
  panel('sources-found', 'A publication was found', '#/sources', {
    act: find('http://articles.example/paper-cup'),
    until: '.found-source',
  }),
  panel('sources-bad', 'An address that is none', '#/sources', {
    act: find('not an address'),
    until: '.notice',
  }),
  panel('sources-nofeed', 'A site without a feed', '#/sources', { act: find(SILENT), until: '.notice' }),
  panel('sources-offline', 'This computer is offline', '#/sources', {
    act: async (page, stage) => {
      await stage.companion.context.setOffline(true);
      await find('http://articles.example/paper-cup')(page);
    },
    until: '.notice',
    after: (stage) => stage.companion.context.setOffline(false),
  }),
  panel('sources-server', 'A reader server is connected', '#/sources', {
    act: press('Connect a reader server'),
    look: '.add-server',
    until: '.server-form',
  }),
  panel('sources-removed', 'One was removed', '#/sources', {
    act: async (page) => {
      await page
        .getByRole('button', { name: /^Remove/ })
        .last()
        .click();
    },
    until: '[class*=undo], .source-removed, .removed',
    after: async (stage) => stage.tabs[0]?.getByRole('button', { name: /^Undo/ }).first().click(),
  }),
  panel('sources-failing', 'One fails', '#/sources', {
    before: (stage) => stage.failOne(),
    until: '.source-title',
    after: (stage) => stage.mendOne(),
  }),
  panel('sources-empty', 'None', '#/sources', { world: 'empty', until: '#root' }),

  panel('source', 'One source', source('The Canal'), { until: '.figures' }),
  panel('source-pack', 'The bundled archive as a source', source('Felipe'), { until: '.figures' }),
  panel('source-failing', 'A source that fails', source('The Morning'), {
    before: (stage) => stage.failOne(),
    until: '.notice, .figures',
    after: (stage) => stage.mendOne(),
  }),
  panel('source-gone', 'A source that is not there any more', '#/source/99999', {
    until: '.empty, .calm, .notice',
  }),
];
