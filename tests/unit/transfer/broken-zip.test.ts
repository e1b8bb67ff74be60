// @vitest-environment happy-dom
// Guards: an archive that is cut off, made to overwhelm, or full of names that lead out is refused or named, never obeyed.
import { BlobWriter, configure, TextReader, ZipWriter } from '@zip.js/zip.js/lib/zip-core.js';
import { expect, test, vi } from 'vitest';
import { read, zipOf } from './given';

vi.mock('@/utils/extract/safe-html', () => import('./passing-html'));
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

test('an encrypted ZIP and an empty one are not known', async () => {
  const writer = new ZipWriter(new BlobWriter(), { password: 'secret', zipCrypto: true });
  await writer.add('part_000000.csv', new TextReader(CSV));
  await expect(read({ 'secret.zip': await writer.close() })).rejects.toMatchObject({
    code: 'unknown-format',
  });
  await expect(read({ 'empty.zip': await zipOf({}) })).rejects.toMatchObject({ code: 'unknown-format' });
});
