// Promise: whatever is typed is parsed as it was meant, and what is not understood is searched as words.
import { describe, expect, it } from 'vitest';
import type { Post } from '@/utils/model/post';
import { postFilter } from '@/utils/search/lookup/query-filter';
import { parseQuery } from '@/utils/search/lookup/query-language';
import { post } from '../components/samples';

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
      misunderstood: [
        { part: 'before:yesterday', problem: 'date' },
        { part: 'is:green', problem: 'state' },
      ],
    });
    expect(parseQuery('"never closed')).toMatchObject({
      words: ['never', 'closed'],
      misunderstood: [{ part: '"never closed', problem: 'quote' }],
    });
    expect(parseQuery('http://example.org after:2021-02-31')).toMatchObject({
      misunderstood: [{ part: 'after:2021-02-31', problem: 'date' }],
      after: null,
    });
    expect(parseQuery('std::vec')).toMatchObject({ misunderstood: [] });
    expect(parseQuery('Note: it works ')).toMatchObject({
      words: ['Note', 'it', 'works'],
      misunderstood: [],
    });
    expect(parseQuery('tag: lake author:"" in:text lang:en -after:2020')).toMatchObject({
      tag: [],
      author: [],
      misunderstood: [
        { part: 'tag:', problem: 'empty' },
        { part: 'author:""', problem: 'empty' },
        { part: 'in:text', problem: 'place' },
      ],
    });
    expect(parseQuery('lang:en -after:2020 lang:en')).toMatchObject({
      words: ['lang', 'en', 'after', '2020', 'lang', 'en'],
      misunderstood: [
        { part: 'lang:en', problem: 'operator' },
        { part: '-after:2020', problem: 'minus' },
      ],
    });
  });

  it('takes marks as other keyboards and word processors write them', () => {
    for (const phrase of ['“data mesh”', '„data mesh“', '«data mesh»', '＂data mesh＂'])
      expect(parseQuery(`lake ${phrase}`)).toMatchObject({ words: ['lake'], phrases: ['data mesh'] });
    expect(parseQuery('tag：“big data” after：2021')).toMatchObject({
      tag: ['big data'],
      after: Date.UTC(2022, 0),
    });
    // Selected words may begin within a quotation; and a colon parts words in Chinese.
    expect(parseQuery('mesh” and “lake')).toMatchObject({ phrases: [], misunderstood: [] });
    expect(parseQuery('注意：湖')).toMatchObject({ words: ['注意：湖'], misunderstood: [] });
  });

  it('takes the quotation marks of any language, and no apostrophe or half of a quotation for one', () => {
    for (const phrase of [
      '»data mesh«',
      '”data mesh”',
      '‘data mesh’',
      '‹data mesh›',
      '「data mesh」',
      '『data mesh』',
    ])
      expect(parseQuery(`lake ${phrase} `)).toMatchObject({ words: ['lake'], phrases: ['data mesh'] });
    expect(parseQuery('-»data mesh« author:‘ada l’')).toMatchObject({
      not: { phrases: ['data mesh'] },
      author: ['ada l'],
    });
    for (const words of [
      'it’s the dogs’ lake',
      'lake » mesh « data',
      'the lake’ of ‘data',
      '」lake「',
      'lake” is ”mesh',
    ])
      expect(parseQuery(words)).toMatchObject({ phrases: [], misunderstood: [] });
  });

  it('takes days as people of many countries write them, but none that two of them read differently', () => {
    const [june, next] = [Date.UTC(2023, 5), Date.UTC(2023, 6)];
    for (const month of [
      '2023-6',
      '2023/06',
      '2023.6',
      '06.2023',
      '2023年6月',
      '２０２３-０６',
      '٢٠٢٣-٠٦',
      '2023-06,',
      '"2023-06"',
    ])
      expect(parseQuery(`before:${month} after:${month}`)).toMatchObject({ before: june, after: next });
    for (const day of [
      '2023-6-15',
      '2023/06/15',
      '15.06.2023',
      '2023年6月15日',
      '2023-06-15T10:30:00Z',
      '2023.06.15.',
    ])
      expect(parseQuery(`before:${day}`)).toMatchObject({ before: Date.UTC(2023, 5, 15), misunderstood: [] });
    for (const other of ['06/15/2023', '0099', '2023-02-30', '31.02.2023', '2023-06-15-01', 'June'])
      expect(parseQuery(`before:${other}`)).toMatchObject({
        before: null,
        misunderstood: [{ problem: 'date' }],
      });
  });

  it('takes filters as they stand in a list, and without the unseen signs of what was pasted', () => {
    expect(parseQuery('author:ada, tag:#Rust; source:"my, blog"')).toMatchObject({
      author: ['ada'],
      tag: ['rust'],
      source: ['my, blog'],
      misunderstood: [],
    });
    expect(parseQuery('\u200fauthor:ada \ufefflake\u200b −mesh')).toMatchObject({
      author: ['ada'],
      words: ['lake'],
      not: { words: ['mesh'] },
    });
    expect(parseQuery('author:, tag:#')).toMatchObject({
      misunderstood: [
        { part: 'author:,', problem: 'empty' },
        { part: 'tag:#', problem: 'empty' },
      ],
    });
  });

  it('tells what is not wanted', () => {
    expect(parseQuery('lake -mesh -"big data" -tag:old -is:read -author:"ada l"')).toMatchObject({
      words: ['lake'],
      not: { words: ['mesh'], phrases: ['big data'], tag: ['old'], is: ['read'], author: ['ada l'] },
      misunderstood: [],
    });
    // A dash or an option of a command is no minus.
    expect(parseQuery('well-known - lake --force')).toMatchObject({
      words: ['well-known', '-', 'lake', '--force'],
      not: { words: [] },
    });
  });

  it('is quick with the most hostile of its 2,000 letters', () => {
    for (const part of [
      '"',
      '“',
      '“a',
      'a:',
      '-"',
      'is:',
      'tag:"',
      '-',
      ':',
      'é:"',
      ' ”a',
      ' ” ',
      '‘a ',
      '「',
      '『a',
      ' »a',
      '−',
    ]) {
      const parsed = parseQuery(part.repeat(2_000 / part.length));
      expect(parsed.misunderstood.length).toBeLessThanOrEqual(3);
    }
  });

  it('filters posts', () => {
    const ada = post(1, {
      url: 'https://example.org/x',
      published: Date.UTC(2022, 5, 15),
      authors: ['Ada Lovelace'],
      tags: ['Big Data'],
      starredAt: 5,
    });
    const passes = (query: string, of: Post = ada): boolean | undefined =>
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
      'is:starred -is:read -tag:small',
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
      '-author:ada',
      'is:starred -tag:big-data',
    ]) {
      expect(passes(query), query).toBe(false);
    }
    const named = { ...ada, authors: ['Žofie O’Brien', 'Иван Ёлкин'], tags: ['Größe'] };
    for (const query of [
      'author:zofie',
      "author:o'brien",
      'author:Žofie',
      'author:елкин',
      'tag:GRÖßE',
      'tag:große',
    ])
      expect(passes(query, named), query).toBe(true);
    for (const tag of ['tag:c', 'tag:#c']) expect(passes(tag, { ...ada, tags: ['#C'] }), tag).toBe(true);
    expect(passes('before:2023', { ...ada, published: null })).toBe(false);
  });
});
