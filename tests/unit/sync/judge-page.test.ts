// Promise: of two texts of a post the better one is kept; a wall, an error page or another article is none.
import { expect, test } from 'vitest';
import type { PageVerdict } from '@/utils/model/full-text';
import { isSamePost, judgePage } from '@/utils/sync/full-text/judge-page';
import { makePosts } from '../../sites/sentences';

const [post] = makePosts(1);
if (!post) throw new Error('no posts');
const ONIONS =
  'Slice two pounds of onions thinly, and let them colour slowly in butter until they are sweet.';
const { title } = post;
const full = post.paragraphs.join('\n\n');
const excerpt = `${full.slice(0, 300)}…`;
const page = { title, text: full };
const feed = { title, text: excerpt };
const many = (text: string, count: number) => Array.from({ length: count }, () => text).join('\n\n');

test.each<[what: string, feedText: string, pageText: string, verdict: PageVerdict]>([
  ['the whole of it', excerpt, full, 'more'],
  [
    'the whole, with a heading and a caption between its words',
    excerpt,
    `Tides\n\nA picture of the lock\n\n${full}`,
    'more',
  ],
  [
    'the whole, with a call to subscribe at its end',
    excerpt,
    `${full}\n\nSubscribe to read more like this.`,
    'more',
  ],
  ['the whole where the feed has nothing', '', `${title}. ${full}`, 'more'],
  ['no more than the feed has', full, full, 'same'],
  ['less', full, excerpt, 'same'],
  ['a line more', excerpt, `${excerpt.slice(0, -1)} and a few words more.`, 'same'],
  ['another article', excerpt, many(ONIONS, 8), 'other'],
  ['a front page that names many posts', excerpt, many('A title of some post', 60), 'lists'],
  [
    'the beginning, then a paywall',
    excerpt,
    `${full.slice(0, 420)}\n\nSubscribe to continue reading. Already a subscriber? Log in.`,
    'wall',
  ],
  [
    'a paywall in German',
    excerpt,
    `${full.slice(0, 420)}\n\nMit unserem Digitalabo: jetzt weiterlesen und 4 Wochen testen.`,
    'wall',
  ],
  [
    'a paywall in French',
    excerpt,
    `${full.slice(0, 420)}\n\nIl vous reste 80 % de cet article à lire. La suite est réservée aux abonnés : réservé aux abonnés.`,
    'wall',
  ],
  [
    'a consent page',
    excerpt,
    many('We and our partners use cookies to measure what you read. Accept all cookies to go on.', 4),
    'wall',
  ],
  [
    'an error page',
    excerpt,
    `Page not found. ${many('The page that you were looking for is not here any more.', 6)}`,
    'wall',
  ],
  ['a challenge', excerpt, many('Please verify you are human before you go on to the site.', 6), 'wall'],
  ['a few words', '', 'Hello.', 'none'],
])('%s', (_, feedText, pageText, verdict) => {
  expect(judgePage({ title, text: feedText }, { title, text: pageText })).toBe(verdict);
});

test('no article on the page leaves the feed’s text', () => {
  expect(judgePage(feed, null)).toBe('none');
});

test('a summary in other words is of a post that has its title and speaks of the same', () => {
  const summary =
    'Tide tables, barometers and a copper gutter: what the harbour master of the parish measured.';
  const text = `${full}\n\nThe tide tables and the barometers of the parish, and a copper gutter, were measured by the harbour master.`;
  expect(judgePage({ title, text: summary }, { title, text })).toBe('more');
  expect(judgePage({ title: 'Something else entirely', text: summary }, { ...page, text: full })).toBe(
    'other',
  );
});

test('an article on paywalls is no wall', () => {
  const essay = `${many('Publishers ask readers to subscribe to continue reading, and readers leave again.', 30)}\n\n${full}`;
  expect(judgePage({ title, text: essay.slice(0, 300) }, { title, text: essay })).toBe('more');
});

test('a saved link is whatever its page says', () => {
  expect(judgePage({ title: 'here', text: '' }, page, true)).toBe('more');
  expect(
    judgePage(
      { title: 'here', text: '' },
      { title: 'Sign in', text: many('Sign in to continue to the site.', 8) },
      true,
    ),
  ).toBe('wall');
});

test('works for scripts without spaces', () => {
  const text = '霜が降りる前に、水門の番人は潮位表を測り直した。数字がもう合わなかったからである。'.repeat(6);
  expect(judgePage({ title: '潮位表', text: text.slice(0, 60) }, { title: '潮位表', text })).toBe('more');
  expect(
    isSamePost(
      { title: '潮位表', text: text.slice(0, 60) },
      { title: '料理', text: '玉ねぎを薄く切り、弱火でゆっくり炒める。'.repeat(9) },
    ),
  ).toBe(false);
});

test('a text of nothing but brackets is judged in proportion to its length', () => {
  const text = `${post.paragraphs.join(' ')} ${'['.repeat(1_000_000)}`;
  expect(judgePage({ title, text }, page)).toBe('same');
});
