// Promise: a page that lists posts is understood however it is built, and what is no list gives none.
import { Window } from 'happy-dom';
import { describe, expect, it } from 'vitest';
import { readList } from '@/utils/extract/listing/listing';
import { findDate } from '@/utils/feeds/dates/find-date';

const ADDRESS = 'https://harbour.example/section/';
const dom = new Window();
const read = (html: string, address = ADDRESS) =>
  readList(new dom.DOMParser().parseFromString(html, 'text/html') as unknown as Document, address, findDate);
const day = (time: number | null) => (time === null ? null : new Date(time).toISOString().slice(0, 10));
const listed = (html: string, address = ADDRESS) =>
  read(html, address).pages.map(({ title, published }) => `${title} ${day(published)}`);

const WORDS = [
  'The lock was drained on a Tuesday, and what lay at the bottom of it surprised everybody.',
  'We rebuilt the pump from its own drawings, which turned out to be of another pump.',
  'A crane is a promise that somebody will come back for the stones.',
];
const PAGE = (main: string, lang = 'en') =>
  `<!doctype html><html lang="${lang}"><head><title>Works | Harbour</title></head><body>
  <header class="site-header"><h1><a href="/">Harbour</a></h1><nav><a href="/about">About us</a><a href="/works">Works</a></nav></header>
  ${main}
  <aside><h3><a href="/popular/1">A popular post</a></h3><p>May 1, 2001</p><h3><a href="/popular/2">Another one</a></h3></aside>
  <footer><p><a href="/imprint">Imprint</a> 2024</p></footer></body></html>`;
const THREE = ['Draining the lock', 'The wrong pump', 'Cranes'] as const;
const each = (item: (title: string, n: number, words: string) => string): string =>
  THREE.map((title, n) => item(title, n, WORDS[n] ?? '')).join('\n');

const EN = ['March 5, 2026', 'November 21, 2025', 'April 9, 2024'];
const DAYS = ['2026-03-05', '2025-11-21', '2024-04-09'];
const ALL = THREE.map((title, n) => `${title} ${DAYS[n]}`);

const MARKUPS: [name: string, html: string, expected?: string[]][] = [
  [
    'a line for the date, a heading, one to three paragraphs',
    PAGE(
      `<main><h1>Works</h1>${each((title, n, words) => `<p>${EN[n]}</p><h2><a href="/p/${n}">${title}</a></h2>${`<p>${words}</p>`.repeat(n + 1)}`)}</main>`,
    ),
  ],
  [
    'the date behind the heading, on a line with its author',
    PAGE(
      `<main>${each((title, n, words) => `<h2><a href="/p/${n}">${title}</a></h2><p class="meta">Posted on ${EN[n]} by <a href="/author/ann">Ann</a> · 5 min read</p><p>${words}</p><p><a href="/p/${n}">Read more</a></p>`)}</main>`,
    ),
  ],
  [
    'articles with a time element, tags and a picture that links there too',
    PAGE(
      `<div id="content">${each((title, n, words) => `<article class="post tag-x"><a href="/p/${n}"><img alt=""></a><header><h2 class="entry-title"><a href="/p/${n}" rel="bookmark">${title}</a></h2><time datetime="${DAYS[n]}T10:00:00+00:00">some days ago</time></header><div><p>${words}</p></div><footer><a rel="tag" href="/tag/a${n}">a${n}</a> <a rel="tag" href="/tag/b${n}">b</a> <a href="/p/${n}#comments">3 comments</a></footer></article>`)}</div>`,
    ),
  ],
  [
    'a bare list of dates and titles, as small generators make',
    PAGE(
      `<main><h1>Archive</h1><ul>${each((title, n) => `<li><span>${DAYS[n]}</span> <a href="p/${n}">${title}</a></li>`)}</ul></main>`,
    ),
  ],
  [
    'a list by years whose dates leave the year out',
    PAGE(
      `<main>${each((title, n) => `<h2>${DAYS[n]?.slice(0, 4)}</h2><ul><li><a href="/p/${n}">${title}</a> <small>${EN[n]?.split(',')[0]}</small></li></ul>`)}</main>`,
    ),
  ],
  [
    'cards that are links as a whole',
    PAGE(
      `<main><div class="grid">${each((title, n, words) => `<a class="card" href="/p/${n}"><div class="card-title">${title}</div><div class="text">${words}</div><div class="date">${EN[n]}</div></a>`)}</div></main>`,
    ),
  ],
  [
    'cards that name nothing',
    PAGE(
      `<main><div>${each((title, n, words) => `<a href="/p/${n}"><div><div>${EN[n]}</div><div>${title}</div><p>${words}</p></div></a>`)}</div></main>`,
    ),
  ],
  [
    'a table with a column for the date',
    PAGE(
      `<main><table><tr><th>Date</th><th>Title</th></tr>${each((title, n) => `<tr><td>${DAYS[n]?.replaceAll('-', '/')}</td><td><a href="/p/${n}">${title}</a></td></tr>`)}</table></main>`,
    ),
  ],
  [
    'a definition list',
    PAGE(
      `<main><dl>${each((title, n, words) => `<dt><a href="/p/${n}">${title}</a></dt><dd>${EN[n]}</dd><dd>${words}</dd>`)}</dl></main>`,
    ),
  ],
  [
    'dates in the addresses alone',
    PAGE(
      `<main>${each((title, n, words) => `<div><h3><a href="/${DAYS[n]?.replaceAll('-', '/')}/x">${title}</a></h3><p>${words}</p></div>`)}</main>`,
    ),
  ],
  [
    'German dates, and relative addresses over a base',
    PAGE(
      `<base href="https://harbour.example/de/"><main>${each((title, n, words) => `<article><p>${['5. März 2026', '21. November 2025', '9. April 2024'][n]}</p><h2><a href="artikel/${n}">${title}</a></h2><p>${words}</p></article>`)}</main>`,
      'de',
    ),
  ],
  [
    'French, with the day that is first',
    PAGE(
      `<main>${each((title, n, words) => `<div class="billet"><h2><a href="/p/${n}">${title}</a></h2><span>Publié le ${['1er mars 2026', '21 novembre 2025', '9 avr. 2024'][n]}</span><p>${words}</p></div>`)}</main>`,
      'fr',
    ),
    ['Draining the lock 2026-03-01', ...ALL.slice(1)],
  ],
  [
    'Portuguese',
    PAGE(
      `<main>${each((title, n, words) => `<h2><a href="/p/${n}">${title}</a></h2><p>${['5 de março de 2026', '21 de novembro de 2025', '9 de abril de 2024'][n]}</p><p>${words}</p>`)}</main>`,
      'pt-BR',
    ),
  ],
  [
    'Polish, with the months bent',
    PAGE(
      `<main><ul>${each((title, n) => `<li><a href="/p/${n}">${title}</a> <em>${['5 marca 2026', '21 listopada 2025', '9 kwietnia 2024'][n]}</em></li>`)}</ul></main>`,
      'pl',
    ),
  ],
  [
    'Russian',
    PAGE(
      `<main>${each((title, n, words) => `<div><h2><a href="/p/${n}">${title}</a></h2><div>${['5 марта 2026 г.', '21 ноября 2025 г.', '9 апреля 2024 г.'][n]}</div><p>${words}</p></div>`)}</main>`,
      'ru',
    ),
  ],
  [
    'Japanese',
    PAGE(
      `<main>${each((title, n, words) => `<section><span>${['2026年3月5日', '2025年11月21日', '2024年4月9日'][n]}</span><h2><a href="/p/${n}">${title}</a></h2><p>${words}</p></section>`)}</main>`,
      'ja',
    ),
  ],
  [
    'dates in numbers, with the day first as the list shows',
    PAGE(
      `<main>${each((title, n, words) => `<div><h2><a href="/p/${n}">${title}</a></h2><small>${['05/03/2026', '21/11/2025', '09/04/2024'][n]}</small><p>${words}</p></div>`)}</main>`,
    ),
  ],
  [
    'the newest post larger than the others',
    PAGE(
      `<main><div class="hero"><div><h2><a href="/p/9">The newest</a></h2><p>${WORDS[0]}</p><p>May 2, 2026</p></div></div>${each((title, n, words) => `<article><h3><a href="/p/${n}">${title}</a></h3><p>${words}</p><p>${EN[n]}</p></article>`)}</main>`,
    ),
    ['The newest 2026-05-02', ...ALL],
  ],
  [
    'headings and first words without dates',
    PAGE(
      `<main>${each((title, n, words) => `<h2><a href="/p/${n}">${title}</a></h2><p>${words}</p>`)}</main>`,
    ),
    THREE.map((title) => `${title} null`),
  ],
  [
    'no part that is marked as the main one, and a sidebar that is only called so',
    PAGE(
      `<div class="wrap"><div class="posts">${each((title, n, words) => `<div class="entry"><h2><a href="/p/${n}">${title}</a></h2><div class="date">${EN[n]}</div><p>${words}</p></div>`)}</div><div class="right sidebar"><h2><a href="/x/1">In the sidebar</a></h2><p>May 1, 2020</p></div></div>`,
    ),
  ],
];

describe('posts', () => {
  it.each(MARKUPS)('of %s', (_, html, expected = ALL) => {
    expect(listed(html)).toEqual(expected);
  });

  it('have absolute addresses, each once', () => {
    const { pages } = read(MARKUPS[10]?.[1] ?? '');
    expect(pages.map(({ url }) => url)).toEqual(
      [0, 1, 2].map((n) => `https://harbour.example/de/artikel/${n}`),
    );
  });

  it('come with the first words that the list shows, and with no others', () => {
    for (const n of [0, 1, 2, 5, 6, 8, 18]) {
      const { pages } = read(MARKUPS[n]?.[1] ?? '');
      expect(pages.map(({ excerpt }) => excerpt.split('\n\n')[0])).toEqual(WORDS);
    }
    expect(read(MARKUPS[0]?.[1] ?? '').pages[2]?.excerpt).toBe(`${WORDS[2]}\n\n${WORDS[2]}\n\n${WORDS[2]}`);
  });
});

describe('no posts', () => {
  it.each<[string, string]>([
    [
      'a page of navigation',
      PAGE('<main><ul><li><a href="/a">Kitchens</a></li><li><a href="/b">Bathrooms</a></li></ul></main>'),
    ],
    [
      'an article with links in its text and related posts below',
      PAGE(
        `<main><article><h1>Cranes</h1><p>May 3, 2024</p><p>${WORDS[0]} As <a href="/a">others have</a> said, ${WORDS[1]} See <a href="/b">the book</a>.</p></article><div class="related"><h3><a href="/r/1">Related one</a></h3><p>${WORDS[2]}</p><h3><a href="/r/2">Related two</a></h3><p>${WORDS[2]}</p></div></main>`,
      ),
    ],
    [
      'a page of tags',
      PAGE(`<main>${each((_, n) => `<h2><a href="/tag/${n}">Tag ${n}</a></h2><p>${EN[n]}</p>`)}</main>`),
    ],
    [
      'links to other sites',
      PAGE(
        `<main>${each((title, n) => `<h2><a href="https://other.example/${n}">${title}</a></h2><p>${EN[n]}</p>`)}</main>`,
      ),
    ],
    ['an empty page', ''],
  ])('%s', (_, html) => {
    expect(listed(html)).toEqual([]);
  });
});

describe('the next page', () => {
  const next = (main: string, address = ADDRESS, lang = 'en') =>
    read(PAGE(`<main>${main}</main>`, lang), address).next;
  const at = (path: string) => new URL(path, ADDRESS).href;
  it.each<[string, string, string, string | null]>([
    [
      'by relation',
      '<a rel="prev" href="/section/page/1/">Newer</a><a rel="next" href="/section/page/3/">3</a>',
      '/section/page/2/',
      '/section/page/3/',
    ],
    ['by words', '<a href="/section/older">← Older posts</a>', '/section/', '/section/older'],
    ['by words in German', '<a href="?seite=2">Ältere Beiträge</a>', '/section/', '/section/?seite=2'],
    ['by words in Japanese', '<a href="/section/2">次のページ</a>', '/section/', '/section/2'],
    [
      'by its number in the path',
      '<span>1</span><a href="/section/page/2/">2</a><a href="/section/page/9/">9</a>',
      '/section/',
      '/section/page/2/',
    ],
    [
      'by its number in the query',
      '<a href="?page=1">1</a><a href="?page=2">2</a><a href="?page=3">3</a>',
      '/section/?page=2',
      '/section/?page=3',
    ],
    ['by an arrow', '<a href="/section/?start=20">›</a>', '/section/', null],
    ['by an arrow of the same list', '<a href="?page=4">»</a>', '/section/?page=3', '/section/?page=4'],
    [
      'by the name of a button',
      '<a href="/section/page/2/" aria-label="Next page"><svg></svg></a>',
      '/section/',
      '/section/page/2/',
    ],
    [
      'not back to the first',
      '<a href="/section/">Previous posts</a><a href="/section/page/1/">1</a>',
      '/section/page/2/',
      null,
    ],
    ['not past the last', '<a href="?page=1">1</a><a href="?page=2">2</a>', '/section/?page=2', null],
    ['none', '<a href="/p/1">A post</a>', '/section/', null],
  ])('%s', (_, main, from, to) => {
    expect(next(main, at(from))).toBe(to === null ? null : at(to));
  });
});

describe('what is made to overwhelm ends in time', () => {
  const numbered = (count: number, write: (n: number) => string) =>
    Array.from({ length: count }, (_, n) => write(n)).join('');
  /** Elements that make each link's way another one. */
  const wayOf = (n: number) =>
    [...n.toString(3).padStart(7, '0')].map((digit) => ['b', 'i', 'u'][Number(digit)] ?? 'b');

  it.each([
    [
      'a link with words that may each be meant twice',
      `<li><a href="/p/1">Read${' full'.repeat(180)} x</a></li>`,
    ],
    [
      'links behind a text without words',
      `<p>${'1 '.repeat(500_000)}${numbered(2_000, (n) => `<a href="/p/${n}">Lock ${n}</a>`)}</p>`,
    ],
    [
      'links that are each built in another way',
      numbered(1_000, (n) => {
        const way = wayOf(n);
        const [open, close] = [way.map((name) => `<${name}>`), way.map((name) => `</${name}>`)];
        return `<li>${open.join('')}<a href="/p/${n}">Lock ${n}</a>${close.reverse().join('')} May ${(n % 28) + 1}, 2024</li>`;
      }),
    ],
  ])(
    '%s',
    (_, html) => {
      expect(read(PAGE(`<main>${html}</main>`)).pages.length).toBeLessThanOrEqual(500);
    },
    30_000,
  );
});
