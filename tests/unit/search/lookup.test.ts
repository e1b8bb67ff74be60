// Promise: a look-up finds the posts that have its words, says what it did where they have not, and never fails.
import { beforeAll, describe, expect, it } from 'vitest';
import { MemoryIndex } from '@/tests/bench/memory-index';
import type { Post } from '@/utils/model/post';
import type { IndexDocument } from '@/utils/search/index-reader';
import { lookUp } from '@/utils/search/lookup';
import { parseQuery, postFilter } from '@/utils/search/query-language';
import { editDistance, typosAllowed } from '@/utils/search/spelling';
import { seededRandom } from '../../seeded-random';
import { randomText } from './made-up-text';

const POSTS: IndexDocument[] = [
  {
    id: 1,
    title: 'Conway and the shape of teams',
    tags: ['organisation'],
    lang: 'en',
    text: 'Systems copy the communication of those who build them.\n\nA modular monolith suits a small team.',
  },
  {
    id: 2,
    title: 'Notes on monoliths',
    tags: [],
    lang: 'en',
    text: 'The monolith was large. Its parts were hidden far away from each other in dozens of nested folders of a dusty repository which nobody had opened since the summer holidays, when the architect called every folder, file, function and variable modular.',
  },
  {
    id: 3,
    title: 'Durable execution',
    tags: ['workflow'],
    lang: 'en',
    text: 'Node.js workers replay the workflow. Workflow orchestration is not a queue.',
  },
  {
    id: 4,
    title: 'Sobre arquiteturas',
    tags: [],
    lang: 'pt',
    text: 'As arquiteturas que nós desenhamos não são as que eles constroem, mas também são nossas.',
  },
  { id: 5, title: '数据湖', tags: [], lang: 'zh', text: '数据湖变成了沼泽。没有人知道所有者是谁。' },
  {
    id: 6,
    title: 'Kubernetes in the small',
    tags: [],
    lang: 'en',
    text: 'Kubernetes means orchestration of containers on three machines, with C++ inside.',
  },
];

describe('look-up', () => {
  let index: MemoryIndex;
  beforeAll(async () => {
    const random = seededRandom(21);
    const filler = Array.from({ length: 60 }, (_, i) => ({
      id: 100 + i,
      title: randomText(random, 3),
      tags: [],
      lang: null,
      text: randomText(random, 120),
    }));
    index = await MemoryIndex.of([...POSTS, ...filler], 20);
  });
  const ids = async (query: string): Promise<number[]> =>
    (await lookUp(query, index)).hits.map(({ id }) => id);

  it('wants every word, in any form', async () => {
    expect(await ids('monoliths teams ')).toEqual([1]);
    expect((await ids('monolith ')).toSorted()).toEqual([1, 2]);
    expect(await ids('arquitetura ')).toEqual([4]);
  });

  it('puts first what has the words close together', async () => {
    expect(await ids('modular monolith ')).toEqual([1, 2]);
  });

  it('takes any word, and says so, where no post has all', async () => {
    const { hits, matched } = await lookUp('conway kubernetes ', index);
    expect(matched).toBe('any');
    expect(hits.map(({ id }) => id).toSorted()).toEqual([1, 6]);
    expect((await lookUp('modular monolith ', index)).matched).toBe('all');
  });

  it('finds phrases as they stand', async () => {
    expect(await ids('"modular monolith"')).toEqual([1]);
    expect((await lookUp('"monolith modular"', index)).matched).toBe('any');
    expect(await ids('"workflow orchestration"')).toEqual([3]);
    expect(await ids('node.js ')).toEqual([3]);
  });

  it('completes the last word while it is typed, and only that', async () => {
    expect(await ids('kuber')).toEqual([6]);
    expect(await ids('orchestr conta')).toEqual([6]);
    expect((await lookUp('kuber ', index)).hits).toEqual([]);
  });

  it('forgives a typo in five letters and two in eight, and says what was searched', async () => {
    const { hits, corrected } = await lookUp('kuberntes ', index);
    expect(hits.map(({ id }) => id)).toEqual([6]);
    expect(corrected).toEqual([['kuberntes', 'Kubernetes']]);
    expect((await ids('ocrhestration ')).toSorted()).toEqual([3, 6]);
    expect(await ids('conwya ')).toEqual([1]);
    expect(await ids('zzzzzzzz ')).toEqual([]);
  });

  it('finds Chinese by any of its words', async () => {
    expect(await ids('数据湖')).toEqual([5]);
    expect(await ids('所有者')).toEqual([5]);
    expect(await ids('湖数')).toEqual([]);
  });

  it('looks only into titles when told to', async () => {
    expect(await ids('in:title monoliths ')).toEqual([2]);
  });

  it('answers nothing to nothing, and something to anything', async () => {
    for (const query of [
      '',
      '   ',
      'the of and',
      '"',
      '""',
      ':',
      '((',
      'a'.repeat(2_000),
      '\u0000\ud800',
      'in:title',
    ]) {
      expect((await lookUp(query, index)).hits).toEqual([]);
    }
    expect(await ids('kubernetes "')).toEqual([6]);
    expect(await ids(`kubernetes ${'orchestration '.repeat(200)}`)).toEqual([6]);
  });

  it('knows C++', async () => {
    expect(await ids('c++ ')).toEqual([6]);
  });
});

describe('typos', () => {
  it('are counted as insertions, deletions, changes and swaps', () => {
    expect(editDistance('lake', 'lake', 2)).toBe(0);
    expect(editDistance('lake', 'lkae', 2)).toBe(1);
    expect(editDistance('lake', 'lakes', 2)).toBe(1);
    expect(editDistance('lake', 'late', 2)).toBe(1);
    expect(editDistance('lake', 'tale', 2)).toBe(2);
    expect(editDistance('lake', 'pond', 2)).toBe(3);
    expect([4, 5, 7, 8].map(typosAllowed)).toEqual([0, 1, 1, 2]);
  });
});

describe('query language', () => {
  it('tells words, phrases and filters', () => {
    expect(
      parseQuery('lake "data mesh" author:ada tag:"big data" is:unread in:title before:2023 after:2021-06 '),
    ).toMatchObject({
      words: ['lake'],
      phrases: ['data mesh'],
      author: ['ada'],
      tag: ['big data'],
      is: ['unread'],
      inTitle: true,
      before: Date.UTC(2023, 0),
      after: Date.UTC(2021, 6),
      unfinished: false,
      misunderstood: [],
    });
  });

  it('takes what it does not understand as words, and says which', () => {
    expect(parseQuery('before:yesterday is:green lake')).toMatchObject({
      words: ['before', 'yesterday', 'is', 'green', 'lake'],
      misunderstood: ['before:yesterday', 'is:green'],
    });
    expect(parseQuery('"never closed')).toMatchObject({
      words: ['never', 'closed'],
      misunderstood: ['"never closed'],
    });
    expect(parseQuery('http://example.org after:2021-02-31')).toMatchObject({
      misunderstood: ['after:2021-02-31'],
      after: null,
    });
    expect(parseQuery('std::vec')).toMatchObject({ misunderstood: [] });
  });

  it('filters posts', () => {
    const post: Post = {
      id: 1,
      sourceId: 1,
      guid: 'g',
      urlKey: null,
      url: 'https://example.org/x',
      title: 'T',
      published: Date.UTC(2022, 5, 15),
      updated: null,
      authors: ['Ada Lovelace'],
      tags: ['Big Data'],
      lang: null,
      excerpt: '',
      readingMinutes: 1,
      contentHash: '',
      addedAt: 0,
      sortedAt: 0,
      readAt: null,
      starredAt: 5,
    };
    const passes = (query: string, of: Post = post): boolean | undefined =>
      postFilter(parseQuery(query))?.(of, 'The Publication');
    expect(postFilter(parseQuery('just words'))).toBeNull();
    for (const query of [
      'author:ada',
      'tag:big-data',
      'tag:"big data"',
      'source:publication',
      'source:example.org',
      'before:2023',
      'after:2021',
      'after:2022-06-14',
      'is:unread',
      'is:starred',
      'author:ada is:starred',
    ]) {
      expect(passes(query), query).toBe(true);
    }
    for (const query of [
      'author:bob',
      'tag:big',
      'source:other',
      'before:2022',
      'after:2022',
      'is:read',
      'author:ada is:read',
    ]) {
      expect(passes(query), query).toBe(false);
    }
    expect(passes('before:2023', { ...post, published: null })).toBe(false);
  });
});
