// @vitest-environment happy-dom
// Guards the settings' words on other machines: what goes where is said and can be ended, a folder is set up in steps that
// cannot be skipped, and what went wrong has a next step.
import { expect, test } from 'vitest';
import { Options } from '@/components/options/Options';
import type { FolderState } from '@/utils/model/folder-state';
import { play } from './play';
import { click, expectAccessible, find, show, type } from './stage';

const section = (root: HTMLElement) =>
  root.querySelector<HTMLElement>('section[aria-labelledby="machines"]') ?? root;

/** What a label is of. */
const field = (root: HTMLElement, label: string): HTMLElement => {
  const found = [...root.querySelectorAll('label')].find(({ textContent }) => textContent?.trim() === label);
  return find(root, `#${CSS.escape(found?.getAttribute('for') ?? '')}`);
};

const STATE: FolderState = {
  url: 'https://cloud.example/dav/Backlist/',
  machineName: 'Desk',
  running: false,
  at: Date.now() - 60_000,
  received: 12,
  sent: 3,
  waiting: 0,
  problem: null,
  next: Date.now() + 3_600_000,
  machines: [{ name: 'Laptop', at: Date.now() - 86_400_000 }],
  asides: [],
};

test('the account: what goes there, how it fares, and the way out', async () => {
  const account = {
    at: Date.now(),
    absent: false,
    problem: 'quota' as const,
    newer: true,
    left: ['Mills', 'Weirs'],
  };
  const stage = play({ account });
  const root = section(await show(stage.services, <Options version="1" />));
  expect(root.textContent).toContain('go into your own browser account');
  for (const words of ['no room left', 'later version', 'Mills and Weirs'])
    expect(root.textContent).toContain(words);
  await expectAccessible(root);
  await click(find(root, '[role=switch]'));
  expect(stage.sent).toContainEqual({ name: 'settings.change', input: { account: false } });
});

test('a folder is set up: tried first, then locked, and started with its address', async () => {
  const stage = play({ look: { others: 2 } });
  const root = section(await show(stage.services, <Options version="1" />));
  await click(find(root, 'button', 'Set up a folder…'));
  await type(field(root, 'Address of the folder'), STATE.url);
  await type(field(root, 'User name'), 'you');
  await type(field(root, 'Password'), 'secret');
  await click(find(root, 'button', 'Test the connection'));
  expect(root.textContent).toContain('The connection works');
  expect(root.textContent).toContain('2 other files');
  const start = () => find(root, 'button', 'Start') as HTMLButtonElement;
  await type(field(root, 'Passphrase'), 'too short');
  expect(root.textContent).toContain('At least 12');
  expect(start().disabled).toBe(true);
  await type(field(root, 'Passphrase'), 'mills and weirs and locks');
  await type(field(root, 'Passphrase once more'), 'mills and weirs');
  expect(root.textContent).toContain('not the same');
  expect(start().disabled).toBe(true);
  await type(field(root, 'Passphrase once more'), 'mills and weirs and locks');
  await expectAccessible(root);
  await click(start());
  expect(stage.used.map(([name]) => name)).toContain('folder.open');
  expect(stage.sent).toContainEqual({ name: 'folder.start', input: { url: STATE.url } });
});

test('a folder that is set up: when, what, with whom, what was set aside, and how it ends', async () => {
  const asides = [{ name: 'holiday.jpg', why: 'foreign' as const }];
  const problem = { code: 'folder-full' as const, facts: {} };
  const stage = play({ folder: { ...STATE, waiting: 4, asides, problem } });
  const root = section(await show(stage.services, <Options version="1" />));
  for (const words of [
    '12 received, 3 sent',
    '4 changes wait',
    'Laptop',
    'holiday.jpg',
    'no room left on the server',
    'Make room there',
  ])
    expect(root.textContent).toContain(words);
  await expectAccessible(root);
  await click(find(root, 'button', 'Exchange now'));
  expect(stage.sent).toContainEqual({ name: 'folder.exchange', input: {} });
  await click(find(root, 'button', 'Remove from the server…'));
  expect(stage.sent.some(({ name }) => name === 'folder.stop')).toBe(false);
  await click(find(root, 'button', 'Delete it from the server'));
  expect(stage.sent).toContainEqual({ name: 'folder.stop', input: { erase: true } });
  expect(stage.used.map(([name]) => name)).toContain('folder.forget');
});
