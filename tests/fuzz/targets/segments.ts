// The codec of the search index, given records that are sealed as ours are and hold anything.
import { ByteWriter } from '@/utils/search/index/bytes';
import { seal } from '@/utils/search/index/checksum';
import { decodeVector, encodeVector, vectorOf } from '@/utils/search/index/document-vector';
import { type Postings, PostingsCursor } from '@/utils/search/index/postings';
import { decodeHeader, encodeHeader } from '@/utils/search/index/segment-format';
import { BlockPacker, entriesOf, findInBlock, termsBeginning } from '@/utils/search/index/term-block';
import { termHash } from '@/utils/search/index/term-hash';
import { documentTerms } from '@/utils/search/text/document-terms';
import { bytesOf, type Fuzz, holds, mayFail } from '../target';

/** A sealed record as an input: its kind before it, its checksum gone. */
const input = (kind: number, sealed: Uint8Array) =>
  Uint8Array.of(kind, ...sealed.subarray(0, sealed.length - 4));

function samples(): Uint8Array[] {
  const made: Uint8Array[] = [];
  const packer = new BlockPacker((block) => made.push(input(1, block)));
  const postings = new ByteWriter();
  postings.varint(2);
  for (const term of ['boat', 'lock', 'locks']) packer.add(term, 1, postings);
  packer.finish();
  const header = encodeHeader({
    documents: [3, 4, 900],
    lengths: Uint8Array.of(10, 20, 30),
    titles: Uint8Array.of(2, 1, 0),
    terms: 3,
    tokens: 100,
    languages: new Map([['en', 3]]),
    firstTerms: packer.firstTerms,
  });
  const text = { title: 'Upper lock', tags: ['canal'], lang: 'en', text: 'A boat waits in the lock.' };
  const vector = encodeVector(vectorOf(documentTerms(text), { day: 20_000, places: [1, 2] }, termHash));
  return [...made, input(0, header), input(2, vector), Uint8Array.of(3, 2, 1, 2, 3)];
}
export const seeds = samples();

/** Goes through postings to their end, or to where they are damaged. */
function readAll(postings: Postings): void {
  const cursor = new PostingsCursor(postings);
  let before = -1;
  while (cursor.next()) {
    holds('documents rise', cursor.ordinal > before || cursor.ordinal < 0);
    before = cursor.ordinal;
  }
}

export const fuzz: Fuzz = (data) => {
  const payload = bytesOf(data.subarray(1));
  switch ((data[0] ?? 0) % 4) {
    case 0:
      return mayFail(() => {
        const header = decodeHeader(seal(payload));
        holds('there is a length for each document', header.lengths.length === header.documents.length);
        holds('and one for each title', header.titles.length === header.documents.length);
        header.blockOf('lock');
        if (header.blocks > 0) header.firstTerms(0, Math.min(header.blocks - 1, 3));
      });
    case 1:
      return mayFail(() => {
        for (const entry of entriesOf(seal(payload))) readAll(entry);
        for (const postings of findInBlock(seal(payload), ['a', 'lock']).values()) readAll(postings);
        for (const { term } of termsBeginning(seal(payload), 'lo'))
          holds('a term begins as asked', term.startsWith('lo'));
      });
    case 2:
      return mayFail(() => {
        const { hashes, title, tags, body } = decodeVector(seal(payload));
        for (const field of [title, tags, body])
          for (const at of field) holds('a number names a term', at < hashes.length);
      });
    default:
      return mayFail(() =>
        readAll({ bytes: payload.subarray(1), documents: (payload[0] ?? 0) * 20_000_000 }),
      );
  }
};
