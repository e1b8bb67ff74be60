// Promise: popup and worker are there at once, so they carry no string that only larger screens say, and say none that
// they do not carry: not in any file that they load.
import { existsSync, readFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { expect, test } from 'vitest';
import { enPanel } from '@/utils/i18n/en-panel';
import { MESSAGES } from '@/utils/messaging/protocol';

const ROOT = resolve(import.meta.dirname, '../../..');

function fileOf(written: string, from: string): string | null {
  const base = written.startsWith('@/') ? resolve(ROOT, written.slice(2)) : resolve(dirname(from), written);
  return [`${base}.ts`, `${base}.tsx`, base].find((path) => /\.tsx?$/.test(path) && existsSync(path)) ?? null;
}

/** Every file of ours that is loaded with an entry, types left out. */
function loadedBy(entry: string): Map<string, string> {
  const files = new Map<string, string>();
  const waiting = [resolve(ROOT, entry)];
  for (let file = waiting.pop(); file !== undefined; file = waiting.pop()) {
    if (files.has(file)) continue;
    const text = readFileSync(file, 'utf8');
    files.set(file, text);
    const imports = text.matchAll(/^(?:import|export)\s(?!type\s)[^;]*?from '([^']+)'|^import '([^']+)'/gm);
    for (const [, from, alone] of imports) {
      const written = from ?? alone ?? '';
      const next = /^(?:@\/|\.)/.test(written) ? fileOf(written, file) : null;
      if (next) waiting.push(next);
    }
  }
  return files;
}

test.each(['entrypoints/popup/main.tsx', 'entrypoints/background/index.ts'])('%s', (entry) => {
  const files = loadedBy(entry);
  expect(files.size).toBeGreaterThan(20);
  // Some messages to the worker have the name of a string.
  const keys = Object.keys(enPanel).filter((key) => !(key in MESSAGES));
  const said = [...files].flatMap(([file, text]) => [
    ...keys.filter((key) => text.includes(`'${key}'`)).map((key) => `${file}: ${key}`),
    // A composed key: its beginning must not be one of theirs.
    ...[...text.matchAll(/\bt\(\s*`([^$`]+)\$/g)]
      .filter(([, beginning = '']) => keys.some((key) => key.startsWith(beginning)))
      .map(([, beginning]) => `${file}: ${beginning}…`),
  ]);
  expect(said).toEqual([]);
});
