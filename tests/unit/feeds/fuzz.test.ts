// Promise: whatever arrives, reading it ends, throws nothing but our own errors, and makes up nothing. BACKLIST_SEED tries
// other feeds than the usual ones.
import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { parseDate } from '@/utils/feeds/dates/parse-date';
import type { RawFeed } from '@/utils/feeds/raw-feed';
import { readFeedBytes } from '@/utils/feeds/read-feed';
import { escaped } from '@/utils/feeds/xml/xml-entities';
import { encode, mutated, node, PLAIN, ROOTS } from './feed-arbitraries';

const SEED = Number(process.env.BACKLIST_SEED ?? 20_240_501);
const OPTIONS = { seed: SEED, numRuns: Number(process.env.BACKLIST_RUNS ?? 200) };
/** The end of patience, on a busy machine: a reading that hangs fails here. */
vi.setConfig({ testTimeout: 120_000 });
const URL_OF = 'https://quay.example/feed';
const DAY = 86_400_000;

type Bytes = Uint8Array<ArrayBuffer>;

/** The feed, or the code of the error. */
function read(bytes: Bytes, contentType: string | null = null): RawFeed | string {
  try {
    return readFeedBytes({ url: URL_OF, contentType, bytes });
  } catch (error) {
    expect(error).toMatchObject({
      name: 'BacklistError',
      code: expect.stringMatching(/^(?:malformed|.*not-.*feed)$/),
    });
    return (error as { code: string }).code;
  }
}

const isAddress = (address: string | null) => address === null || /^https?:\/\/[^\s]/.test(address);

/** What holds of every feed, however it was written. */
function expectSound(feed: RawFeed | string): void {
  if (typeof feed === 'string') return;
  const addresses = [feed.siteUrl, feed.feedUrl, feed.next];
  const times = [feed.updated];
  for (const entry of feed.entries) {
    expect(entry.guid).not.toBe('');
    addresses.push(entry.url, ...entry.enclosures.map((one) => one.url));
    times.push(entry.published, entry.updated);
    for (const line of [entry.title ?? '-', ...entry.authors, ...entry.tags])
      expect(line).not.toMatch(/\n|^$/);
    for (const text of [entry.title ?? '', entry.html, entry.summary ?? '', ...entry.tags])
      expect(text.isWellFormed()).toBe(true);
  }
  expect(addresses.filter((address) => !isAddress(address))).toEqual([]);
  expect(times.filter((time) => time !== null && !Number.isInteger(time))).toEqual([]);
  expect(times.filter((time) => time !== null && Math.abs(time - Date.now()) < DAY)).toEqual([]);
}

/** Reads twice, which has to be the same. */
function expectGood(bytes: Bytes, contentType: string | null = null): void {
  const feed = read(bytes, contentType);
  expectSound(feed);
  expect(read(bytes, contentType)).toEqual(feed);
}

describe('whatever arrives', () => {
  it('feeds with bytes gone, repeated and put in', () =>
    fc.assert(
      fc.property(mutated, (bytes) => expectGood(bytes)),
      OPTIONS,
    ));

  it('trees of elements that belong in feeds, in any order', () =>
    fc.assert(
      fc.property(fc.constantFrom(...ROOTS), fc.array(node, { maxLength: 12 }), (root, nodes) =>
        expectGood(encode(root + nodes.join(''))),
      ),
      OPTIONS,
    ));

  it('JSON of any kind, with the keys of feeds', () => {
    const key = fc.constantFrom(
      'items',
      'title',
      'id',
      'url',
      'authors',
      'tags',
      'attachments',
      'content_html',
      '__proto__',
    );
    const value = fc.jsonValue({ maxDepth: 3 });
    const item = fc.dictionary(key, value, { maxKeys: 6 });
    fc.assert(
      fc.property(
        fc.dictionary(key, value, { maxKeys: 4 }),
        fc.array(item, { maxLength: 4 }),
        (feed, items) =>
          expectGood(encode(JSON.stringify({ ...feed, version: 'https://jsonfeed.org/version/1', items }))),
      ),
      OPTIONS,
    );
  });

  it('bytes in any encoding that they claim', () => {
    const charset = fc.constantFrom(
      'utf-8',
      'utf-16',
      'gb2312',
      'iso-2022-jp',
      'cp437',
      'cp037',
      'none',
      'big5',
      'x-user-defined',
    );
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), charset, fc.boolean(), (bytes, name, wrapped) => {
        const whole = wrapped
          ? [...encode('<rss><channel><title>'), ...bytes, ...encode('</title></channel></rss>')]
          : bytes;
        expectGood(Uint8Array.from(whole), `text/xml; charset=${name}`);
      }),
      OPTIONS,
    );
  });
});

describe('what is written well is read as it was meant', () => {
  const line = (written: string) => written.replace(/\s+/g, ' ').trim() || null;

  it('a plain title and plain text, in Atom', () =>
    fc.assert(
      fc.property(PLAIN, PLAIN, (title, body) => {
        const feed = read(
          encode(
            `<feed xmlns="http://www.w3.org/2005/Atom"><entry><id>1</id><link href="/1"/><title type="text">${escaped(title)}</title><content type="text">${escaped(body)}</content></entry></feed>`,
          ),
        );
        expect(typeof feed === 'string' ? feed : feed.entries[0]?.title).toBe(line(title));
      }),
      OPTIONS,
    ));

  it('HTML, escaped or in CDATA, in RSS', () =>
    fc.assert(
      fc.property(PLAIN, fc.boolean(), (words, inCdata) => {
        const html = `<p>${escaped(words)}</p>`;
        const written = inCdata ? `<![CDATA[${html.replaceAll(']]>', ']]]]><![CDATA[>')}]]>` : escaped(html);
        const feed = read(
          encode(
            `<rss><channel><item><guid>1</guid><description>${written}</description></item></channel></rss>`,
          ),
        );
        expect(typeof feed === 'string' ? feed : feed.entries[0]?.html).toBe(html);
      }),
      OPTIONS,
    ));

  it('an instant, in each of the usual ways of writing it', () =>
    fc.assert(
      fc.property(
        fc.date({ min: new Date('1970-01-02'), max: new Date('2069-12-31'), noInvalidDate: true }),
        (date) => {
          const whole = new Date(Math.floor(date.getTime() / 1_000) * 1_000);
          expect(parseDate(date.toISOString())).toBe(date.getTime());
          expect(parseDate(whole.toUTCString())).toBe(whole.getTime());
          expect(parseDate(whole.toUTCString().replace(/(\d\d)(\d\d)(?= \d\d:)/, '$2'))).toBe(
            whole.getTime(),
          );
        },
      ),
      OPTIONS,
    ));

  it('words are no date', () =>
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...'abcdefgh ,.:+-/TZ'), maxLength: 30 }), (words) => {
        expect(parseDate(words)).toBeNull();
      }),
      OPTIONS,
    ));
});
