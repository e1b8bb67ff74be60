// Promise: a screen is there at once, so it carries no string that only others say; and it says none that it does not
// carry, in no file that it loads.
import { existsSync, readFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { expect, test } from 'vitest';
import { allStrings } from '@/utils/i18n/all-strings';
import { doorStrings } from '@/utils/i18n/door-strings';
import { en } from '@/utils/i18n/en';
import { optionsStrings } from '@/utils/i18n/options-strings';
import { panelStrings } from '@/utils/i18n/panel-strings';
import { popupStrings } from '@/utils/i18n/popup-strings';
import { transferStrings } from '@/utils/i18n/transfer-strings';
import { welcomeStrings } from '@/utils/i18n/welcome-strings';
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
      if (/\/i18n\/|^\.\/en\b/.test(written) && written.endsWith('-strings')) continue;
      const next = /^(?:@\/|\.)/.test(written) ? fileOf(written, file) : null;
      if (next) waiting.push(next);
    }
  }
  return files;
}

const SCREENS: [entry: string, carried: object][] = [
  ['background/index.ts', doorStrings],
  ['popup/main.tsx', popupStrings],
  ['sidepanel/main.tsx', panelStrings],
  ['options/main.tsx', optionsStrings],
  ['welcome/main.tsx', welcomeStrings],
  ['transfer/main.tsx', transferStrings],
];

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

test.each(SCREENS)('%s', (entry, carried) => {
  const files = loadedBy(`entrypoints/${entry}`);
  expect(files.size).toBeGreaterThan(20);
  const own = new Set(Object.keys({ ...en, ...carried }));
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
  const notSaid = Object.keys(carried).filter(
    (key) =>
      !said.some(
        ({ whole, beginnings }) =>
          whole.has(key) || beginnings.some((beginning) => key.startsWith(beginning)),
      ),
  );
  expect(notSaid).toEqual([]);
});
