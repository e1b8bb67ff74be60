// What is the reader's own outside of the browser, from a real Firefox: backups among the downloads, a reader server, and a
// folder through which several machines meet.
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { PASSWORD, serveWebdav, USER } from '../../converge/webdav-server';
import { until } from '../../harness/until';
import { makeLibrary } from '../../reader-api/library';
import { startReaderServer } from '../../reader-api/server';
import { BUNDLED } from '../support';
import { POSTS_COUNT, ROWS, shows, useFirefox } from './support';

const PATIENCE = 120_000;
const downloads = await mkdtemp(path.join(tmpdir(), 'backlist-downloads-'));
const world = useFirefox([], downloads);
afterAll(() => rm(downloads, { recursive: true, force: true }));

const count = () => world.firefox.inExtension<number>(POSTS_COUNT);
const field = (form: string, n: number) => `${form} .field:nth-of-type(${n}) input`;

describe("what is the reader's own, from Firefox", () => {
  test('a backup lies among the downloads, whole, and a place that cannot be written to is told', async () => {
    const { firefox } = world;
    const folder = path.join(downloads, 'Backlist');
    await firefox.goto(firefox.url('transfer.html'));
    await until('the bundled archive', async () => (await count()) === BUNDLED);
    await firefox.page().press('.auto-backup label', 'To the downloads folder');
    await shows(firefox.page(), /backlist-[\d-]+\.zip, .*: 17 posts, read back and complete\./);
    const [made, ...others] = await readdir(folder);
    expect(others).toEqual([]);
    expect(made).toMatch(/^backlist-\d{4}-\d\d-\d\d\.zip$/);
    const bytes = await readFile(path.join(folder, made ?? ''));
    // The end of a ZIP's directory, which is written last.
    expect(bytes.subarray(-22, -18).toString('latin1')).toBe('PK\x05\x06');

    await rm(folder, { recursive: true });
    await writeFile(folder, 'in the way');
    await firefox.page().press('.auto-backup label', 'Daily');
    await shows(firefox.page(), /The backup could not be saved\.\s+Choose its place again/);
    await rm(folder);
    await firefox.page().press('.auto-backup button', 'Try again');
    await until('the next one', async () => (await readdir(folder).catch(() => [])).length === 1);
    await expect.poll(() => firefox.page().text()).not.toContain('could not be saved');
  });

  test('a reader server: its entries come in, and a star goes there', { timeout: PATIENCE }, async () => {
    const { firefox } = world;
    const server = await startReaderServer('freshrss', makeLibrary('freshrss', 2, 30));
    try {
      await firefox.goto(firefox.url('sidepanel.html?tab=1#/sources'));
      await firefox.page().press('button', 'Connect a reader server');
      await firefox.page().fill(field('.server-form', 1), server.address);
      await firefox.page().fill(field('.server-form', 2), server.user);
      await firefox.page().fill(field('.server-form', 3), server.password);
      await firefox.page().press('button', 'Connect');
      const items = server.library.items.length;
      await until('its entries', async () => (await count()) === BUNDLED + items, 60_000);
      const item = server.library.items[0];
      const guid = item?.id.toString(16).padStart(16, '0');
      const posts = await firefox.inExtension<{ id: number; guid: string }[]>(ROWS, ['posts']);
      const post = posts.find((one) => one.guid === guid);
      await firefox.goto(firefox.url(`sidepanel.html?tab=1#/post/${post?.id}`));
      await firefox.page().press('button', 'Star');
      await until('the server to know', () => item?.starred, 60_000);
    } finally {
      await server.close();
    }
  });

  test('a folder on a server: set up by clicks, and what is there is sealed', {
    timeout: PATIENCE,
  }, async () => {
    const { firefox } = world;
    const server = await serveWebdav();
    try {
      await firefox.goto(firefox.url('options.html'));
      await firefox.page().press('button', 'Set up a folder…');
      await firefox.page().fill(field('.folder-form', 1), `${server.url}Backlist`);
      await firefox.page().fill(field('.folder-form', 2), USER);
      await firefox.page().fill(field('.folder-form', 3), PASSWORD);
      await firefox.page().press('button', 'Test the connection');
      const second = '.folder-form + .folder-form';
      await firefox.page().fill(field(second, 1), 'mills and weirs and locks');
      await firefox.page().fill(field(second, 2), 'mills and weirs and locks');
      await firefox.page().fill(field(second, 3), 'Firefox');
      await firefox.page().press('button', 'Start');
      await shows(firefox.page(), /Exchange now/);
      const folder = path.join(server.root, 'Backlist');
      const sealed = await until(
        'a file of changes',
        async () => (await readdir(folder)).find((name) => name.startsWith('changes-')),
        60_000,
      );
      const bytes = await readFile(path.join(folder, sealed));
      expect(bytes.subarray(0, 4).toString('latin1')).toBe('BLBG');
      expect(bytes.toString('latin1')).not.toContain('guid');
    } finally {
      await server.close();
    }
  });
});
