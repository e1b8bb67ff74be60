// Guards the unpacking of packed files: what is small and becomes endless is given up in the middle.
import { gzipSync } from 'node:zlib';
import { expect, it } from 'vitest';
import { gunzipped } from '@/utils/feeds/gunzip';

const URL = 'https://quay.example/sitemap.xml.gz';

it('what is packed is unpacked, and what is not stays as it is', async () => {
  const bytes = new TextEncoder().encode('<urlset/>');
  expect(await gunzipped(new Uint8Array(gzipSync(bytes)), URL)).toEqual(bytes);
  expect(await gunzipped(bytes, URL)).toBe(bytes);
});

it('a decompression bomb is refused', async () => {
  const bomb = new Uint8Array(gzipSync(Buffer.alloc(100 * 1024 * 1024)));
  expect(bomb.length).toBeLessThan(200_000);
  await expect(gunzipped(bomb, URL)).rejects.toMatchObject({ code: 'too-large' });
});

it('what only begins like it is told as damaged', async () => {
  await expect(gunzipped(new Uint8Array([0x1f, 0x8b, 1, 2]), URL)).rejects.toMatchObject({
    code: 'malformed',
  });
});
