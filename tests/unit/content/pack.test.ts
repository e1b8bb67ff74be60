// The command that makes a publisher's pack: what it reads, what it says is wrong, what it writes and leaves alone.
import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { packFiles } from '@/content/pack-files';
import { readPublisherPosts } from '@/content/publisher';
import { writePack } from '@/content/write-pack';
import { packManifestSchema } from '@/utils/feeds/pack';

let root: string;
let folder: string;
let out: string;
beforeEach(async () => {
  root = await mkdtemp(path.join(tmpdir(), 'backlist-pack-'));
  [folder, out] = [path.join(root, 'posts'), path.join(root, 'out')];
  await mkdir(folder);
});
afterEach(() => rm(root, { recursive: true }));

const SITE = 'https://letters.example/';
const META = { title: 'Letters', siteUrl: SITE, lang: 'en' };
const put = async (file: string, text: string) => {
  await mkdir(path.dirname(path.join(folder, file)), { recursive: true });
  await writeFile(path.join(folder, file), text);
};
const post = (fields: string, body = 'Some *words*.') => `---\n${fields}\n---\n\n${body}\n`;
const make = async (site: string | null = SITE) =>
  packFiles(META, await readPublisherPosts(folder, site, null));
const mistakes = async (site: string | null = SITE) =>
  readPublisherPosts(folder, site, null).then(
    () => [],
    (error) => error.mistakes,
  );

describe('reading a folder', () => {
  it('takes what front matter states, from every folder below', async () => {
    await put(
      'notes/one.md',
      post(
        'title: One\ndate: 2024-03-05\nupdated: 2024-03-06 10:00:00 +0200\nurl: /notes/one/\nguid: first\nauthors: Ada, Ben\ntags: [salt, sea]\nlang: pt-BR\nsummary: A first.\nlayout: post',
      ),
    );
    expect(await readPublisherPosts(folder, SITE, 'en')).toEqual([
      {
        guid: 'first',
        url: 'https://letters.example/notes/one/',
        title: 'One',
        published: '2024-03-05',
        updated: '2024-03-06T08:00:00.000Z',
        authors: ['Ada', 'Ben'],
        tags: ['salt', 'sea'],
        lang: 'pt-BR',
        summary: 'A first.',
        html: '<p>Some <em>words</em>.</p>',
      },
    ]);
  });

  it.each([
    ['its address', 'a.md', 'title: A\nurl: https://letters.example/a', 'https://letters.example/a'],
    ['its file', 'deep/a.md', 'title: A', 'deep/a'],
    ['the folder of an index', 'deep/index.md', 'title: A', 'deep'],
  ])('knows a post without a guid by %s', async (_what, file, fields, guid) => {
    await put(file, post(fields));
    expect((await readPublisherPosts(folder, SITE, 'en'))[0]?.guid).toBe(guid);
  });

  it('takes files as other editors save them: with a mark, and lines that end in two characters', async () => {
    await put('one.md', `\ufeff${post('title: One\ntags: a, b')}`.replaceAll('\n', '\r\n'));
    expect(await readPublisherPosts(folder, SITE, null)).toMatchObject([
      { title: 'One', tags: ['a', 'b'], html: '<p>Some <em>words</em>.</p>' },
    ]);
  });

  it('leaves drafts, partials and hidden files out', async () => {
    await put('a.md', post('title: A'));
    await put('draft.md', post('title: B\ndraft: true'));
    for (const file of ['_partial.md', '.hidden.md', 'node_modules/x/README.md', 'notes.txt'])
      await put(file, 'no post');
    expect((await readPublisherPosts(folder, null, null)).map(({ title }) => title)).toEqual(['A']);
  });
});

describe('a mistake is named with file and line', () => {
  it.each([
    ['title: A\ndate: someday', 'a.md:3: date: someday is no date'],
    ['date: 2024-03-05', 'a.md:1: title: must be a text'],
    ['title: ""', 'a.md:2: title: must not be empty'],
    ['title: A\ntags:\n  - x\n  - [3]', 'a.md:3: tags: must be a list of texts'],
    ['title: A\nlang: English!', 'a.md:3: lang: must be a language tag such as en or pt-BR'],
    ['title: A\nurl: javascript:alert(1)', 'a.md:3: url: must be an http or https address'],
    ['title: A\ndraft: maybe', 'a.md:3: draft: must be true or false'],
  ])('%j', async (fields, mistake) => {
    await put('a.md', post(fields));
    expect(await mistakes()).toEqual([expect.stringContaining(mistake)]);
  });

  it('what is not YAML, at its line', async () => {
    await put('a.md', post('title: A\ntags: [open'));
    expect((await mistakes())[0]).toMatch(/^a\.md:[34]: front matter: is not YAML/);
  });

  it('a relative address without a site', async () => {
    await put('a.md', post('title: A\nurl: /a'));
    expect(await mistakes(null)).toEqual(['a.md:3: url: is relative to a site, so say which: --url SITE']);
  });

  it('a file without front matter, two posts at one address, an empty folder, none: all at once', async () => {
    expect(await mistakes()).toEqual([`${folder}: has no post (files that end in .md)`]);
    await put('a.md', 'No front matter.');
    await put('b.md', post('title: B\nurl: /same'));
    await put('c.md', post('title: C\nurl: /same'));
    expect(await mistakes()).toEqual([
      expect.stringMatching(/^a\.md:1: /),
      'c.md: address: https://letters.example/same is already that of b.md',
    ]);
    folder = path.join(root, 'nowhere');
    expect((await mistakes())[0]).toContain('cannot be read');
  });
});

describe('the files', () => {
  beforeEach(async () => {
    for (const year of [2022, 2023, 2024])
      for (const n of [1, 2]) await put(`${year}-${n}.md`, post(`title: Post ${n}\ndate: ${year}-0${n}-05`));
    await put('old.md', post('title: Old'));
  });

  it('are the same for the same posts, a shard a year, the newest first', async () => {
    const files = await make();
    expect(await make()).toEqual(files);
    const manifest = packManifestSchema.parse(JSON.parse(files.get('manifest.json') ?? ''));
    expect(manifest).toMatchObject(META);
    expect(manifest.shards.map((shard) => [shard.path, shard.posts])).toEqual([
      ['2024.json', 2],
      ['2023.json', 2],
      ['2022.json', 2],
      ['undated.json', 1],
    ]);
  });

  it('change in one shard where one post changes', async () => {
    const before = await make();
    await put('2023-1.md', post('title: Post 1\ndate: 2023-01-05', 'Other words.'));
    const after = await make();
    expect([...after.keys()].filter((file) => after.get(file) !== before.get(file))).toEqual([
      '2023.json',
      'manifest.json',
    ]);
  });

  it('part a very large year into months', async () => {
    const body = 'x'.repeat(3 * 1024 * 1024);
    for (const n of [1, 2]) await put(`2024-${n}.md`, post(`title: ${n}\ndate: 2024-0${n}-05`, body));
    expect([...(await make()).keys()].slice(0, 3)).toEqual(['2024-02.json', '2024-01.json', '2023.json']);
  });
});

describe('the command', () => {
  const run = (...args: string[]) =>
    promisify(execFile)(path.resolve('node_modules/.bin/tsx'), ['content/pack.ts', ...args]).then(
      ({ stdout }) => ({ code: 0, said: stdout }),
      ({ code, stderr }) => ({ code, said: stderr }),
    );

  it('says what it wrote', async () => {
    await put('a.md', post('title: A\ndate: 2024-01-02'));
    const { code, said } = await run(folder, '--out', out, '--title', 'Letters', '--lang', 'en');
    expect([code, said.split('\n')[0]]).toEqual([0, `1 posts in ${out}: 2 files written, 0 unchanged`]);
    expect(JSON.parse(await readFile(path.join(out, 'manifest.json'), 'utf8'))).toMatchObject({
      title: 'Letters',
      siteUrl: null,
      lang: 'en',
    });
    expect(JSON.parse(await readFile(path.join(out, '2024.json'), 'utf8')).posts[0].lang).toBe('en');
  });

  it.each([
    ['no folder', [], 'usage: npm run pack'],
    ['an option that is not known', ['x', '--site', 'y'], "Unknown option '--site'"],
    ['a site that is none', ['x', '--url', 'letters'], 'must be an http or https address'],
    ['a language that is none', ['x', '--lang', 'English'], 'must be a language tag'],
    ['a folder that is not there', ['/nowhere/at/all'], '/nowhere/at/all: cannot be read'],
  ])('fails with a sentence: %s', async (_what, args, words) => {
    const { code, said } = await run(...args);
    expect(code).toBe(1);
    expect(said).toContain(words);
    expect(said).not.toContain('    at ');
  });
});

describe('writing', () => {
  const shard = (text: string) =>
    packFiles(META, [
      {
        guid: 'g',
        url: null,
        title: text,
        published: '2024-01-01',
        updated: null,
        authors: [],
        tags: [],
        lang: null,
        summary: '',
        html: '',
      },
    ]);

  it('writes what changed, keeps the rest, deletes only what an earlier run made', async () => {
    expect(await writePack(out, shard('One'))).toMatchObject({ written: ['2024.json', 'manifest.json'] });
    await writeFile(path.join(out, 'robots.txt'), 'mine');
    expect(await writePack(out, shard('One'))).toEqual({
      written: [],
      same: ['2024.json', 'manifest.json'],
      deleted: [],
    });
    const moved = new Map([...shard('One')].map(([file, text]) => [file.replace('2024', '2025'), text]));
    moved.set('manifest.json', shard('One').get('manifest.json')?.replace('2024', '2025') ?? '');
    expect(await writePack(out, moved)).toMatchObject({ deleted: ['2024.json'] });
    expect((await readdir(out)).sort()).toEqual(['2025.json', 'manifest.json', 'robots.txt']);
  });

  it('does not delete a shard that somebody changed since', async () => {
    await writePack(out, shard('One'));
    await writeFile(path.join(out, '2024.json'), 'mine now');
    const only = new Map([['manifest.json', packFiles(META, []).get('manifest.json') ?? '']]);
    expect(await writePack(out, only)).toMatchObject({ deleted: [] });
    expect(await readFile(path.join(out, '2024.json'), 'utf8')).toBe('mine now');
  });

  it.each([
    ['manifest.json', '{"name":"A web application"}', 'is no pack'],
    ['2024.json', '[1, 2]', 'was not made by this command'],
  ])('writes nothing where another’s %s is', async (file, text, words) => {
    await mkdir(out);
    await writeFile(path.join(out, file), text);
    await expect(writePack(out, shard('One'))).rejects.toThrow(words);
    expect(await readdir(out)).toEqual([file]);
    expect(await readFile(path.join(out, file), 'utf8')).toBe(text);
  });

  it('takes up a run that ended before its manifest', async () => {
    await mkdir(out);
    await writeFile(path.join(out, '2024.json'), shard('Half').get('2024.json') ?? '');
    expect(await writePack(out, shard('Whole'))).toMatchObject({ written: ['2024.json', 'manifest.json'] });
  });
});
