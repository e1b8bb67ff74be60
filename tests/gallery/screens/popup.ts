// The toolbar popup in its states.
import type { Page } from 'playwright-core';
import { ARTICLE, KNOWN, NO_ARTICLE, SILENT } from '../publications';
import { popup, type Screen } from '../screen';

const find = (words: string) => (page: Page) =>
  page.getByRole('textbox', { name: /Find in the archive/ }).fill(words);

export const POPUP: readonly Screen[] = [
  popup('popup-related', 'Posts that belong beside an article', ARTICLE, { until: '.related' }),
  popup('popup-dismissed', 'One of them is not related', ARTICLE, {
    until: '.related-dismissed',
    act: (page) =>
      page
        .getByRole('button', { name: /is not related to this page/ })
        .first()
        .click(),
    // What was dismissed comes back with the answer of the next screen.
    after: async (stage) => {
      const [, page] = stage.tabs;
      await page?.getByRole('button', { name: 'Undo' }).click();
    },
  }),
  popup('popup-known', 'The page is in the archive', KNOWN, { until: '.known' }),
  popup('popup-silent', 'Nothing belongs beside an article', SILENT),
  popup('popup-page', 'A page that is no article, with a feed to add', NO_ARTICLE, {
    until: '.add-site .button',
  }),
  popup('popup-off', 'A site that was switched off', ARTICLE, {
    before: (stage) => stage.send('settings.change', { hostsOff: ['articles.example'] }),
    after: (stage) => stage.send('settings.change', { hostsOff: [] }),
  }),
  popup('popup-unreadable', 'A page to which the browser gives no access', 'chrome://version'),
  popup('popup-closed', 'The tab is not there any more', () => Promise.resolve(999_999)),
  popup('popup-found', 'Find, while typing', ARTICLE, { act: find('data'), until: '.found .post-link' }),
  popup('popup-notfound', 'Find, with nothing found', ARTICLE, {
    act: find('zeppelin'),
    until: '.found .calm',
  }),
  popup('popup-saved', 'A page was saved', SILENT, {
    act: (page) => page.getByRole('button', { name: /^Save/ }).first().click(),
    until: '.save-result',
    after: async (stage) => {
      const [, page] = stage.tabs;
      await page?.getByRole('button', { name: /^(Undo|Do not keep)/ }).click();
    },
  }),
  popup('popup-failing', 'A source fails', SILENT, {
    before: (stage) => stage.failOne(),
    until: '.popup:has(.failing) .page-answer',
    after: (stage) => stage.mendOne(),
  }),
  popup('popup-full', 'The disk is full', SILENT, {
    before: (stage) => stage.fillDisk(true),
    until: '.popup:has(.notice) .page-answer',
    after: (stage) => stage.fillDisk(false),
  }),
  popup('popup-empty', 'An empty archive', SILENT, { world: 'empty' }),
];
