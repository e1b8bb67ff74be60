// The pages of their own: the first run, the settings by their sections, import and export.
import type { Page } from 'playwright-core';
import { BOOKMARKS } from '../publications';
import { own, type Screen } from '../screen';
import type { Stage } from '../stage';

const section = (name: string, title: string): Screen =>
  own(`options-${name}`, title, 'options.html', {
    act: (page) => page.locator('table.figures').first().waitFor(),
    look: `#${name}`,
    until: `#${name}`,
  });

const choose = (name: string, text: string) => (page: Page) =>
  page
    .locator('input[type=file]')
    .first()
    .setInputFiles({ name, mimeType: '', buffer: Buffer.from(text) });
const press = (stage: Stage, name: RegExp) => stage.tabs[0]?.getByRole('button', { name }).first().click();
const dryRun = async (page: Page) => {
  await choose('bookmarks.html', BOOKMARKS)(page);
  await page.locator('.dry-run').waitFor();
};
/** Takes the bookmarks in, without fetching what they lead to. */
const takeIn = async (page: Page) => {
  await dryRun(page);
  await page.getByRole('switch').click();
  await page.getByRole('button', { name: 'Import', exact: true }).click();
  await page.getByText(/^Done\. New posts: 2\./).waitFor();
};
const takeOut = async (stage: Stage) => {
  await press(stage, /^Undo the import/);
  await stage.tabs[0]?.getByText('Undone: all that it brought is gone.').waitFor();
  await press(stage, /^Remove from this list: “bookmarks/);
};

export const PAGES: readonly Screen[] = [
  own('welcome', 'The first run', 'welcome.html', { world: 'installed', until: '.post-link' }),
  own('welcome-chosen', 'Its choice was made', 'welcome.html', {
    world: 'installed',
    act: (page) => page.getByRole('button', { name: /Only when I click/ }).click(),
    until: '[aria-pressed=true]',
  }),

  own('options', 'Settings', 'options.html', { until: 'table.figures' }),
  section('related', 'Settings: related posts'),
  section('appearance', 'Settings: appearance'),
  section('machines', 'Settings: all your machines'),
  own('options-folder', 'A folder for all your machines is set up', 'options.html', {
    act: (page) => page.getByRole('button', { name: /^Set up a folder/ }).click(),
    look: '#machines',
    until: '.folder-form',
  }),
  section('privacy', 'Settings: privacy'),
  section('storage', 'Settings: storage'),
  section('shortcuts', 'Settings: keys'),
  section('about', 'Settings: about'),
  own('options-diagnostics', 'Diagnostics for a bug report', 'options.html#diagnostics', {
    look: '.diagnostics',
    until: '.diagnostics-text',
  }),

  own('transfer', 'Import and export', 'transfer.html'),
  own('transfer-dryrun', 'What an import would bring', 'transfer.html', {
    act: dryRun,
    after: (stage) => stage.tabs[0]?.getByRole('button', { name: 'Cancel' }).click() ?? Promise.resolve(),
  }),
  own('transfer-running', 'An import at work', 'transfer.html', {
    act: async (page, stage) => {
      await takeIn(page);
      await stage.holdImport(18, 40);
      await page.reload();
    },
    until: '.import-progress',
    after: async (stage) => {
      await stage.holdImport(null);
      await stage.tabs[0]?.reload();
      await takeOut(stage);
    },
  }),
  own('transfer-done', 'What an import brought', 'transfer.html', { act: takeIn, after: takeOut }),
  own('transfer-broken', 'A file that cannot be read', 'transfer.html', {
    act: choose('pocket.zip', 'PK'),
    until: '.notice',
  }),
  own('transfer-backup', 'Automatic backups that miss their folder', 'transfer.html', {
    before: (stage) => stage.send('backup.plan', { to: 'folder', days: 7 }),
    look: '#backup',
    until: '.auto-backup .notice',
    after: (stage) => stage.send('backup.plan', { to: 'off', days: 7 }),
  }),
  own('transfer-export', 'Export', 'transfer.html', { look: '#export' }),
  own('transfer-template', 'The template of notes', 'transfer.html', {
    act: (page) => page.locator('.template summary').click(),
    look: '.template',
    until: '.template-preview',
  }),
];
