// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import { parseHtml } from '@/utils/extract/html/parse-html';
import { tagsOf } from '@/utils/extract/page/page-tags';

describe('the tags of a page', () => {
  it.each([
    [
      '<meta property="article:tag" content="Queues"><meta name="article:tag" content=" Back  pressure ">',
      ['Queues', 'Back pressure'],
    ],
    [
      '<meta name="keywords" content="queues, streams,queues, ,https://tags.example/x">',
      ['queues', 'streams'],
    ],
    [
      '<p>Filed under <a href="/t/queues" rel="nofollow tag">Queues</a>, <a href="/about">About</a></p>',
      ['Queues'],
    ],
    [
      '<meta name="keywords" content="the site"><meta property="article:tag" content="the post">',
      ['the post'],
    ],
    ['<p>Nothing said.</p>', []],
    [`<meta name="keywords" content="${'x'.repeat(101)}">`, []],
  ])('%s', (html, tags) => {
    expect(tagsOf(parseHtml(html))).toEqual(tags);
  });

  it('are bounded, however many a page names', () => {
    const many = Array.from({ length: 500 }, (_, n) => `tag ${n}`).join(',');
    expect(tagsOf(parseHtml(`<meta name="keywords" content="${many}">`))).toHaveLength(50);
  });
});
