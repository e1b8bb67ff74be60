// Promise: a screen is there at once, so it carries no string that only others say; and it says none that it does not
// carry, in no file that it loads.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { expect, test } from 'vitest';
import { SCREENS } from '@/utils/i18n/build/screen-keys';
import { allStrings } from '@/utils/i18n/en/all-strings';
import { enBase } from '@/utils/i18n/en/base';
import { MESSAGES } from '@/utils/messaging/protocol';

const ROOT = resolve(import.meta.dirname, '../../..');

function fileOf(written: string, from: string): string | null {
  const base = written.startsWith('@/') ? resolve(ROOT, written.slice(2)) : resolve(dirname(from), written);
  return [`${base}.ts`, `${base}.tsx`, base].find((path) => /\.tsx?$/.test(path) && existsSync(path)) ?? null;
}

/** Every file of ours that is loaded with an entry, at once or later; types and the catalogue left out. */
function loadedBy(entry: string): Map<string, string> {
  const files = new Map<string, string>();
  const waiting = [resolve(ROOT, entry)];
  for (let file = waiting.pop(); file !== undefined; file = waiting.pop()) {
    if (files.has(file)) continue;
    const text = readFileSync(file, 'utf8');
    files.set(file, text);
    const imports = text.matchAll(
      /^(?:import|export)\s(?!type\s)[^;]*?from '([^']+)'|^import '([^']+)'|\bimport\('([^']+)'\)/gm,
    );
    for (const [, from, alone, later] of imports) {
      const written = from ?? alone ?? later ?? '';
      if (written.endsWith('-strings')) continue;
      const next = /^(?:@\/|\.)/.test(written) ? fileOf(written, file) : null;
      if (next) waiting.push(next);
    }
  }
  return files;
}

const ENTRIES: [entry: string, screen: string][] = [
  ['background/index.ts', 'worker'],
  ['popup-script.tsx', 'popup'],
  ['sidepanel/main.tsx', 'panel'],
  ['options/main.tsx', 'options'],
  ['welcome/main.tsx', 'welcome'],
  ['transfer/main.tsx', 'transfer'],
];

test('each screen has a file of strings in the other languages, under the name by which it asks for it', () => {
  const folder = resolve(ROOT, 'utils/i18n/screens');
  const named = readdirSync(folder).map(
    (file) => /addStrings\('(\w+)'/.exec(readFileSync(resolve(folder, file), 'utf8'))?.[1],
  );
  expect(named.sort()).toEqual(Object.keys(SCREENS).sort());
  expect(ENTRIES.map(([, screen]) => screen).sort()).toEqual(named);
});

/** The keys that stand in a text as they are, and the beginnings of those that are put together. */
function saidIn(text: string): { whole: Set<string>; beginnings: string[]; spoken: string[] } {
  const beginningsOf = (pattern: RegExp) =>
    [...text.matchAll(pattern)].map(([, beginning = '']) => beginning);
  return {
    whole: new Set(beginningsOf(/'([\w.-]+)'/g)),
    beginnings: beginningsOf(/`([a-z]\w*(?:[.][\w-]+)*[.])\$\{/g),
    spoken: beginningsOf(/\bt\(\s*`([^$`]+)\$/g),
  };
}

test.each(ENTRIES)('%s', (entry, screen) => {
  const files = loadedBy(`entrypoints/${entry}`);
  expect(files.size).toBeGreaterThan(20);
  const carried = SCREENS[screen] ?? [];
  const own = new Set<string>(carried);
  // Some messages to the worker have the name of a string.
  const others = Object.keys(allStrings).filter((key) => !own.has(key) && !(key in MESSAGES));
  const said = [...files].map(([file, text]) => ({ file, ...saidIn(text) }));
  const notCarried = said.flatMap(({ file, whole, spoken }) => [
    ...others.filter((key) => whole.has(key)).map((key) => `${file}: ${key}`),
    // A composed key: its beginning must not be one of theirs.
    ...spoken
      // An error of another screen is told as one of our own (errorSentence).
      .filter((beginning) => beginning !== 'error.' && others.some((key) => key.startsWith(beginning)))
      .map((beginning) => `${file}: ${beginning}…`),
  ]);
  expect(notCarried).toEqual([]);
  const notSaid = carried.filter(
    (key) =>
      !(key in enBase) &&
      !said.some(
        ({ whole, beginnings }) =>
          whole.has(key) || beginnings.some((beginning) => key.startsWith(beginning)),
      ),
  );
  expect(notSaid).toEqual([]);
});
