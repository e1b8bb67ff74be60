// Guards the documents for newcomers: every path, link and command that they name is there.
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import packageFile from '@/package.json';

const ROOT = path.resolve(import.meta.dirname, '../../..');
const DOCUMENTS = [
  'CONTRIBUTING.md',
  'docs/release.md',
  'docs/browsers.md',
  'docs/store/listing.md',
  'docs/store/permissions.md',
  'docs/store/privacy.md',
  'docs/store/review.md',
];

/** A path of this repository as it is written in code: in a folder that we have, or a document at the top. */
const PATH =
  /`((?:utils|components|entrypoints|content|tests|docs|assets|public)\/[\w./-]*|[A-Z]+\.md|[\w-]+\.config\.ts|\.dependency-cruiser\.cjs)`/g;
const LINK = /\]\((?!https?:|#|mailto:)([^)#\s]+)/g;
const SCRIPT = /npm run (?:--silent )?([\w:-]+)/g;

const found = (text: string, pattern: RegExp): string[] => [
  ...new Set([...text.matchAll(pattern)].map(([, name = '']) => name)),
];

/** The paths that a document names and that are not there. */
function missingPaths(document: string, text: string): string[] {
  const named = found(text, PATH).map((name) => path.join(ROOT, name));
  const linked = found(text, LINK).map((name) => path.resolve(ROOT, path.dirname(document), name));
  return [...named, ...linked].filter((file) => !existsSync(file)).map((file) => path.relative(ROOT, file));
}

describe.each(DOCUMENTS)('%s', (document) => {
  const text = readFileSync(path.join(ROOT, document), 'utf8');

  test('names only paths that are there', () => {
    expect(missingPaths(document, text)).toEqual([]);
  });

  test('names only commands that are there', () => {
    const known = Object.keys(packageFile.scripts);
    expect(found(text, SCRIPT).filter((name) => !known.includes(name))).toEqual([]);
  });
});

test('a path that is not there would be noticed', () => {
  expect(missingPaths('CONTRIBUTING.md', 'See `utils/none.ts` and [this](docs/none.md).')).toEqual([
    'utils/none.ts',
    'docs/none.md',
  ]);
});

test('what the guide says of names in the code is so', () => {
  const guide = readFileSync(path.join(ROOT, 'CONTRIBUTING.md'), 'utf8');
  const places: [name: string, file: string][] = [
    ['sourceKindSchema', 'utils/model/source.ts'],
    ['waysOf', 'utils/model/backfill.ts'],
    ['repairSettings', 'utils/model/settings.ts'],
    ['settingsChangeSchema', 'utils/messaging/protocol.ts'],
    ['ERROR_CODES', 'utils/core/errors.ts'],
    ['MIGRATIONS', 'utils/store/migrations.ts'],
    ['SEGMENT_VERSION', 'utils/search/segment-format.ts'],
    ['Features', 'utils/search/features.ts'],
  ];
  for (const [name, file] of places) {
    expect(guide).toContain(`\`${name}\``);
    expect(readFileSync(path.join(ROOT, file), 'utf8'), file).toMatch(
      new RegExp(`(?:const|function|interface) ${name}\\b`),
    );
  }
});
