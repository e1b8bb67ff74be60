// Guards the passage in view: it decides what comes first, and the page goes on deciding what belongs beside it at all.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { MemoryIndex } from '@/tests/bench/memory-index';
import { readPage } from '@/tests/pages/page-html';
import type { PageText } from '@/utils/model/page';
import { focusOn } from '@/utils/search/related/focus';
import { relatedTo } from '@/utils/search/related/related';
import { bundledPosts } from './bundled-posts';

const posts = bundledPosts();
const FOLDER = join(import.meta.dirname, '../../pages/related');
const PAGES = [
  'mesh-domain-teams',
  'never-trust-vpn',
  'temporal-queue-migration',
  'green-web-numbers',
  'exit-plan',
];

function half(name: string) {
  const source = readFileSync(join(FOLDER, `${name}.md`), 'utf8');
  const about = /^about: (.+)$/m.exec(source)?.[1] ?? '';
  return { about, text: readPage(source).markdown.replaceAll(/^#+ /gm, '') };
}

const pageOf = (text: string): PageText => ({
  url: 'https://example.org/',
  title: 'Notes of the week',
  lang: 'en',
  text,
  headings: [],
  tags: [],
  published: null,
});

test('of a page on two subjects, the one in view comes first', async () => {
  const index = await MemoryIndex.of(posts.map(({ document }) => document));
  const slugs = async (page: PageText) =>
    (await relatedTo(page, index, { amount: 'normal' })).hits.map(
      ({ id }) => posts.find(({ document }) => document.id === id)?.slug ?? '',
    );
  let right = 0;
  let pairs = 0;
  for (const [n, first] of PAGES.map(half).entries()) {
    for (const second of PAGES.slice(n + 1).map(half)) {
      const page = pageOf(`${first.text}\n\n${second.text}`);
      for (const half of [first, second]) {
        pairs += 1;
        if ((await slugs(focusOn(page, half.text.slice(0, 900))))[0] === half.about) right += 1;
      }
    }
  }
  // Without the passage it is one of the two, so 0.5.
  expect(right / pairs).toBeGreaterThan(0.8);
});

test('a passage about nothing of the archive brings nothing new to the page', async () => {
  const index = await MemoryIndex.of(posts.map(({ document }) => document));
  const page = pageOf(half('mesh-domain-teams').text);
  const dough =
    'Fold the dough over itself, let it rest in the cool bowl, and fold it again before the night.';
  const ids = async (asked: PageText) =>
    (await relatedTo(asked, index, { amount: 'normal' })).hits.map(({ id }) => id);
  const whole = new Set(await ids(page));
  expect((await ids(focusOn(page, dough))).filter((id) => !whole.has(id))).toEqual([]);
});

test('the passage weighs twice as much as the rest, within bounds', () => {
  const page = pageOf('x'.repeat(1_000));
  expect(focusOn(page, 'y'.repeat(250)).text.match(/y+/g)).toHaveLength(8);
  expect(focusOn(page, 'y').text.match(/y+/g)).toHaveLength(16);
  expect(focusOn(page, 'y'.repeat(9_000)).text.match(/y+/g)).toHaveLength(1);
  expect(focusOn(pageOf('x'.repeat(200_000)), 'y'.repeat(2_000)).text).toHaveLength(200_000);
});
