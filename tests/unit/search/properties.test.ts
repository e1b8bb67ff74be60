// Promise: what the index is written in is read back the same, whatever it holds; and whatever is typed is a query in which
// nothing is lost and nothing made up.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ByteReader, ByteWriter } from '@/utils/search/index/bytes';
import { seal, unseal } from '@/utils/search/index/checksum';
import { decodeVector, encodeVector, vectorOf } from '@/utils/search/index/document-vector';
import { type Postings, PostingsCursor, PostingsList } from '@/utils/search/index/postings';
import { decodeHeader, encodeHeader } from '@/utils/search/index/segment-format';
import {
  BlockPacker,
  entriesOf,
  findInBlock,
  postingsAt,
  termsBeginning,
} from '@/utils/search/index/term-block';
import { termHash } from '@/utils/search/index/term-hash';
import { parseQuery } from '@/utils/search/lookup/query-language';
import { documentTerms } from '@/utils/search/text/document-terms';

const documents = fc.uniqueArray(
  fc.record({ ordinal: fc.nat(100_000), frequency: fc.integer({ min: 1, max: 255 }), inTitle: fc.boolean() }),
  { selector: ({ ordinal }) => ordinal, minLength: 1, maxLength: 60 },
);
const terms = fc
  .uniqueArray(fc.string({ unit: 'grapheme', minLength: 1, maxLength: 12 }), { minLength: 1, maxLength: 40 })
  .map((list) => list.sort((a, b) => (a < b ? -1 : 1)));

function coded(list: { ordinal: number; frequency: number; inTitle: boolean }[]): ByteWriter {
  const postings = new PostingsList();
  for (const { ordinal, frequency, inTitle } of list) postings.add(ordinal, frequency, inTitle);
  const out = new ByteWriter();
  postings.encode(out);
  return out;
}

function readAll(postings: Postings): { ordinal: number; frequency: number; inTitle: boolean }[] {
  const cursor = new PostingsCursor(postings);
  const found = [];
  while (cursor.next())
    found.push({ ordinal: cursor.ordinal, frequency: cursor.frequency, inTitle: cursor.titled });
  return found;
}

/** The same, some at a time. */
function takeAll(postings: Postings): ReturnType<typeof readAll> {
  const cursor = new PostingsCursor(postings);
  const [ordinals, frequencies, titles] = [new Uint32Array(7), new Uint8Array(7), new Uint8Array(7)];
  const found = [];
  for (let count = -1; count !== 0; ) {
    count = cursor.take(ordinals, frequencies, titles);
    for (let i = 0; i < count; i++)
      found.push({
        ordinal: ordinals[i] as number,
        frequency: frequencies[i] as number,
        inTitle: titles[i] === 1,
      });
  }
  return found;
}

describe('what the index is written in', () => {
  it('postings', () =>
    fc.assert(
      fc.property(documents, (list) => {
        const sorted = [...list].sort((a, b) => a.ordinal - b.ordinal);
        const postings = { bytes: coded(list).finish(), documents: list.length };
        expect(readAll(postings)).toEqual(sorted);
        expect(takeAll(postings)).toEqual(sorted);
      }),
    ));

  it('terms by their beginnings', () =>
    fc.assert(
      fc.property(terms, documents, fc.nat(), fc.nat(4), (names, list, which, length) => {
        const blocks: Uint8Array[] = [];
        const packer = new BlockPacker((block) => blocks.push(block));
        for (const name of names) packer.add(name, list.length, coded(list));
        packer.finish();
        const beginning = Array.from(names[which % names.length] as string)
          .slice(0, length)
          .join('');
        const found = blocks.flatMap((block) =>
          termsBeginning(block, beginning).map((place) => [place.term, readAll(postingsAt(block, place))]),
        );
        const sorted = [...list].sort((a, b) => a.ordinal - b.ordinal);
        expect(found).toEqual(
          names.filter((name) => name.startsWith(beginning)).map((term) => [term, sorted]),
        );
      }),
    ));

  it('blocks of terms, and the header that leads to them', () =>
    fc.assert(
      fc.property(terms, documents, fc.nat(2 ** 31), (names, list, tokens) => {
        const blocks: Uint8Array[] = [];
        const packer = new BlockPacker((block) => blocks.push(block));
        for (const name of names) packer.add(name, list.length, coded(list));
        packer.finish();
        expect(blocks.flatMap((block) => [...entriesOf(block)].map(({ term }) => term))).toEqual(names);
        const ids = list.map(({ ordinal }) => ordinal).sort((a, b) => a - b);
        const header = decodeHeader(
          encodeHeader({
            documents: ids,
            lengths: Uint8Array.from(ids, (id) => id % 256),
            titles: Uint8Array.from(ids, (id) => id % 7),
            terms: names.length,
            tokens,
            languages: new Map([['', ids.length]]),
            firstTerms: packer.firstTerms,
          }),
        );
        expect({ terms: header.terms, tokens: header.tokens, blocks: header.blocks }).toEqual({
          terms: names.length,
          tokens,
          blocks: blocks.length,
        });
        for (const name of names) {
          const block = blocks[header.blockOf(name)];
          expect(block && findInBlock(block, [name]).get(name)?.documents, name).toBe(list.length);
        }
        // Several at once, among them some that no block has.
        const wanted = names.flatMap((name) => [name, `${name}a`, name.slice(0, -1)]).reverse();
        const found = blocks.flatMap((block) => [...findInBlock(block, wanted).keys()]);
        expect(found).toEqual(names);
      }),
      { numRuns: 60 },
    ));

  it('vectors', () =>
    fc.assert(
      fc.property(
        fc.lorem({ mode: 'sentences', maxCount: 5 }),
        fc.lorem(),
        fc.array(fc.lorem(), { maxLength: 3 }),
        (text, title, tags) => {
          const vector = vectorOf(
            documentTerms({ title, tags, text, lang: 'la' }),
            { day: 20_000, places: [1, 2] },
            termHash,
          );
          expect(decodeVector(encodeVector(vector))).toEqual(vector);
        },
      ),
    ));

  it('any bytes and texts, sealed', () =>
    fc.assert(
      fc.property(
        fc.uint8Array({ maxLength: 200 }),
        fc.string({ unit: 'grapheme' }),
        fc.nat(2 ** 31),
        (bytes, text, number) => {
          expect(unseal(seal(bytes))).toEqual(bytes);
          const out = new ByteWriter();
          out.text(text);
          out.varint(number);
          const reader = new ByteReader(out.finish());
          expect([reader.text(), reader.varint(), reader.done]).toEqual([text, number, true]);
        },
      ),
    ));

  it('counts that are damaged ask for no memory: they are damage', () => {
    const corrupt = expect.objectContaining({ code: 'corrupt-index' });
    expect(() => readAll({ bytes: new Uint8Array(10), documents: 4_000_000_000 })).toThrow(corrupt);
    const out = new ByteWriter();
    for (let n = 0; n < 3; n += 1) out.varint(1_000_000_000);
    expect(() => decodeVector(seal(out.finish()))).toThrow(corrupt);
  });
});

describe('whatever is typed', () => {
  const word = fc.stringMatching(/^[a-z]{1,8}$/);
  const filter = fc.constantFrom('source', 'tag', 'author');

  it('is a query, the same each time, and no longer than what was typed', () =>
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (typed) => {
        const query = parseQuery(typed);
        expect(parseQuery(typed)).toEqual(query);
        const parts = [query, query.not].flatMap(({ words, phrases }) => [...words, ...phrases]);
        expect(parts.join('').length).toBeLessThanOrEqual(typed.length * 2);
        expect(query.misunderstood.length).toBeLessThanOrEqual(3);
      }),
      { numRuns: 500 },
    ));

  it('words, phrases and filters come out as they were put in, on their side', () =>
    fc.assert(
      fc.property(
        fc.array(word, { maxLength: 4 }),
        fc.array(word, { minLength: 2, maxLength: 4 }),
        filter,
        word,
        fc.boolean(),
        (words, phrase, name, value, minus) => {
          const sign = minus ? '-' : '';
          const query = parseQuery(
            `${words.join(' ')} ${sign}"${phrase.join(' ')}" ${sign}${name}:${value} is:starred `,
          );
          const side = minus ? query.not : query;
          expect(query.words).toEqual(words);
          expect(side.phrases).toEqual([phrase.join(' ')]);
          expect(side[name as 'tag']).toEqual([value]);
          expect(query.is).toEqual(['starred']);
          expect(query.unfinished).toBe(false);
        },
      ),
    ));
});
