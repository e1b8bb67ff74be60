// An update of the extension that changes one post of the bundled archive syncs that one post.
import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { Post } from '@/utils/model/post';
import type { Source } from '@/utils/model/source';
import { compileContent } from '../../content/compile';
import { type Companion, EXTENSION, launch } from '../harness/launch';
import { until } from '../harness/until';
import { inWorker } from '../harness/worker';
import { BUNDLED } from './support';

const CONTENT = path.resolve(import.meta.dirname, '../../content');
const CHANGED = 'Dapr Acceptance into CNCF: Logic Decoupled';

/** Posts and the source, as they are stored. */
function stored(companion: Companion): Promise<{ posts: Post[]; source: Source | undefined }> {
  return inWorker(
    companion,
    () =>
      new Promise<{ posts: Post[]; source: Source | undefined }>((done, fail) => {
        const opening = indexedDB.open('backlist');
        opening.onupgradeneeded = () => opening.transaction?.abort();
        opening.onerror = () => done({ posts: [], source: undefined });
        opening.onsuccess = () => {
          const db = opening.result;
          const transaction = db.transaction(['posts', 'sources']);
          const posts = transaction.objectStore('posts').getAll();
          const sources = transaction.objectStore('sources').getAll();
          transaction.oncomplete = () => {
            db.close();
            done({ posts: posts.result, source: sources.result[0] });
          };
          transaction.onabort = () => fail(transaction.error);
        };
      }),
    null,
  );
}

describe('an update of the extension', () => {
  let folder: string;
  let companion: Companion;
  const start = async () => {
    companion = await launch({
      extension: path.join(folder, 'extension'),
      profile: path.join(folder, 'profile'),
    });
  };
  beforeEach((context) => {
    const missing = process.env.BACKLIST_NO_BROWSER;
    if (missing) context.skip(`skipped: ${missing}`);
  });
  beforeAll(async () => {
    if (process.env.BACKLIST_NO_BROWSER) return;
    folder = await mkdtemp(path.join(tmpdir(), 'backlist-update-'));
    await cp(EXTENSION, path.join(folder, 'extension'), { recursive: true });
    await cp(CONTENT, path.join(folder, 'content'), { recursive: true });
    await start();
  });
  afterAll(async () => {
    await companion?.close();
    if (folder) await rm(folder, { recursive: true });
  });

  test('that changes one post syncs one post', async () => {
    const before = await until('the bundled archive', async () => {
      const now = await stored(companion);
      return now.posts.length === BUNDLED && now.source?.lastCheck ? now : null;
    });
    const file = path.join(folder, 'content/felipe-hlibco/2021-11-09-dapr.md');
    await writeFile(file, (await readFile(file, 'utf8')).replace('Logic Decoupling', 'Logic Decoupled'));
    for (const pack of await compileContent(path.join(folder, 'content'))) {
      for (const [name, contents] of pack.files) {
        await writeFile(path.join(folder, 'extension/pack', pack.name, name), contents);
      }
    }
    await companion.close();
    const manifest = path.join(folder, 'extension/manifest.json');
    await writeFile(
      manifest,
      (await readFile(manifest, 'utf8')).replace(/"version":"[^"]+"/, '"version":"99.0.0"'),
    );
    await start();

    const after = await until('the check after the update', async () => {
      const now = await stored(companion);
      return now.source?.lastCheck && now.source.lastCheck.at > (before.source?.lastCheck?.at ?? 0)
        ? now
        : null;
    });
    expect(after.source?.lastCheck).toMatchObject({ added: 0, changed: 1, error: null });
    expect(after.posts.map((post) => post.title)).toContain(CHANGED);
    expect(after.posts.filter((post) => post.title !== CHANGED)).toEqual(
      before.posts.filter((post) => !post.title.startsWith('Dapr')),
    );
  });
});
