// Promise: a look-up finds the posts that have its words, says what it did where they have not, and never fails.
import { beforeAll, describe, expect, it } from 'vitest';
import { MemoryIndex } from '@/tests/bench/memory-index';
import type { IndexDocument } from '@/utils/search/index/index-reader';
import { editDistance, typosAllowed, wordsOneTypoAway } from '@/utils/search/lookup/edit-distance';

import { lookUp, unwantedBy } from '@/utils/search/lookup/lookup';
import { parseQuery } from '@/utils/search/lookup/query-language';
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

  it('begins with the same hits, however many are wanted', async () => {
    const [first = '', second = '', third = ''] = (await index.texts([103]))[0]?.split(' ') ?? [];
    const begun = first.slice(0, 2);
    for (const query of [begun, `${second} ${begun}`, `"${first} ${second}"`, `-${third} ${begun}`]) {
      const all = await lookUp(query, index);
      expect(all.hits.length, query).toBeGreaterThan(0);
      for (const limit of [1, 3]) {
        const few = await lookUp(query, index, { limit });
        expect(few, query).toEqual({ ...all, hits: all.hits.slice(0, limit) });
      }
    }
    expect((await ids(begun)).length).toBeGreaterThan(3);
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
    expect((await lookUp('conway kuberntes ', index)).corrected).toEqual([['kuberntes', 'Kubernetes']]);
    expect((await ids('ocrhestration ')).toSorted()).toEqual([3, 6]);
    expect(await ids('conwya ')).toEqual([1]);
    expect(await ids('zzzzzzzz ')).toEqual([]);
  });

  it('says of the words with one stem that which is nearest to what was typed', async () => {
    const text = 'Borrowed books and borrowed time: a borrower may borrow more.';
    const small = await MemoryIndex.of([{ id: 1, title: '', tags: [], lang: 'en', text }]);
    expect((await lookUp('borow ', small)).corrected).toEqual([['borow', 'borrow']]);
    expect((await lookUp('borowed ', small)).corrected).toEqual([['borowed', 'borrowed']]);
  });

  it('finds Chinese by any of its words', async () => {
    expect(await ids('数据湖')).toEqual([5]);
    expect(await ids('所有者')).toEqual([5]);
    expect(await ids('湖数')).toEqual([]);
  });

  it('finds Chinese that is being typed, by its first character', async () => {
    expect(await ids('沼')).toEqual([5]);
    expect(await ids('"数据湖变成" 所有')).toEqual([5]);
  });

  it('leaves out what is not wanted, word, phrase and run of Chinese', async () => {
    expect(await ids('monolith -teams')).toEqual([2]);
    expect(await ids('monolith -"modular monolith"')).toEqual([2]);
    expect(await ids('orchestration -node.js')).toEqual([6]);
    expect(await ids('-monolith')).toEqual([]);
    expect(await unwantedBy(parseQuery('-数据湖 -kubernetes'), index)).toEqual(new Set([5, 6]));
    expect(await unwantedBy(parseQuery('is:unread'), index)).toEqual(new Set());
  });

  it('puts first the post whose title is what was looked up, before those that say more of it', async () => {
    const much =
      'Typed holes are useful. Typed holes show what is missing; typed holes, again, in a text on typed holes.';
    const titles = [
      'Typed holes',
      'Typed holes, and what else the compiler says',
      'Errors',
      'Holes',
      'Small holes',
    ];
    const small = await MemoryIndex.of(
      titles.map((title, n) => ({
        ...{ id: n + 1, title, tags: [], lang: 'en' },
        text:
          n === 0
            ? 'A note on what the compiler asks for, answered by hand.'
            : n === 3
              ? `${much} ${much} As before.`
              : much,
      })),
    );
    const order = async (query: string) => (await lookUp(query, small)).hits.map(({ id }) => id);
    expect((await order('typed holes ')).slice(0, 2)).toEqual([1, 2]);
    expect((await order('holes '))[0]).toBe(4);
    // Of a single word too, and in an index that was merged.
    await small.merge(await small.segments());
    expect((await order('holes '))[0]).toBe(4);
  });

  it('puts a whole word before one that only begins so', async () => {
    const filler = 'Nothing to see here, except for this sentence, which goes on and on. ';
    const small = await MemoryIndex.of([
      { id: 1, title: 'A barn', tags: [], lang: 'en', text: `Rustlers, rustlers, rustlers! ${filler}` },
      { id: 2, title: 'A game', tags: [], lang: 'en', text: `It is written in Rust. ${filler.repeat(3)}` },
    ]);
    expect((await lookUp('rust', small)).hits.map(({ id }) => id)).toEqual([2, 1]);
  });

  it('finds no phrase across the end of one tag and the beginning of the next', async () => {
    const tagged = (id: number, ...tags: string[]) => ({
      id,
      title: 'Post',
      tags,
      lang: 'en',
      text: 'Text.',
    });
    const small = await MemoryIndex.of([
      tagged(1, 'open data', 'science'),
      tagged(2, 'open', 'data science'),
    ]);
    const found = async (query: string) => (await lookUp(query, small)).hits.map(({ id }) => id);
    expect(await found('"data science"')).toEqual([2]);
    expect(await found('"open data"')).toEqual([1]);
  });

  it('puts what is said of the word first, not what has many words that begin so', async () => {
    const line = 'It is cold, and the water is high this year, as it was the year before last. ';
    const post = (id: number, text: string) => ({ id, title: '', tags: [], lang: 'en', text: text + line });
    const small = await MemoryIndex.of([
      post(1, 'Lock. Locksmith, lockout, lockstep, lockdown, lockup, lockable. '),
      post(2, 'The lock is old, and its gates are the gates of the lock that was there. '),
    ]);
    expect((await lookUp('lock', small)).hits.map(({ id }) => id)).toEqual([2, 1]);
  });

  it('looks only into titles when told to', async () => {
    expect(await ids('in:title monoliths kubernetes ')).toEqual([6, 2]);
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

describe('a word that is a stop word in much of the archive', () => {
  const text = (lang: string, id: number, body: string): IndexDocument => ({
    ...{ id, title: '', tags: [], lang, text: body },
  });
  const english = [
    'The keeper of the lock was in the house, and the gates of the lock were shut against the flood.',
    'The barge was in the lock when the rain came, and the keeper had to open it for the barge.',
    'The weir is older than the lock, and the house of the keeper is older than the weir.',
  ];
  const german =
    'Das Wehr ist aus Holz, und in der Schleuse lag ein Boot. The keeper war nicht da, die Mauer auch nicht.';
  let index: MemoryIndex;
  beforeAll(async () => {
    const posts = [...english, ...english, ...english].map((body, id) => text('en', id + 1, body));
    index = await MemoryIndex.of([...posts, text('de', 90, german), text('de', 91, german)]);
  });
  const look = async (query: string) => {
    const { hits, matched } = await lookUp(query, index);
    return { matched, ids: hits.map(({ id }) => id) };
  };

  it('is wanted of none, alone or in a phrase, though posts in another language have it', async () => {
    expect(await look('barge in the lock ')).toEqual({ matched: 'all', ids: [2, 5, 8] });
    expect((await look('"the keeper of the lock"')).ids).toEqual([1, 4, 7]);
  });

  it('is looked for where nothing else is', async () => {
    expect((await look('the ')).ids.toSorted()).toEqual([90, 91]);
  });
});

describe('a word in two pieces, and two in one', () => {
  const posts = [
    'After COVID-19 the pull request was merged by nobody, as the request had been pulled.',
    'WebAssembly runs in browsers.',
    'An assembly of spiders spun the web in the shed.',
    'Nineteen was a good year: 19 barrels, and the covid ward was closed.',
  ];
  const index = MemoryIndex.of(
    posts.map((text, id) => ({ id: id + 1, title: '', tags: [], lang: 'en', text })),
  );
  const look = async (query: string) => {
    const { hits, corrected } = await lookUp(query, await index);
    return { ids: hits.map(({ id }) => id), corrected };
  };

  it('is parted where both halves stand side by side, and that is said', async () => {
    expect(await look('covid19 ')).toEqual({ ids: [1], corrected: [['covid19', 'covid 19']] });
    expect(await look('pullrequest merged ')).toEqual({
      ids: [1],
      corrected: [['pullrequest', 'pull request']],
    });
    // These stand in one post, and apart.
    expect((await look('goodbarrels ')).ids).toEqual([]);
  });

  it('is found as one word as well where few posts have two, but not in quotation marks', async () => {
    expect((await look('web assembly ')).ids.toSorted()).toEqual([2, 3]);
    expect((await look('web-assembly ')).ids).toEqual([2]);
    expect((await look('"web assembly" ')).ids).toEqual([3]);
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

  it('lie one away from the words that are named', () => {
    const near = wordsOneTypoAway('lake');
    expect([...near].filter((word) => editDistance('lake', word, 2) !== 1)).toEqual([]);
    for (const word of ['ake', 'lke', 'alke', 'lakes', 'late', 'flake']) expect(near).toContain(word);
    expect(wordsOneTypoAway('озеро')).toContain('азеро');
    expect(wordsOneTypoAway('كتاب')).toContain('كتابي');
    expect(wordsOneTypoAway('מחשב').size).toBeLessThan(12);
  });
});

describe('words that are not searched', () => {
  it('are told: those behind the first two dozen, and a query of stop words and signs', async () => {
    const index = await MemoryIndex.of(
      ['The lake of data', 'A mesh of lakes'].map((text, n) => ({
        id: n + 1,
        title: text,
        tags: [],
        lang: 'en',
        text,
      })),
    );
    expect(await lookUp('lake data', index)).toMatchObject({ hasWords: true, searchedUpTo: null });
    for (const query of ['the of', '🚀', '-'])
      expect(await lookUp(query, index)).toMatchObject({ hasWords: false, searchedUpTo: null, hits: [] });
    const many = Array.from({ length: 40 }, (_, n) => `word${n}`).join(' ');
    expect(await lookUp(many, index)).toMatchObject({ hasWords: true, searchedUpTo: 'word23' });
  });
});
