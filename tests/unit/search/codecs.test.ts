// Promise: what is written to the index is read back the same, and what was damaged is never believed.
import { describe, expect, it } from 'vitest';
import { BitReader, BitWriter } from '@/utils/search/index/bits';
import { ByteReader, ByteWriter } from '@/utils/search/index/bytes';
import { checksum, seal, unseal } from '@/utils/search/index/checksum';
import { decodeVector, encodeVector, vectorOf } from '@/utils/search/index/document-vector';
import { FrequencySketch } from '@/utils/search/index/frequency-sketch';
import { PostingsCursor, PostingsList } from '@/utils/search/index/postings';
import { decodeHeader, encodeHeader, LENGTH_OF_CODE, lengthCode } from '@/utils/search/index/segment-format';
import { BlockPacker, entriesOf } from '@/utils/search/index/term-block';
import { termHash } from '@/utils/search/index/term-hash';
import { NO_ORIGIN, originOf } from '@/utils/search/related/origin';
import { documentTerms } from '@/utils/search/text/document-terms';
import { seededRandom } from '../../seeded-random';
import { randomText, word } from './made-up-text';

describe('bytes', () => {
  it('reads back numbers of every width and texts of every script', () => {
    const random = seededRandom(1);
    const numbers = Array.from({ length: 2_000 }, () => Math.floor(2 ** (random() * 32)) >>> 0);
    const texts = ['', 'plain', 'naïve', 'данные', '数据湖', '😀 pair', 'a'.repeat(500)];
    const out = new ByteWriter();
    for (const number of numbers) out.varint(number);
    for (const text of texts) out.text(text);
    out.uint32(0xfffffffe);
    const reader = new ByteReader(out.finish());
    expect(numbers.map(() => reader.varint())).toEqual(numbers);
    expect(texts.map(() => reader.text())).toEqual(texts);
    expect(reader.uint32()).toBe(0xfffffffe);
    expect(reader.done).toBe(true);
    expect(() => reader.byte()).toThrow(expect.objectContaining({ code: 'corrupt-index' }));
  });

  it('reads back bits', () => {
    const random = seededRandom(2);
    const fields = Array.from({ length: 3_000 }, () => {
      const width = 1 + Math.floor(random() * 24);
      return { width, value: Math.floor(random() * 2 ** width) };
    });
    const out = new BitWriter();
    for (const { value, width } of fields) out.bits(value, width);
    const reader = new BitReader(out.finish());
    expect(fields.map(({ width }) => reader.bits(width))).toEqual(fields.map(({ value }) => value));
  });
});

describe('checksum', () => {
  it('notices every single flipped bit and every cut', () => {
    const sealed = seal(Uint8Array.from({ length: 61 }, (_, i) => i * 7));
    for (let bit = 0; bit < sealed.length * 8; bit++) {
      const damaged = sealed.slice();
      damaged[bit >>> 3] = (damaged[bit >>> 3] ?? 0) ^ (1 << (bit & 7));
      expect(() => unseal(damaged)).toThrow(expect.objectContaining({ code: 'corrupt-index' }));
    }
    for (let length = 0; length < sealed.length; length++)
      expect(() => unseal(sealed.subarray(0, length))).toThrow();
    expect(unseal(sealed)).toHaveLength(61);
    expect(checksum(new Uint8Array(4))).not.toBe(checksum(new Uint8Array(5)));
  });
});

/** Documents as PostingsList codes them. */
function coded(documents: readonly (readonly [ordinal: number, frequency: number])[]): ByteWriter {
  const list = new PostingsList();
  for (const [ordinal, frequency] of documents) list.add(ordinal, frequency);
  const out = new ByteWriter();
  list.encode(out);
  return out;
}

function decoded(bytes: Uint8Array, documents: number) {
  const ordinals: number[] = [];
  const frequencies: number[] = [];
  const titled: number[] = [];
  const cursor = new PostingsCursor({ bytes, documents });
  while (cursor.next()) {
    ordinals.push(cursor.ordinal);
    frequencies.push(cursor.frequency);
    if (cursor.titled) titled.push(cursor.ordinal);
  }
  return { ordinals, frequencies, titled };
}

describe('postings', () => {
  it('know which documents have the term in their title, whatever the frequency', () => {
    const documents = Array.from({ length: 600 }, (_, n) => [n * 3, 1 + (n >> 1), n % 2 === 1] as const);
    const list = new PostingsList();
    for (const [ordinal, frequency, inTitle] of documents) list.add(ordinal, frequency, inTitle);
    const out = new ByteWriter();
    list.encode(out);
    const { frequencies, titled } = decoded(out.written, documents.length);
    expect(frequencies).toEqual(documents.map(([, frequency]) => Math.min(255, frequency)));
    expect(titled).toEqual(documents.flatMap(([ordinal, , inTitle]) => (inTitle ? [ordinal] : [])));
  });

  const random = seededRandom(3);
  const some = (): [number, number][] => {
    let ordinal = -1;
    return Array.from({ length: 1 + random() * 200 }, () => {
      ordinal += 1 + Math.floor(random() ** 6 * 100_000);
      return [ordinal, 1 + Math.floor(random() ** 8 * 400)];
    });
  };

  it('come back the same, frequencies capped, in whatever order they were given', () => {
    for (let round = 0; round < 50; round++) {
      const documents = some();
      const shuffled = documents.toSorted(([a], [b]) => ((a * 7919) % 101) - ((b * 7919) % 101));
      for (const given of [documents, shuffled]) {
        const { ordinals, frequencies } = decoded(coded(given).written, documents.length);
        expect(ordinals).toEqual(documents.map(([ordinal]) => ordinal));
        expect(frequencies).toEqual(documents.map(([, frequency]) => Math.min(255, frequency)));
      }
    }
  });

  it('move to other ordinals, and leave out what has none', () => {
    const bytes = coded([
      [0, 1],
      [2, 300],
      [3, 7],
    ]).written;
    const list = new PostingsList();
    list.add(4, 2);
    list.addCoded({ bytes, documents: 3 }, Int32Array.of(9, -1, 1, -1));
    expect(list.documents).toBe(3);
    const out = new ByteWriter();
    list.encode(out);
    const { ordinals, frequencies } = decoded(out.written, 3);
    expect(ordinals).toEqual([1, 4, 9]);
    expect(frequencies).toEqual([255, 2, 1]);
  });

  it('that end too early are noticed', () => {
    expect(() => decoded(coded([[1, 2]]).written, 3)).toThrow(
      expect.objectContaining({ code: 'corrupt-index' }),
    );
  });
});

describe('blocks and header', () => {
  const terms = [
    ...new Set([
      ...Array.from({ length: 3_000 }, (_, i) => word(i)),
      '数据',
      'данные',
      '😀a',
      '😁b',
      'zürich',
      'a',
    ]),
  ].sort();
  const blocks: Uint8Array[] = [];
  const packer = new BlockPacker((block) => blocks.push(block));
  for (const term of terms)
    packer.add(
      term,
      2,
      coded([
        [term.length, 2],
        [200, 1],
      ]),
    );
  packer.finish();
  const header = encodeHeader({
    documents: [3, 4, 5, 900, 70_000],
    lengths: Uint8Array.from([10, 20, 30, 40, 50]),
    titles: Uint8Array.of(1, 2, 3, 4, 255),
    terms: terms.length,
    tokens: 1_234_567,
    languages: new Map([
      ['en', 4],
      ['', 1],
    ]),
    firstTerms: packer.firstTerms,
  });

  it('hold all terms in their order', () => {
    expect(blocks.length).toBeGreaterThan(3);
    expect(blocks.flatMap((block) => [...entriesOf(block)].map(({ term }) => term))).toEqual(terms);
  });

  it('say in which block a term is, and read nothing else', () => {
    const decoded = decodeHeader(header);
    blocks.forEach((block, n) => {
      for (const { term } of entriesOf(block)) expect(decoded.blockOf(term)).toBe(n);
    });
    expect(decoded.blockOf('')).toBe(-1);
    expect(decoded.blockOf('\uffff')).toBe(blocks.length - 1);
  });

  it('keep statistics and documents', () => {
    const decoded = decodeHeader(header);
    const ids = [3, 4, 5, 900, 70_000];
    expect(decoded.documents).toHaveLength(5);
    expect([-1, 0, 1, 2, 3, 4, 5].map((n) => decoded.documents.at(n))).toEqual([-1, ...ids, -1]);
    expect(ids.map((id) => decoded.documents.ordinalOf(id))).toEqual([0, 1, 2, 3, 4]);
    expect([0, 2, 6, 899, 901, 70_001].map((id) => decoded.documents.ordinalOf(id))).toEqual(
      Array(6).fill(-1),
    );
    expect([...decoded.lengths]).toEqual([10, 20, 30, 40, 50]);
    expect([...decoded.titles]).toEqual([1, 2, 3, 4, 255]);
    expect([...decoded.languages]).toEqual([
      ['en', 4],
      ['', 1],
    ]);
    expect(decoded).toMatchObject({ tokens: 1_234_567, terms: terms.length, blocks: blocks.length });
  });

  it('are read as they were before titles had lengths', () => {
    const bytes = unseal(header);
    const titles = [1, 2, 3, 4, 255];
    const at = bytes.findIndex((_, n) => titles.every((length, i) => bytes[n + i] === length));
    const older = decodeHeader(
      seal(Uint8Array.from([...bytes.subarray(0, at), ...bytes.subarray(at + 5)])),
      7,
    );
    expect([...older.titles]).toEqual([0, 0, 0, 0, 0]);
    expect([...older.lengths]).toEqual([10, 20, 30, 40, 50]);
    expect(older.firstTerms(0, older.blocks - 1)).toEqual(packer.firstTerms);
  });

  it('code a length within 2.5 percent', () => {
    for (let length = 30; length < 60_000; length = Math.ceil(length * 1.1)) {
      expect(Math.abs((LENGTH_OF_CODE[lengthCode(length)] ?? 0) / length - 1)).toBeLessThan(0.025);
    }
  });
});

describe('frequency sketch', () => {
  it('knows a frequency within a factor of 1.5, apart from a few shared buckets', () => {
    const random = seededRandom(4);
    const counts = Array.from({ length: 4_000 }, (_, i) => ({
      hash: termHash(word(i)),
      count: 1 + Math.floor(random() ** 9 * 5_000),
    }));
    const sketch = FrequencySketch.forTerms(counts.length);
    for (const { hash, count } of counts) sketch.note(hash, count);
    const near = counts.filter(
      ({ hash, count }) => Math.abs(Math.log(sketch.frequency(hash) / count)) < Math.log(1.5),
    );
    expect(near.length / counts.length).toBeGreaterThan(0.8);
    expect(counts.every(({ hash, count }) => sketch.frequency(hash) > count / 1.5)).toBe(true);
    expect(FrequencySketch.decode(sketch.encode())).toEqual(sketch);
    const damaged = sketch.encode();
    damaged[9] = (damaged[9] ?? 0) ^ 1;
    expect(() => FrequencySketch.decode(damaged)).toThrow(expect.objectContaining({ code: 'corrupt-index' }));
  });

  it('that was begun for too many terms is folded into what it would have been', () => {
    const [large, small] = [FrequencySketch.forTerms(64_000), FrequencySketch.forTerms(8_000)];
    for (let n = 0; n < 4_000; n++)
      for (const sketch of [large, small]) sketch.note(termHash(word(n)), 1 + n);
    expect(large.fitted(4_000)).toEqual(small);
    expect(small.fitted(4_000)).toBe(small);
  });
});

describe('document vector', () => {
  it('comes back the same for texts of any length', () => {
    const random = seededRandom(5);
    for (const words of [0, 1, 40, 500, 9_000]) {
      const text = words === 0 ? '' : randomText(random, words);
      const vector = vectorOf(
        documentTerms({ title: 'Kalomi ternavor', tags: ['kalomi', 'sudri'], lang: null, text }),
        originOf(`https://example.org/${words}/kalomi`, words === 0 ? null : words * 86_400_000),
        termHash,
      );
      expect(decodeVector(encodeVector(vector))).toEqual(vector);
    }
  });

  it('notices damage', () => {
    const bytes = encodeVector(
      vectorOf(
        documentTerms({ title: 'One thing', tags: [], lang: 'en', text: 'and another thing' }),
        NO_ORIGIN,
        termHash,
      ),
    );
    bytes[4] = (bytes[4] ?? 0) ^ 1;
    expect(() => decodeVector(bytes)).toThrow(expect.objectContaining({ code: 'corrupt-index' }));
  });
});
