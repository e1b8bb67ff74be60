// Guards: what another machine says, damaged or made up, becomes nothing that a screen stumbles over or a link follows.
import { describe, expect, test } from 'vitest';
import { orderOf } from '@/utils/machines/account/sources';
import { type Entity, type Json, newEntity, withField } from '@/utils/machines/entity';
import { isEntity } from '@/utils/machines/entity-shape';
import { readAbout, wantedOfHighlight } from '@/utils/machines/folder/highlight-state';
import { wantedOfPost } from '@/utils/machines/folder/post-state';
import { nextStamp } from '@/utils/machines/stamp';

const STAMP = nextStamp(Date.UTC(2026, 0, 1), 'aaaaaaaa');
const told = (id: string, fields: Record<string, Json>): Entity =>
  Object.entries(fields).reduce((all, [name, value]) => withField(all, name, value, STAMP), newEntity(id));

const NO_MOMENTS = [1e300, -1e300, 8.64e15 + 1, 4e14, '2026', true, null] as const;

describe.each(NO_MOMENTS.map((value) => [value]))('%s', (value) => {
  test('is no moment of a mark', () => {
    const { f } = wantedOfPost(told('post:x', { read: value, star: value, later: value }));
    expect(f).toMatchObject({ read: null, star: null, later: null });
  });

  test('is no moment of a position', () => {
    const position = { offset: 1, quote: 'x', progress: 0.5, at: value };
    expect(wantedOfPost(told('post:x', { position })).f.position).toBeNull();
  });

  test('is no moment of a deletion', () =>
    expect(wantedOfHighlight(told('highlight:x', { deleted: value })).f.deleted).toBeNull());
});

test.each([1e300, 0.5, 'x', null])('%s is no place in a text', (offset) => {
  const position = { offset, quote: 'x', progress: 0.5, at: 5 };
  expect(wantedOfPost(told('post:x', { position })).f.position).toBeNull();
});

const ABOUT = {
  quote: { type: 'TextQuoteSelector', exact: 'x', prefix: '', suffix: '' },
  position: { type: 'TextPositionSelector', start: 0, end: 1 },
  ...{ madeIn: 'page', url: 'https://quay.example/1', urlKey: 'quay.example/1', title: 'Quay' },
  ...{ createdAt: Date.UTC(2026, 0, 1), post: null },
};
const about = (over: Record<string, Json>) =>
  readAbout(told('highlight:x', { about: { ...ABOUT, ...over } }));

test('a highlight is as it was told', () => expect(about({})).toEqual(ABOUT));

test.each(['javascript:alert(1)', 'chrome://settings', 'file:///etc/passwd', ''])(
  'a highlight leads to no %s',
  (url) => expect(about({ url })?.url).toBeNull(),
);

test('a highlight made at no moment is none', () => expect(about({ createdAt: 1e300 })).toBeNull());

test('titles are lines that turn nothing around', () => {
  expect(about({ title: 'a\u202eb\nc' })?.title).toBe('ab c');
  const source = {
    state: 'active',
    url: 'https://quay.example/f',
    about: { kind: 'feed', title: 'a\u202eb' },
  };
  expect(orderOf(told('source:x', source), null)?.title).toBe('ab');
});

test.each(['javascript:alert(1)', 'file:///etc/passwd', 'chrome-extension://x/pack/manifest.json'])(
  'a source is followed at no %s',
  (url) => {
    const source = { state: 'active', url, about: { kind: 'feed', title: 'x' } };
    expect(orderOf(told('source:x', source), null)).toBeNull();
  },
);

test.each([
  [null],
  ['x'],
  [[]],
  [{ id: 1, f: {}, s: {} }],
  [{ id: 'x'.repeat(10_000), f: {}, s: {} }],
  [{ id: 'x', f: null, s: {} }],
  [{ id: 'x', f: [], s: {} }],
  [{ id: 'x', f: { read: 5 }, s: {} }],
  [{ id: 'x', f: { read: { v: 1, t: 'now' } }, s: {} }],
  [{ id: 'x', f: { read: { t: STAMP } }, s: {} }],
  [{ id: 'x', f: {}, s: { tags: { mine: { a: { aaaaaaaa: 'never' }, r: {} } } } }],
  [{ id: 'x', f: {}, s: { tags: { mine: { a: null, r: {} } } } }],
  [
    {
      id: 'x',
      f: Object.fromEntries(Array.from({ length: 20_001 }, (_, n) => [n, { v: 1, t: STAMP }])),
      s: {},
    },
  ],
])('what has another shape is no entity: %#', (value) => expect(isEntity(value)).toBe(false));

test('an entity is one', () =>
  expect(isEntity({ id: 'x', f: { read: { v: 1, t: STAMP } }, s: {} })).toBe(true));
