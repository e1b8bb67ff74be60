// Guards the store listing: its texts fit, every permission has its reason, and the pictures have the sizes that stores ask for.
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { enBase } from '@/utils/i18n/en/base';
import { enManifest } from '@/utils/i18n/en/manifest';

const ROOT = path.resolve(import.meta.dirname, '../../..');
const read = (file: string) => readFileSync(path.join(ROOT, file), 'utf8');
const listing = read('docs/store/listing.md');
const between = (name: string) =>
  listing.split(`<!-- ${name} -->`)[1]?.split(`<!-- /${name} -->`)[0]?.trim() ?? '';

test('the short text is the manifest’s, and fits', () => {
  expect(between('short')).toBe(`> ${enManifest['manifest.description']}`);
  expect(enManifest['manifest.description'].length).toBeLessThanOrEqual(132);
  expect(enBase['app.name'].length).toBeLessThanOrEqual(45);
});

test('the long text is plain and fits', () => {
  const text = between('long').replace(/^```text\n|\n```$/g, '');
  expect(text.length).toBeGreaterThan(1_000);
  expect(text.length).toBeLessThanOrEqual(16_000);
  expect(text).not.toMatch(/\*\*|\]\(|<\w/);
});

test('each permission that the manifest asks for has its reason, and no other has one', () => {
  const config = read('wxt.config.ts');
  const list = (name: string) => new RegExp(`\\b${name}: \\[([\\s\\S]*?)\\],\\n`).exec(config)?.[1] ?? '';
  const asked = ['permissions', 'optional_permissions', 'optional_host_permissions'].flatMap((name) =>
    [
      ...list(name)
        .replace(/browser === '\w+'/g, '')
        .matchAll(/'([^']+)'/g),
    ].map(([, permission]) => permission),
  );
  const explained = [...read('docs/store/permissions.md').matchAll(/^\| `([^`]+)` \|/gm)].map(
    ([, name]) => name,
  );
  expect(asked.length).toBeGreaterThan(8);
  expect([...explained].sort()).toEqual([...asked].sort());
});

const sizeOf = (file: string): [number, number] => {
  const bytes = readFileSync(path.join(ROOT, 'docs/store', file));
  expect(bytes.subarray(1, 4).toString('latin1')).toBe('PNG');
  return [bytes.readUInt32BE(16), bytes.readUInt32BE(20)];
};

/** Width and height of a JPEG: of its first frame header (SOF0 to SOF2). */
function sizeOfJpeg(bytes: Buffer): [number, number] {
  for (let at = 2; at < bytes.length; at += 2 + bytes.readUInt16BE(at + 2)) {
    const marker = bytes.readUInt16BE(at);
    if (marker >= 0xffc0 && marker <= 0xffc2) return [bytes.readUInt16BE(at + 7), bytes.readUInt16BE(at + 5)];
  }
  return [0, 0];
}

test('the screenshots that it links to are there, no more than Chrome takes, in their size', () => {
  const linked = [...listing.matchAll(/\]\((\.\.\/gallery\/[\w.-]+\.jpg)\)/g)].map(([, file = '']) => file);
  expect(linked.length).toBeGreaterThan(0);
  expect(linked.length).toBeLessThanOrEqual(5);
  for (const file of linked)
    expect(sizeOfJpeg(readFileSync(path.join(ROOT, 'docs/store', file))), file).toEqual([1280, 800]);
});

test('the pictures have their sizes', () => {
  for (const size of [16, 32, 48, 64, 96, 128, 256, 300, 512])
    expect(sizeOf(`icons/${size}.png`), `${size}`).toEqual([size, size]);
  expect(sizeOf('tile-440x280.png')).toEqual([440, 280]);
});
