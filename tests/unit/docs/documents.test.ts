// Guards the documents: every path, link and command that they name is there.
import { existsSync, globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import packageFile from '@/package.json';

const ROOT = path.resolve(import.meta.dirname, '../../..');
const DOCUMENTS = globSync(['*.md', 'docs/**/*.md', 'utils/**/*.md'], { cwd: ROOT }).sort();

/** A path of this repository as it is written in code: in a folder that we have, or a document at the top. */
const PATH =
  /`((?:utils|components|entrypoints|content|tests|docs|assets|public)\/[\w./-]*|[A-Z]+\.md|[\w-]+\.config\.ts|\.dependency-cruiser\.cjs)`/g;
const LINK = /\]\((?!https?:|#|mailto:)([^)#\s]+)/g;
const ANCHOR = /\]\((?!https?:)([^)#\s]*)#([^)\s]+)\)/g;
/** Stands for a language's folder in the guide for translators. */
const PLACEHOLDER = '/XX/';
const SCRIPT = /npm run (?:--silent )?([\w:-]+)/g;

const found = (text: string, pattern: RegExp): string[] => [
  ...new Set([...text.matchAll(pattern)].map(([, name = '']) => name)),
];

/** The paths that a document names and that are not there. */
function missingPaths(document: string, text: string): string[] {
  const named = found(text, PATH)
    .filter((name) => !name.includes(PLACEHOLDER))
    .map((name) => path.join(ROOT, name));
  const linked = found(text, LINK).map((name) => path.resolve(ROOT, path.dirname(document), name));
  return [...named, ...linked].filter((file) => !existsSync(file)).map((file) => path.relative(ROOT, file));
}

/** The headings of a document as GitHub links to them. */
const anchorsOf = (text: string): string[] =>
  [...text.matchAll(/^#+ (.*)$/gm)].map(([, heading = '']) =>
    heading
      .toLowerCase()
      .replace(/[^\p{L}\p{N} _-]/gu, '')
      .replaceAll(' ', '-'),
  );

/** The links of a document to headings that are not there. */
function missingAnchors(document: string, text: string): string[] {
  return [...text.matchAll(ANCHOR)].flatMap(([link, file = '', anchor = '']) => {
    const target =
      file === '' ? text : readFileSync(path.resolve(ROOT, path.dirname(document), file), 'utf8');
    return anchorsOf(target).includes(anchor) ? [] : [link];
  });
}

describe.each(DOCUMENTS)('%s', (document) => {
  const text = readFileSync(path.join(ROOT, document), 'utf8');

  test('names only paths that are there', () => {
    expect(missingPaths(document, text)).toEqual([]);
  });

  test('links only to headings that are there', () => {
    expect(missingAnchors(document, text)).toEqual([]);
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

test('a heading that is not there would be noticed', () => {
  const text = '# One more\n[a](#one-more) [b](#none) [c](docs/sync.md#none)';
  expect(missingAnchors('CONTRIBUTING.md', text)).toEqual(['](#none)', '](docs/sync.md#none)']);
});

test('what the guide says of names in the code is so', () => {
  const guide = readFileSync(path.join(ROOT, 'CONTRIBUTING.md'), 'utf8');
  const places: [name: string, file: string][] = [
    ['sourceKindSchema', 'utils/model/source.ts'],
    ['waysOf', 'utils/model/backfill.ts'],
    ['repairSettings', 'utils/model/settings.ts'],
    ['settingsChangeSchema', 'utils/messaging/protocol-settings.ts'],
    ['ERROR_CODES', 'utils/core/errors.ts'],
    ['MIGRATIONS', 'utils/store/migrations.ts'],
    ['SEGMENT_VERSION', 'utils/search/index/segment-format.ts'],
    ['Features', 'utils/search/related/features.ts'],
  ];
  for (const [name, file] of places) {
    expect(guide).toContain(`\`${name}\``);
    expect(readFileSync(path.join(ROOT, file), 'utf8'), file).toMatch(
      new RegExp(`(?:const|function|interface) ${name}\\b`),
    );
  }
});
