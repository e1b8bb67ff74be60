// @vitest-environment happy-dom
// Guards the page of import and export: what a file is and would do is told before anything happens, access is asked for
// within the click, and each state can be reached without seeing it.
import '@/utils/i18n/screens/transfer-strings';
import { expect, test } from 'vitest';
import { LostNotice } from '@/components/transfer/LostNotice';
import { TransferView } from '@/components/transfer/TransferView';
import { ToolsContext, type TransferTools } from '@/components/transfer/tools';
import { BacklistError } from '@/utils/core/errors';
import type { ImportRow } from '@/utils/model/import';
import { play } from './play';
import { post } from './samples';
import { click, expectAccessible, find, settle, show, type } from './stage';

const COUNTS = {
  sources: { new: 2, known: 1 },
  posts: { new: 1_200, known: 30 },
  links: 1_100,
  highlights: 4,
  tags: 9,
  unreadable: 1,
  examples: [{ where: '17', why: 'no-address' as const }],
};

const row = (over: Partial<ImportRow> = {}): ImportRow => ({
  id: 5,
  name: 'pocket.zip',
  title: 'Imported from Pocket',
  format: 'pocket',
  state: 'ready',
  startedAt: 0,
  finishedAt: null,
  counts: COUNTS,
  slices: 12,
  done: 0,
  added: 0,
  changed: 0,
  stayed: 0,
  backCatalogue: false,
  fetchTexts: false,
  problem: null,
  ...over,
});

function stageWith(rows: ImportRow[], over: Partial<TransferTools> = {}, settings = {}) {
  const stage = play({ posts: [post(1)], settings });
  const asked: [string, unknown][] = [];
  const tools: TransferTools = {
    listImports: async () => rows,
    stagedAddresses: async () => ({ sources: ['https://a.example/feed'], links: ['https://b.example/1'] }),
    read: async () => undefined,
    downloadBackup: async () => ({ name: 'backlist.zip', bytes: 9, posts: 17 }),
    exportPosts: async (selection, format) => {
      asked.push([format, selection]);
      return { name: 'notes.zip', posts: 3, more: selection.of === 'search' };
    },
    exportSources: async () => ({ name: 'sources.opml', posts: 2, more: false }),
    preview: async (template) => `preview of ${template}`,
    usualTemplate: async () => ({ template: '{{ title }}', fields: ['title', 'content'] }),
    backupState: async () => null,
    hasFolders: true,
    chooseFolder: async () => true,
    requestDownloads: async () => false,
    needEverySite: () => false,
    requestSites: async (urls) => {
      asked.push(['sites', urls]);
      return true;
    },
    ...over,
  };
  const view = (
    <ToolsContext.Provider value={tools}>
      <TransferView />
    </ToolsContext.Provider>
  );
  return { stage, asked, view };
}

test('the dry run tells what is new, known and unreadable; importing asks for sites within the click', async () => {
  const { stage, asked, view } = stageWith([row()]);
  const root = await show(stage.services, view);
  await expectAccessible(root);
  expect(root.textContent).toContain('This is: Pocket');
  expect(find(root, '.figures').textContent).toContain('Posts1,20030');
  expect(root.textContent).toContain('1 entry could not be read');
  find(root, '.button-main', 'Import').click();
  expect(asked).toEqual([['sites', ['https://a.example/feed', 'https://b.example/1']]]);
  await settle(10);
  expect(stage.sent.at(-1)).toEqual({
    name: 'import.start',
    input: { id: 5, backCatalogue: true, fetchTexts: true, bringBack: false },
  });
});

test('before access to all sites is asked for, the page says so, for as long as that is what importing asks', async () => {
  const { stage, view } = stageWith([row()], { needEverySite: (urls) => urls.length > 1 });
  const root = await show(stage.services, view);
  expect(root.textContent).toContain('the browser will ask for access to all sites');
  await click(find(find(root, '.setting', 'Fetch the texts of the links'), '[role=switch]'));
  expect(root.textContent).not.toContain('access to all sites');
});

test('what was deleted here has a number of its own, and comes back only where it is wanted', async () => {
  const { stage, view } = stageWith([row({ counts: { ...COUNTS, deleted: 3 } })]);
  const root = await show(stage.services, view);
  await expectAccessible(root);
  const choice = find(find(root, '.setting', 'Bring back 3 posts that you deleted here'), '[role=switch]');
  expect(choice.getAttribute('aria-checked')).toBe('false');
  await click(choice);
  await click(find(root, '.button-main', 'Import'));
  await settle(10);
  expect(stage.sent.at(-1)).toMatchObject({ name: 'import.start', input: { bringBack: true } });
});

test('running, done and undone imports: progress, undo, and what stayed', async () => {
  const { stage, view } = stageWith([
    row({ id: 1, state: 'running', done: 6 }),
    row({ id: 2, state: 'done', added: 1_200, addedSources: 12, changed: 3, name: 'b.zip' }),
    row({ id: 3, state: 'undone', stayed: 2, name: 'c.zip' }),
  ]);
  const root = await show(stage.services, view);
  await expectAccessible(root);
  expect(root.textContent).toContain('Importing: 50%');
  expect(root.textContent).toContain(
    'Done. New posts: 1,188. New sources: 12. 3 that were here got what they lacked.',
  );
  expect(root.textContent).toContain('but for 2 posts');
  await click(find(root, 'button', 'Undo the import of “b.zip”'));
  expect(stage.sent.at(-1)).toEqual({ name: 'import.undo', input: { id: 2 } });
});

test('a file that cannot be read is told in a sentence', async () => {
  const { stage, view } = stageWith([], {
    read: async () => {
      throw new BacklistError('damaged-file', { facts: { reason: 'bomb' } });
    },
  });
  const root = await show(stage.services, view);
  const input = root.querySelector<HTMLInputElement>('input[type=file]');
  if (!input) throw new Error('no input');
  Object.defineProperty(input, 'files', { value: [new File(['x'], 'bomb.zip')] });
  input.dispatchEvent(new Event('change', { bubbles: true }));
  await settle(20);
  expect(find(root, '.notice').textContent).toContain('unpacks to far more than it should');
  await expectAccessible(root);
});

test('exports: a selection in a form, and a template with its preview', async () => {
  const { stage, asked, view } = stageWith([]);
  const root = await show(stage.services, view);
  await settle(20);
  expect(find(root, '.template-preview').textContent).toContain('preview of {{ title }}');
  await click(find(root, 'input[value=everything]'));
  await click(find(root, 'input[value=epub]'));
  await click(find(root, 'button', 'Export'));
  await settle(10);
  expect(asked).toEqual([['epub', { of: 'everything' }]]);
  expect(root.textContent).toContain('notes.zip holds 3 entries.');
});

test('exports: a search that finds more than an export takes is said', async () => {
  const { stage, asked, view } = stageWith([]);
  const root = await show(stage.services, view);
  await click(find(root, 'input[value=search]'));
  await type(find(root, '.export-field input'), 'is:read');
  await click(find(root, 'button', 'Export'));
  await settle(10);
  expect(asked).toEqual([['markdown', { of: 'search', query: 'is:read' }]]);
  expect(root.textContent).toContain('The search finds more than one export takes.');
});

test('backups by themselves: a refused permission is said, and nothing is planned', async () => {
  const { stage, view } = stageWith([]);
  const root = await show(stage.services, view);
  await click(find(root, 'input[value=downloads]'));
  await settle(10);
  expect(root.textContent).toContain('The backup could not be saved');
  expect(stage.sent.map(({ name }) => name)).not.toContain('backup.plan');
  await click(find(root, 'input[value=folder]'));
  await settle(10);
  expect(stage.sent.at(-1)).toEqual({ name: 'backup.plan', input: { to: 'folder', days: 7 } });
});

test('an archive that is gone is told of, with what brings it back', async () => {
  const { services } = play();
  const root = await show(services, <LostNotice />);
  await expectAccessible(root);
  expect(root.textContent).toContain('The archive that was here is gone');
  expect(root.textContent).toContain('restore the latest one here');
});
