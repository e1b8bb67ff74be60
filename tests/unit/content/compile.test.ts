// The bundled archive: every post is there, a mistake stops the build, and one changed post changes one shard.
import { createHash } from 'node:crypto';
import { cp, mkdtemp, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { compileContent, compilePublication } from '@/content/compile';
import { ContentError } from '@/content/front-matter';
import { packManifestSchema, packShardSchema } from '@/utils/feeds/pack';

const CONTENT = path.resolve(import.meta.dirname, '../../../content');
const DAPR = '2021-11-09-dapr.md';

let root: string;
let folder: string;

beforeEach(async () => {
  root = await mkdtemp(path.join(tmpdir(), 'backlist-content-'));
  folder = path.join(root, 'felipe-hlibco');
  await cp(path.join(CONTENT, 'felipe-hlibco'), folder, { recursive: true });
});
afterEach(() => rm(root, { recursive: true }));

async function edit(file: string, change: (text: string) => string): Promise<void> {
  const at = path.join(folder, file);
  const before = await readFile(at, 'utf8');
  const after = change(before);
  expect(after).not.toBe(before);
  await writeFile(at, after);
}

async function mistakes(): Promise<readonly string[]> {
  const thrown: unknown = await compilePublication(folder).catch((error: unknown) => error);
  expect(thrown).toBeInstanceOf(ContentError);
  return thrown instanceof ContentError ? thrown.mistakes : [];
}

describe('the bundled archive', () => {
  test('has the 17 posts of 2020 to 2026, in shards that the pack schema accepts and whose hashes hold', async () => {
    const [pack, ...others] = await compileContent(CONTENT);
    expect(others).toEqual([]);
    const manifest = packManifestSchema.parse(JSON.parse(pack?.files.get('manifest.json') ?? ''));
    expect(manifest.title).toBe('Felipe Hlibco: Architecture');
    expect(manifest.shards.map((shard) => shard.path)).toEqual(
      ['2026', '2025', '2024', '2023', '2022', '2021', '2020'].map((year) => `${year}.json`),
    );
    const posts = manifest.shards.flatMap((shard) => {
      const text = pack?.files.get(shard.path) ?? '';
      expect(createHash('sha256').update(text).digest('hex')).toBe(shard.sha256);
      const read = packShardSchema.parse(JSON.parse(text)).posts;
      expect(read).toHaveLength(shard.posts);
      return read;
    });
    expect(posts).toHaveLength(17);
    expect(new Set(posts.map((post) => post.guid)).size).toBe(17);
    expect(posts.filter((post) => post.url === null)).toHaveLength(1);
    for (const post of posts) {
      expect(post.summary.length).toBeGreaterThan(100);
      expect(post.html).toContain('Backlist’s own abstract');
    }
  });

  test('compiles to the same bytes twice', async () => {
    expect(await compilePublication(folder)).toEqual(await compilePublication(folder));
  });

  test('a change to one post changes one shard', async () => {
    const before = await compilePublication(folder);
    await edit(DAPR, (text) => text.replace('Acceptance', 'Accepted'));
    const after = await compilePublication(folder);
    const changed = [...after.files.keys()].filter(
      (file) => before.files.get(file) !== after.files.get(file),
    );
    expect(changed.sort()).toEqual(['2021.json', 'manifest.json']);
  });

  test('a text below the front matter is the post, rendered from Markdown', async () => {
    await edit(DAPR, (text) => `${text}\nA *full* text.\n`);
    const shard = packShardSchema.parse(
      JSON.parse((await compilePublication(folder)).files.get('2021.json') ?? ''),
    );
    expect(shard.posts.find((post) => post.guid.endsWith('/dapr'))?.html).toBe(
      '<p>A <em>full</em> text.</p>',
    );
  });
});

describe('a mistake fails the build and names the file and the field', () => {
  test.each([
    ['title', (text: string) => text.replace(/^title: .*$/m, 'title: ""')],
    ['date', (text: string) => text.replace(/^date: .*$/m, 'date: 2021-13-45')],
    ['date', (text: string) => text.replace(/^date: .*$/m, 'date: 2021-11-10')],
    ['address', (text: string) => text.replace(/^address: .*$/m, 'address: javascript:alert(1)')],
    ['address', (text: string) => text.replace(/^address: .*\n/m, '')],
    ['keywords', (text: string) => text.replace(/^keywords:\n(?: {2}- .*\n)+/m, 'keywords: []\n')],
    ['abstract', (text: string) => text.replace(/^abstract: >-\n(?: {2}.*\n)+/m, '')],
    ['front matter', (text: string) => text.replace(/^title: .*$/m, 'title: "unclosed')],
  ])('%s', async (field, change) => {
    await edit(DAPR, change);
    expect((await mistakes()).join('\n')).toMatch(new RegExp(`^felipe-hlibco/${DAPR}:\\d+: ${field}: `));
  });

  test('a field that is not known', async () => {
    await edit(DAPR, (text) => text.replace('title: ', 'titel: x\ntitle: '));
    expect((await mistakes()).join('\n')).toContain('titel');
  });

  test('every file with a mistake is named at once', async () => {
    await edit(DAPR, (text) => text.replace(/^date: .*$/m, 'date: soon'));
    await edit('2021-05-28-data-mesh.md', (text) => text.replace(/^address: .*$/m, 'address: nowhere'));
    expect(await mistakes()).toHaveLength(2);
  });

  test('two posts at one address', async () => {
    const taken = /^address: .*$/m.exec(await readFile(path.join(folder, DAPR), 'utf8'))?.[0] ?? '';
    await edit('2021-05-28-data-mesh.md', (text) => text.replace(/^address: .*$/m, taken));
    expect((await mistakes()).join('\n')).toContain(
      `is already that of felipe-hlibco/2021-05-28-data-mesh.md`,
    );
  });

  test('a file name that is not date and slug', async () => {
    await rename(path.join(folder, DAPR), path.join(folder, 'Dapr.md'));
    expect(await mistakes()).toEqual(['felipe-hlibco/Dapr.md: file name: must be YYYY-MM-DD-slug.md']);
  });
});
