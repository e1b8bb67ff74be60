// @vitest-environment happy-dom
// Promise: on a full disk the reader is told what that means and how much is missing, and can make room from where it is said;
// and that a backup could not be made is said where the reader is.
import { expect, test } from 'vitest';
import { BackupNotice } from '@/components/backup/BackupNotice';
import { DiskNotice } from '@/components/disk/DiskNotice';
import { Options } from '@/components/options/Options';
import { play } from './play';
import { post, source } from './samples';
import { click, expectAccessible, find, show } from './stage';

test('while the disk has room, nothing is said of it', async () => {
  const root = await show(play().services, <DiskNotice />);
  expect(root.textContent).toBe('');
});

test('a full disk is told of, with the figure that is missing and the way to make room', async () => {
  const stage = play({ missingRoom: 30_000_000 });
  const root = await show(stage.services, <DiskNotice />);
  await expectAccessible(root);
  expect(root.textContent).toContain('no new posts come in');
  expect(root.textContent).toContain('30 MB');
  await click(find(root, 'button', 'Make room'));
  expect(stage.used.at(-1)?.[0]).toBe('openRoom');
});

test('a backup that could not be made is told of, with the way to the page that says why', async () => {
  expect((await show(play().services, <BackupNotice />)).textContent).toBe('');
  const stage = play({ backupProblem: 'backup-not-allowed' });
  const root = await show(stage.services, <BackupNotice />);
  await expectAccessible(root);
  expect(root.textContent).toContain('The last automatic backup could not be made.');
  await click(find(root, 'button', 'Import and export'));
  expect(stage.used.at(-1)?.[0]).toBe('openTransfer');
});

test('the settings name what may go with figures, ask once more, and offer the export before', async () => {
  const room = {
    versions: { texts: 12, bytes: 340_000 },
    old: [
      { years: 1, before: 1_000, texts: 900, bytes: 9_000_000 },
      { years: 5, before: 500, texts: 100, bytes: 1_000_000 },
    ],
    underWay: null,
  };
  const stage = play({ room, posts: [post(1)], sources: [source(1)], missingRoom: 50_000_000 });
  const root = await show(stage.services, <Options version="1.2.3" />);
  await expectAccessible(root);
  expect(root.textContent).toContain('900 texts, about 9 MB');
  const old = find(root, 'button[aria-label^="Delete texts: Texts of posts older"]');
  await click(old);
  expect(stage.sent).toEqual([]);
  expect(old.textContent).toBe('Delete for good?');
  await click(old);
  expect(stage.sent.at(-1)).toEqual({ name: 'archive.makeRoom', input: { what: 'old', before: 1_000 } });
  await click(find(root, 'button', 'Try again now'));
  expect(stage.sent.at(-1)).toEqual({ name: 'archive.tryAgain', input: {} });
});
