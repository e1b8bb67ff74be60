// @vitest-environment happy-dom
// Guards: an archive that is cut off, made to overwhelm, or full of names that lead out is refused or named, never obeyed.
import {
  BlobReader,
  BlobWriter,
  configure,
  TextReader,
  ZipWriter,
  type ZipWriterConstructorOptions,
} from '@zip.js/zip.js/lib/zip-core.js';
import { describe, expect, test, vi } from 'vitest';
import { zipBundle } from '@/utils/transfer/zip-bundle';
import { read, zipOf } from './given';

vi.mock('@/utils/extract/html/safe-html', () => import('./passing-html'));
configure({ useWebWorkers: false });

const CSV = 'title,url,time_added,tags,status\nOne,https://a.example/1,1583020800,,unread\n';

test('a ZIP that is cut off anywhere is refused', async () => {
  const rows = Array.from(
    { length: 400 },
    (_, n) => `T${n},https://a.example/${Math.sin(n)},1583020800,,unread`,
  );
  const zip = await zipOf({ 'part_000000.csv': `title,url,time_added,tags,status\n${rows.join('\n')}\n` });
  for (const share of [0.02, 0.3, 0.7, 0.98]) {
    await expect(read({ 'pocket.zip': zip.slice(0, Math.floor(zip.size * share)) })).rejects.toMatchObject({
      code: 'damaged-file',
    });
  }
});

test('a ZIP bomb is not unpacked', async () => {
  const zip = await zipOf({ 'part_000000.csv': CSV + '0'.repeat(30_000_000) });
  expect(zip.size).toBeLessThan(100_000);
  await expect(read({ 'bomb.zip': zip })).rejects.toMatchObject({
    code: 'damaged-file',
    facts: { reason: 'bomb' },
  });
});

test.each([
  ['entries without end', { entries: 2, bytes: 1_000_000 }],
  ['files that together come to more than an archive does', { entries: 9, bytes: 2 * CSV.length }],
])('a ZIP of %s is not unpacked', async (_, most) => {
  const zip = await zipOf({ 'a.csv': CSV, 'b.csv': CSV, 'c.csv': CSV });
  await expect(zipBundle('x.zip', zip, most)).rejects.toMatchObject({ facts: { reason: 'bomb' } });
  expect((await zipBundle('x.zip', zip, { entries: 3, bytes: 3 * CSV.length })).paths).toHaveLength(3);
});

test('a size that is a lie is not believed', async () => {
  const zip = new Uint8Array(await (await zipOf({ 'a.csv': CSV + 'x'.repeat(5_000) })).arrayBuffer());
  const view = new DataView(zip.buffer);
  // The central directory's record (PK\1\2) says that there is less: offset 24 of it.
  for (let at = 0; at < zip.length - 4; at += 1) {
    if (view.getUint32(at, true) === 0x02014b50) view.setUint32(at + 24, 10, true);
  }
  await expect(read({ 'lie.zip': zip })).rejects.toMatchObject({ code: 'damaged-file' });
});

test('names that lead out of the archive are named and left out; the others come in', async () => {
  const writer = new ZipWriter(new BlobWriter());
  for (const path of ['../../evil.csv', '/etc/evil.csv', 'C:\\evil.csv', 'a/../../evil.csv'])
    await writer.add(path, new TextReader(CSV));
  await writer.add('part_000000.csv', new TextReader(CSV));
  const { posts, unreadable } = await read({ 'pocket.zip': await writer.close() });
  expect(posts).toHaveLength(1);
  expect(unreadable.map(({ why }) => why)).toEqual(['bad-path', 'bad-path', 'bad-path', 'bad-path']);
});

/** A ZIP of files as they are, whatever is in them. */
async function packed(files: Record<string, Blob>, options: ZipWriterConstructorOptions = {}): Promise<Blob> {
  const writer = new ZipWriter(new BlobWriter(), options);
  for (const [path, blob] of Object.entries(files)) await writer.add(path, new BlobReader(blob));
  return writer.close();
}

describe('what cannot be read at all is said', () => {
  const failing = (files: Record<string, BlobPart>) =>
    read(files).then(null, ({ code, facts }) => [code, facts.reason]);

  test('a locked ZIP', async () => {
    const secret = await packed(
      { 'part_000000.csv': new Blob([CSV]) },
      { password: 'secret', zipCrypto: true },
    );
    expect(await failing({ 'secret.zip': secret })).toEqual(['unknown-format', 'locked']);
  });

  test('one with nothing but names that lead out', async () => {
    expect(await failing({ 'evil.zip': await packed({ '../part_000000.csv': new Blob([CSV]) }) })).toEqual([
      'unknown-format',
      'paths',
    ]);
  });

  test('files, folders and lists with nothing in them', async () => {
    const empty: Record<string, BlobPart>[] = [
      { 'empty.zip': await zipOf({}) },
      { 'part.csv': '' },
      { 'part.csv': '\ufeff\r\n\r\n' },
      { 'All articles.json': '[]' },
      { 'vault/.DS_Store': 'x', 'vault/.obsidian/app.json': '{}' },
    ];
    for (const files of empty) expect(await failing(files)).toEqual(['unknown-format', 'empty']);
  });

  test('others are of a kind that nobody knows', async () => {
    for (const content of ['words', 'a,b\n1,2\n', new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0, 1])])
      expect(await failing({ file: content })).toEqual(['unknown-format', undefined]);
  });
});

describe('ZIPs of ZIPs', () => {
  const part = (n: number) => CSV.replace('https://a.example/1', `https://a.example/${n}`);
  const urls = async (files: Record<string, BlobPart>) => {
    const { format, posts, all } = await read(files);
    const unused = all.flatMap((one) => (one.is === 'unused' ? [one.path] : []));
    return { format, urls: posts.map(({ url }) => url), unused };
  };

  test('one that was packed again is opened', async () => {
    const inner = await zipOf({ 'part_000000.csv': part(7) });
    const outer = await packed({ 'pocket.zip': inner, '__MACOSX/._pocket.zip': new Blob(['x']) });
    expect(await urls({ 'Archive.zip': outer })).toEqual({
      format: 'pocket',
      urls: ['https://a.example/7'],
      unused: [],
    });
  });

  test('one that is broken inside is refused, and so is a bomb', async () => {
    const inner = await zipOf({ 'part_000000.csv': part(7) });
    const cut = await packed({ 'pocket.zip': inner.slice(0, inner.size - 40) });
    await expect(read({ 'Archive.zip': cut })).rejects.toMatchObject({ facts: { reason: 'zip' } });
    const bomb = await packed({ 'pocket.zip': await zipOf({ 'part.csv': CSV + '0'.repeat(30_000_000) }) });
    await expect(read({ 'Archive.zip': bomb })).rejects.toMatchObject({ facts: { reason: 'bomb' } });
  });

  test('several that were chosen at once are one export, files of the same name among them', async () => {
    const chosen = {
      'pocket.zip': await zipOf({ 'part_000000.csv': part(1) }),
      'pocket (1).zip': await zipOf({ 'part_000000.csv': part(2), 'notes.txt': 'x' }),
    };
    expect(await urls(chosen)).toEqual({
      format: 'pocket',
      urls: ['https://a.example/1', 'https://a.example/2'],
      unused: ['2 pocket (1).zip/notes.txt'],
    });
  });

  test('one beside other files is one of them, and named', async () => {
    const inner = await zipOf({ 'part_000000.csv': part(2) });
    expect(await urls({ 'part_000001.csv': part(1), 'more.zip': inner })).toMatchObject({
      urls: ['https://a.example/1'],
      unused: ['more.zip'],
    });
  });
});

test('of two files of one name in a ZIP the second is named and left out', async () => {
  const zip = new Uint8Array(
    await (await zipOf({ 'part_000000.csv': CSV, 'part_000001.csv': CSV })).arrayBuffer(),
  );
  // Both names are written twice: before the file, and in the list at the end.
  const second = new TextEncoder().encode('part_000001.csv');
  for (let at = 0; at < zip.length; at += 1)
    if (second.every((byte, n) => zip[at + n] === byte)) zip[at + 10] = '0'.charCodeAt(0);
  const { posts, unreadable } = await read({ 'pocket.zip': zip });
  expect(posts).toHaveLength(1);
  expect(unreadable).toEqual([{ where: 'part_000000.csv', why: 'bad-file' }]);
});
