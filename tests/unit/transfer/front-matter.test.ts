// @vitest-environment happy-dom
// Guards: what stands before the text of a note is read as the program meant it that wrote it, YAML of people's own hands
// among it; what is no front matter stays in the text; nothing of a note is lost for a line that is wrong.
import { describe, expect, test, vi } from 'vitest';
import { frontMatter } from '@/utils/transfer/formats/front-matter';
import { read } from './given';

vi.mock('@/utils/extract/html/safe-html', () => import('./passing-html'));

const note = (head: string, body = 'The wheel turns.') => `---\n${head}\n---\n${body}\n`;

async function only(name: string, text: string) {
  const { posts, unreadable } = await read({ [name]: text });
  expect(unreadable).toEqual([]);
  expect(posts).toHaveLength(1);
  return posts[0];
}

describe('front matter of generators of sites', () => {
  test('TOML, with the tables that Hugo and Zola have', async () => {
    const hugo = `+++
title = "Weirs: a tour"
date = 2021-03-04T05:06:07+01:00
tags = ["water", "stone"]
categories = ['walks']
[params]
author = "Ada Quill"
+++
A line about weirs.
`;
    expect(await only('weirs.md', hugo)).toMatchObject({
      title: 'Weirs: a tour',
      published: Date.UTC(2021, 2, 4, 4, 6, 7),
      tags: ['water', 'stone', 'walks'],
      authors: ['Ada Quill'],
      text: 'A line about weirs.',
    });
    const zola =
      '+++\ntitle = "Sluices"\ndate = 2022-05-06\n[taxonomies]\ntags = ["water"]\n+++\r\nOn sluices.';
    expect(await only('sluices.md', zola)).toMatchObject({
      title: 'Sluices',
      published: Date.UTC(2022, 4, 6),
      tags: ['water'],
      text: 'On sluices.',
    });
  });

  test('JSON, on one line and on several', async () => {
    const post = { title: 'Locks', date: '2020-01-02', tags: ['water', 'open gates'] };
    for (const indent of [0, 2])
      expect(await only('locks.md', `${JSON.stringify(post, null, indent)}\n\nOn locks.\n`)).toMatchObject({
        title: 'Locks',
        published: Date.UTC(2020, 0, 2),
        tags: ['water', 'open gates'],
        text: 'On locks.',
      });
  });

  test('Jekyll: the day in the name, tags and categories on a line', async () => {
    const text = note('layout: post\ncategories: jekyll update\ntags: [water, old mills]');
    expect(await only('_posts/2015-11-17-welcome.md', text)).toMatchObject({
      published: Date.UTC(2015, 10, 17),
      tags: ['water', 'old mills', 'jekyll', 'update'],
    });
    // What is a list is one, of whatever length.
    expect(await only('b.md', note('author: ["Quill, Ada"]\ntags: ["salt, fresh"]'))).toMatchObject({
      authors: ['Quill, Ada'],
      tags: ['salt, fresh'],
    });
    // One by its name, and a list with commas.
    expect(await only('a.md', note('category: Open source\ntags: water, old mills'))).toMatchObject({
      published: null,
      tags: ['water', 'old mills', 'Open source'],
    });
  });
});

describe('YAML that is none', () => {
  test.each([
    ['a colon in a title', 'title: Mills: a short history\ntags: [water]', 'Mills: a short history'],
    ['a quotation mark that is never closed', 'title: "Mills\ntags: [water]', 'Mills'],
    ['words behind a quoted one', 'title: "Mills" of old\ntags: [water]', '"Mills" of old'],
    ['signs that mean something to YAML', 'title: @mills & *weirs\ntags: [water]', '@mills & *weirs'],
    ['a field that is there twice', 'title: Weirs\ntags: [stone]\ntitle: Mills\ntags: [water]', 'Mills'],
    ['a remark, and an empty line', '# of old\n\ntitle: Mills: more\ntags:\n- water', 'Mills: more'],
  ])('%s: the note comes in, and its other fields count', async (_what, head, title) => {
    expect(await only('note.md', note(head))).toMatchObject({
      title,
      tags: ['water'],
      text: 'The wheel turns.',
    });
  });

  test('a template that was never filled in has the title of its file', async () => {
    expect(await only('wheel.md', note('title: {{title}}\ndate: {{date}}'))).toMatchObject({
      title: 'wheel',
      published: null,
    });
  });

  test('an alias of aliases does not multiply', () => {
    const head = ['a: &a [x, x, x, x, x, x, x, x]'];
    for (let n = 1; n < 9; n += 1)
      head.push(
        `a${n}: &b${n} [${Array(8)
          .fill(n === 1 ? '*a' : `*b${n - 1}`)
          .join(', ')}]`,
      );
    expect(JSON.stringify(frontMatter(note(head.join('\n')))).length).toBeLessThan(2_000);
  });
});

describe('what is no front matter is text', () => {
  test.each([
    ['words between rules', '---\nA first thought.\n---\nA second one.\n'],
    ['a list between rules', '---\n- one\n- two\n---\nWords.\n'],
    ['a rule without an end', '---\ntitle: Mills\n\nWords.\n'],
    ['TOML that is none', '+++\ntitle = \n+++\nWords.\n'],
    ['an object that the note is about', '{\n  "gates": 2\n}\nis what the lock says.\n'],
    ['many braces', '{\n'.repeat(200_000)],
  ])('%s', (_what, text) => {
    expect(frontMatter(text)).toEqual({ fields: {}, body: text });
  });

  test('and nothing at all between two lines is nothing', () => {
    expect(frontMatter('---\n---\nWords.')).toEqual({ fields: {}, body: 'Words.' });
  });
});
