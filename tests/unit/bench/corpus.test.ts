// Promise: a collection is measured as it was meant, whoever wrote it; what is broken in it is named.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { readCollection } from '@/tests/bench/corpus';
import { figuresOf } from '@/tests/bench/figures';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'corpus-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

function collection(docs: string, queries: string) {
  writeFileSync(join(folder, 'docs.jsonl'), docs);
  writeFileSync(join(folder, 'queries.jsonl'), queries);
  return readCollection(`${folder}/`);
}

describe('a collection', () => {
  it('is read with numbers as ids, a byte order mark, CRLF, and without what is not known', () => {
    const { documents, queries, names } = collection(
      '\ufeff{"id":1,"title":"One","text":"first"}\r\n\r\n{"id":"b","title":null,"text":""}\r\n',
      '{"id":1,"text":"one","relevant":["b",1,"gone"],"exclude":["b"]}\r\n{"id":"q","title":"two","relevant":[1]}',
    );
    expect(names).toEqual(['1', 'b']);
    expect(documents[0]).toMatchObject({ title: 'One', text: 'first', tags: [], url: '', published: null });
    expect(documents[1]).toMatchObject({ title: '', text: '' });
    expect(queries[0]?.exclude).toEqual(new Set([0, 1]));
    expect(queries[0]?.relevant).toEqual(new Map());
    expect(queries[1]?.relevant).toEqual(new Map([[0, 1]]));
  });

  it('gives grades, of which 0 is not relevant', () => {
    const { queries } = collection(
      '{"id":"a"}\n{"id":"b"}\n{"id":"c"}\n',
      '{"id":"q","relevant":{"a":2,"b":0,"c":1}}',
    );
    expect(queries[0]?.relevant).toEqual(
      new Map([
        [0, 2],
        [2, 1],
      ]),
    );
  });

  it.each([
    ['{"id":"a"}\n{bad', '', 'docs.jsonl:2: '],
    ['[1]', '', 'docs.jsonl:1: not an object'],
    ['{"title":"a"}', '', 'docs.jsonl:1: no id'],
    ['{"id":"a"}\n{"id":"a"}', '', 'docs.jsonl:2: the id a was there before'],
    ['{"id":"a"}', '{"id":"q"}', 'queries.jsonl:1: relevant is neither'],
    ['{"id":"a"}', '{"id":"q","relevant":{"a":"yes"}}', 'queries.jsonl:1: the grade of a is not a number'],
  ])('that is broken is refused, with the line: %s', (docs, queries, message) => {
    expect(() => collection(docs, queries)).toThrow(message);
  });

  it('that is not there is named', () => {
    expect(() => readCollection(join(folder, 'none'))).toThrow('docs.jsonl: no such file');
  });
});

describe('nDCG@10', () => {
  it('is 1 for the best order and counts grades', () => {
    const relevant = new Map([
      [7, 2],
      [8, 1],
    ]);
    expect(figuresOf([7, 8, 9], relevant)).toEqual({ ndcg10: 1, mrr: 1, recall10: 1 });
    const { ndcg10, mrr } = figuresOf([9, 8, 7], relevant);
    expect(ndcg10).toBeCloseTo((1 / Math.log2(3) + 2 / 2) / (2 + 1 / Math.log2(3)), 10);
    expect(mrr).toBe(0.5);
  });

  it('is 0 where nothing is relevant', () => {
    expect(figuresOf([1], new Map())).toEqual({ ndcg10: 0, mrr: 0, recall10: 0 });
  });
});
