// Guards the ledger by which converging runs are judged: what was lost, made up or moved without anybody's word is found.
import { expect, test } from 'vitest';
import { expectKept, Ledger } from './ledger';
import type { Told } from './scenario';

const post = (title: string, change: Partial<Told['posts'][number]> = {}): Told['posts'][number] => ({
  ...{
    title,
    source: 'https://a.example/feed',
    readAt: null,
    starredAt: null,
    laterAt: null,
    labels: [],
    position: {},
  },
  ...change,
});
const told = (...posts: Told['posts']): Told => ({
  sources: [{ url: 'https://a.example/feed', state: 'active' }],
  posts,
  highlights: [{ title: 'Mill', exact: 'wheel', colour: 'blue', note: '', tags: [], post: 'Mill' }],
});

const before = told(post('Mill'), post('Weir', { starredAt: 5 }));
const [home, work] = [new Ledger(), new Ledger()];
home.note(before, told(post('Mill', { readAt: 7 }), post('Weir', { starredAt: 5 })));
work.note(before, told(post('Mill', { labels: ['stone'] }), post('Weir', { starredAt: 5 })), ['Mill']);
const after = told(post('Mill', { readAt: 7, labels: ['stone'] }), post('Weir', { starredAt: 5 }));

test('what both left is kept', () => expectKept(after, [home, work], before));

test.each([
  ['a mark is lost', told(post('Mill', { labels: ['stone'] }), post('Weir', { starredAt: 5 }))],
  ['a tag is lost', told(post('Mill', { readAt: 7 }), post('Weir', { starredAt: 5 }))],
  [
    'a mark is nobody’s',
    told(post('Mill', { readAt: 8, labels: ['stone'] }), post('Weir', { starredAt: 5 })),
  ],
  ['what nobody touched has moved', told(post('Mill', { readAt: 7, labels: ['stone'] }), post('Weir'))],
  ['a post is gone', told(post('Mill', { readAt: 7, labels: ['stone'] }))],
  ['a source is gone', { ...after, sources: [], posts: [] }],
  ['a passage is gone', { ...after, highlights: [] }],
])('%s: it is found', (_, end) => {
  expect(() => expectKept(end, [home, work], before)).toThrow();
});

test('posts go with a source that was removed, and what was done to them meanwhile', () => {
  const away = { ...after, sources: [], posts: [] };
  const remover = new Ledger();
  remover.note(before, { ...before, sources: [], posts: [] }, ['https://a.example/feed']);
  expectKept(away, [remover, work], before);
});
