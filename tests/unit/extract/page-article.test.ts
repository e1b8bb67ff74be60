// @vitest-environment happy-dom
// What a page says of itself: when it was published, by whom, in which language, in the ways in which pages say it.
import { describe, expect, it } from 'vitest';
import { readPageArticle } from '@/utils/extract/page/page-article';
import { publishedIn } from '@/utils/extract/page/page-dates';
import { findDate } from '@/utils/feeds/dates/find-date';
import { parseDate } from '@/utils/feeds/dates/parse-date';

const DAY = '2024-05-03';
const TEXT = `<p>${'The keeper counts the boats that pass at dusk, and writes their names into a book. '.repeat(9)}</p>`;

interface Parts {
  head?: string;
  /** Between the heading and the text. */
  line?: string;
  after?: string;
  html?: string;
  article?: string;
}

function read({ head = '', line = '', after = '', html = 'lang="en"', article = '' }: Parts) {
  const page = new DOMParser().parseFromString(
    `<html ${html}><head><title>Locks</title>${head}</head><body><article ${article}><h1>Locks</h1>${line}${TEXT.repeat(4)}</article>${after}</body></html>`,
    'text/html',
  );
  const found = readPageArticle(page);
  if (!found) throw new Error('no article');
  const time = publishedIn(found, parseDate, findDate);
  return { ...found, day: time === null ? null : new Date(time).toISOString().slice(0, 10) };
}

describe('when a page was published', () => {
  it.each<[what: string, parts: Parts]>([
    ['Open Graph', { head: '<meta property="article:published_time" content="2024-05-03T08:00:00Z">' }],
    ['Highwire', { head: '<meta name="citation_publication_date" content="2024/05/03">' }],
    ['Dublin Core', { head: '<meta name="DC.date.issued" content="2024-05-03">' }],
    ['pubdate, without dashes', { head: '<meta name="pubdate" content="20240503">' }],
    ['microdata as text', { line: '<span itemprop="datePublished">2024-05-03</span>' }],
    ['microdata for machines', { line: '<time itemprop="datePublished" datetime="2024-05-03">x</time>' }],
    ['microformats', { line: '<abbr class="dt-published published" title="2024-05-03">a day</abbr>' }],
    ['an element of time', { line: '<time datetime="2024-05-03T10:00">yesterday</time>' }],
    ['words in an element of time', { line: '<time>May 3, 2024</time>' }],
    ['words', { line: '<div class="post-meta">Posted on <b>May 3, 2024</b> by Ada</div>' }],
    [
      'words in its language',
      { html: 'lang="de"', line: '<p class="datum-date">Am 3. Mai 2024 von Ada</p>' },
    ],
    [
      'the first that is a date',
      {
        head: '<meta property="article:published_time" content="soon"><meta name="date" content="2024-05-03">',
      },
    ],
  ])('is read from %s', (_, parts) => {
    expect(read(parts).day).toBe(DAY);
  });

  it.each<[what: string, parts: Parts]>([
    ['comments', { after: '<div class="comment"><span class="date">May 3, 2024</span></div>' }],
    ['what is beside the text', { after: '<aside><span class="date">May 3, 2024</span></aside>' }],
    ['when it was changed', { line: '<span class="date-updated">May 3, 2024</span>' }],
    ['its modification', { head: '<meta property="article:modified_time" content="2024-05-03">' }],
  ])('is not read from %s', (_, parts) => {
    expect(read(parts).day).toBeNull();
  });
});

describe('who wrote a page', () => {
  it.each<[what: string, head: string, authors: string[]]>([
    ['each author', '<meta name="author" content="Ada"><meta name="author" content="Bo">', ['Ada', 'Bo']],
    [
      'authors of a paper',
      '<meta name="citation_author" content="Ada"><meta name="citation_author" content="Bo">',
      ['Ada', 'Bo'],
    ],
    ['Dublin Core', '<meta name="DC.creator" content="Ada">', ['Ada']],
  ])('%s', (_, head, authors) => {
    expect(read({ head }).authors).toEqual(authors);
  });
});

describe('the language of a page', () => {
  it.each<[what: string, parts: Parts, lang: string | null]>([
    ['of the article before the page', { article: 'lang="de"' }, 'de'],
    ['of the page', {}, 'en'],
    ['as XHTML has it', { html: 'xml:lang="de_AT"' }, 'de-AT'],
    ['as it was sent', { html: '', head: '<meta http-equiv="Content-Language" content="fr">' }, 'fr'],
    ['by its locale', { html: '', head: '<meta property="og:locale" content="pt_BR">' }, 'pt-BR'],
    ['not said', { html: '' }, null],
  ])('%s', (_, parts, lang) => {
    expect(read(parts).lang).toBe(lang);
  });
});
