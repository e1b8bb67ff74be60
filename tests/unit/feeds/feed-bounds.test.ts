// Promise: a feed is read to its end, and in bounds, whatever it is made to do.
import { expect, it } from 'vitest';
import { ENTRIES_PER_DOCUMENT } from '@/utils/feeds/limits';
import { readFeedBytes } from '@/utils/feeds/read-feed';

const read = (text: string) =>
  readFeedBytes({
    url: 'https://letters.example/feed',
    contentType: null,
    bytes: new TextEncoder().encode(text),
  });
const rss = (items: string) => read(`<rss version="2.0"><channel><title>T</title>${items}</channel></rss>`);

/** Within the test's own time: what took time out of proportion would take minutes. */
const quickly = (text: string) => {
  try {
    return read(text);
  } catch (error) {
    return error;
  }
};

it('expands no entities', () => {
  const laughs = Array.from({ length: 9 }, (_, n) => `<!ENTITY l${n + 1} "${`&l${n};`.repeat(10)}">`).join(
    '',
  );
  const bomb = `<?xml version="1.0"?><!DOCTYPE rss [<!ENTITY l0 "ha"><!ENTITY f SYSTEM "file:///etc/passwd">${laughs}]><rss version="2.0"><channel><title>&l9;&f;</title></channel></rss>`;
  expect(quickly(bomb)).toMatchObject({ title: '&l9;&f;' });
});

it('takes no more entries than a document may have', () => {
  const items = Array.from(
    { length: ENTRIES_PER_DOCUMENT + 5 },
    (_, n) => `<item><guid>${n}</guid><title>${n}</title></item>`,
  );
  const { entries } = read(`<rss version="2.0"><channel><title>x</title>${items.join('')}</channel></rss>`);
  expect(entries).toHaveLength(ENTRIES_PER_DOCUMENT);
  const json = items.map((_, n) => ({ id: String(n), content_text: String(n) }));
  const version = 'https://jsonfeed.org/version/1.1';
  expect(read(JSON.stringify({ version, title: 'x', items: json })).entries).toHaveLength(
    ENTRIES_PER_DOCUMENT,
  );
});

it('gives up on an entity of plain characters that is said without end', () => {
  const said = `<?xml version="1.0"?><!DOCTYPE rss [<!ENTITY l "${'ha'.repeat(120)}">]><rss version="2.0"><channel><item><guid>1</guid><description>${'&l;'.repeat(100_000)}</description></item></channel></rss>`;
  const [entry] = read(said).entries;
  expect(entry?.html.length).toBeLessThan(1_000_000);
  expect(entry?.html).toContain('&amp;l;');
});

it.each([
  ['a million open elements', `<rss version="2.0"><channel>${'<a>'.repeat(1_000_000)}`],
  [
    'thirty thousand entries',
    `<rss version="2.0"><channel>${'<item><title>x</title></item>'.repeat(30_000)}</channel></rss>`,
  ],
  ['a million quotes', `<rss version="2.0"><channel><title ${'a="'.repeat(1_000_000)}`],
  ['a million less-thans', `<rss version="2.0"><channel><title>${'<'.repeat(1_000_000)}`],
  ['tags that never end', `<rss version="2.0"><channel><title>${'<a '.repeat(300_000)}`],
  [
    'tags that end far away',
    `<rss version="2.0"><channel><title>${'<a'.repeat(300_000)}${'>'.repeat(300_000)}</title></channel></rss>`,
  ],
  ['quotes in quotes', `<rss version="2.0"><channel><title>${`<a '"<a"' `.repeat(200_000)}`],
  ['a million comments', `${'<!-- -->'.repeat(500_000)}<rss version="2.0"><channel></channel></rss>`],
  ['white space', `${' '.repeat(9_000_000)}<rss version="2.0"><channel></channel></rss>`],
  ['ampersands', `<rss version="2.0"><channel><title>${'&'.repeat(2_000_000)}</title></channel></rss>`],
  ['links', `<rss version="2.0"><channel>${'<link>x</link> '.repeat(300_000)}</channel></rss>`],
  ['deep JSON', `{"items": ${'['.repeat(1_000_000)}`],
])('%s', (_what, text) => {
  quickly(text);
});

it('takes a whole archive of 10,000 entries, no more than 12,000, and titles of 1,000 characters', () => {
  const many = (length: number) =>
    rss(
      '<item><title>x</title><guid>g</guid></item>'.repeat(10) +
        Array.from(
          { length },
          (_, n) => `<item><guid>${n}</guid><title>${'y'.repeat(n === 0 ? 9_000 : 1)}</title></item>`,
        ).join(''),
    ).entries;
  expect(many(9_999)).toHaveLength(10_000);
  const entries = many(13_000);
  expect(entries.length).toBeLessThanOrEqual(ENTRIES_PER_DOCUMENT);
  expect(entries[1]?.title).toHaveLength(1_000);
});
