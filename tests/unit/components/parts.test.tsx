// @vitest-environment happy-dom
// Guards the pure parts of the screens: rows by number, marks, passages found in a rendered body, links followed.
import { expect, test, vi } from 'vitest';
import { everyYear } from '@/components/archive/every-year';
import { RowIndex } from '@/components/archive/row-index';
import { followLink } from '@/components/reader/body-links';
import { findPassage } from '@/components/reader/find-passage';
import { piecesOf } from '@/components/ui/Marked';
import { post } from './samples';

test('rows by number: a heading, then its posts', () => {
  const index = new RowIndex([
    { key: '2026', posts: 2 },
    { key: '2024', posts: 1 },
  ]);
  expect(index.rows).toBe(5);
  expect(index.at(0)).toMatchObject({ kind: 'group', key: '2026' });
  expect(index.at(2)).toMatchObject({ kind: 'post', key: '2026', offset: 1, heading: 0 });
  expect(index.at(3)).toMatchObject({ kind: 'group', key: '2024' });
  expect(index.at(4)).toMatchObject({ kind: 'post', key: '2024', offset: 0, heading: 3 });
  expect(() => index.at(5)).toThrow(RangeError);
  expect([1, 2, 4].map((row) => index.placeOf(row))).toEqual([0, 1, 2]);
});

test('a hundred thousand rows are found by number as fast as three', () => {
  const counts = Array.from({ length: 200 }, (_, n) => ({ key: String(2100 - n), posts: 500 }));
  const index = new RowIndex(counts);
  for (let row = 0; row < index.rows; row += 37) {
    const found = index.at(row);
    const first = counts.findIndex((count) => count.key === found.key) * 501;
    expect(found.heading).toBe(first);
  }
});

test('years without posts are drawn too', () => {
  expect(
    everyYear([
      { year: 2022, posts: 4 },
      { year: 2020, posts: 1 },
    ]),
  ).toEqual([
    { year: 2020, posts: 1 },
    { year: 2021, posts: 0 },
    { year: 2022, posts: 4 },
  ]);
  expect(everyYear([])).toEqual([]);
});

test('marks that overlap, lie outside or stand in disorder lose no text', () => {
  const text = 'one two three';
  for (const marks of [
    [[4, 7]],
    [[8, 99]],
    [
      [4, 9],
      [0, 5],
    ],
    [[-3, 2]],
    [[5, 5]],
  ] as [number, number][][]) {
    expect(
      piecesOf({ text, marks })
        .map((piece) => piece.text)
        .join(''),
    ).toBe(text);
  }
  expect(piecesOf({ text, marks: [[4, 7]] })).toEqual([
    { text: 'one ', marked: false },
    { text: 'two', marked: true },
    { text: ' three', marked: false },
  ]);
});

test('a passage is found across tags, blocks and blanks', () => {
  const body = document.createElement('div');
  body.innerHTML = '<h2>On\n caches</h2><p>The <em>cache</em>  answers\nfirst.</p><p>Then the disk.</p>';
  expect(findPassage(body, '…cache answers first.\n\nThen the…')?.toString().replace(/\s+/g, ' ')).toBe(
    'cache answers first.Then the',
  );
  expect(findPassage(body, 'On caches The cache')?.startContainer.nodeValue).toContain('On');
  expect(findPassage(body, 'never written here')).toBeNull();
  expect(findPassage(body, 'disk')).toBeNull();
});

async function follow(html: string, init: MouseEventInit = {}) {
  const host = document.createElement('div');
  document.body.append(host);
  const root = host.attachShadow({ mode: 'open' });
  root.innerHTML = html;
  const targets = {
    postsByUrlKeys: async (keys: readonly string[]) => (keys.includes('example.org/1') ? [post(1)] : []),
    openPost: vi.fn(),
    openAddress: vi.fn(),
  };
  const link = root.querySelector('a');
  const event = new MouseEvent('click', { bubbles: true, cancelable: true, ...init });
  Object.defineProperty(event, 'target', { value: link });
  await followLink(event, root, 'https://example.org/own', targets);
  host.remove();
  return { event, ...targets };
}

test('links of a body lead to the archive where it has the post, and out where it does not', async () => {
  const known = await follow('<a href="https://www.example.org/1?utm_source=x">x</a>');
  expect(known.openPost).toHaveBeenCalledWith(1);
  const unknown = await follow('<a href="https://elsewhere.example/">x</a>');
  expect(unknown.openAddress).toHaveBeenCalledWith('https://elsewhere.example/');
  const script = await follow('<a href="javascript:alert(1)">x</a>');
  expect(script.openAddress).not.toHaveBeenCalled();
  expect(script.event.defaultPrevented).toBe(true);
});

test('a footnote stays within the post', async () => {
  const { openAddress, openPost } = await follow(
    '<a href="https://example.org/own#n1">1</a><p data-anchor="n1">Note</p>',
  );
  expect(openAddress).not.toHaveBeenCalled();
  expect(openPost).not.toHaveBeenCalled();
});
