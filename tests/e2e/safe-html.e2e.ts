// Promise: HTML from outside runs nothing, requests nothing and means the same wherever it is put.
import { describe, expect, it } from 'vitest';
import { SAFE_ATTRIBUTES, SAFE_ELEMENTS } from '@/utils/extract/html/safe-markup';
import { deepHtml, HOSTILE_HTML } from './extract/hostile-html';
import { useExtract } from './extract/in-browser';

const BASE = 'https://blog.example/2024/post';
/** Mixtures of hostile HTML tried; seeded, so that a failure can be repeated. */
const MIXTURES = 1_500;

const extract = useExtract();
const safe = (html: string, base: string | null = BASE) => extract.call('safeHtml', html, base);

async function expectHarmless(hostile: string): Promise<void> {
  const html = await safe(hostile);
  const shown = await extract.call('show', html);
  expect(shown.html, 'what the page made of it').toBe(html);
  for (const { name, attributes } of shown.elements) {
    expect(SAFE_ELEMENTS).toContain(name);
    for (const [attribute, value] of Object.entries(attributes)) {
      expect(SAFE_ATTRIBUTES).toContain(attribute);
      if (attribute === 'href') expect(value).toMatch(/^(?:https?|mailto):/);
      if (attribute === 'data-src') expect(value).toMatch(/^https?:/);
      if (attribute === 'src') expect(value).toMatch(/^data:image\/(?:png|gif|jpe?g|webp|avif);base64,/);
    }
    if ('href' in attributes)
      expect(attributes).toMatchObject({ rel: 'noopener noreferrer', target: '_blank' });
  }
  expect(await safe(html), 'done twice').toBe(html);
  expect(await safe(html, 'https://elsewhere.example/'), 'done elsewhere').toBe(html);
}

/** Pieces of all the hostile HTML, put together anew (a linear congruential generator picks). */
function mixtures(count: number): string[] {
  const pieces = HOSTILE_HTML.flatMap((html) => html.split(/(?=[<>"'])/));
  let state = 7;
  const below = (n: number) => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) >>> 1;
    return state % n;
  };
  return Array.from({ length: count }, () => {
    const start = ['', '', '<math><mtext>', '<table>', '<svg><desc>'][below(5)] ?? '';
    return start + Array.from({ length: 2 + below(12) }, () => pieces[below(pieces.length)] ?? '').join('');
  });
}

const numbered = (count: number, write: (n: number) => string) =>
  Array.from({ length: count }, (_, n) => write(n)).join(' ');

/** What makes a parser take time with the square, or the third power, of its length; or with more. */
const RUNAWAY = [
  ['nested without end', deepHtml(50_000)],
  ['formatted without end', '<b>x'.repeat(400_000)],
  ['of tables in tables', '<table><tr><td>'.repeat(50_000)],
  ['of tables that nobody opened', '<svg><td>'.repeat(100_000)],
  ['of readings without what they are for', '<rt>'.repeat(250_000)],
  ['of groups without a list', '<optgroup>'.repeat(100_000)],
  ['of shapes that are none', `<svg><title>${'<path/>'.repeat(140_000)}`],
  ['whose end tags end nothing', '<svg><desc><li></svg></desc>'.repeat(35_000)],
  ['before a table', `<table>${'<div>'.repeat(200_000)}`],
  ['in a template', `<template>${'<div>'.repeat(200_000)}`],
  ['in templates in templates', '<template>'.repeat(100_000)],
  ['where no script runs', `<noscript>${'<div>'.repeat(200_000)}`],
  [
    'of formatting that is made anew in each block',
    `<p>${numbered(300, (n) => `<font size=${n}>`)}${'<p>x'.repeat(300)}`,
  ],
  [
    'of formatting behind a table',
    `${'<hr>'.repeat(99)}${numbered(300, (n) => `<b a=${n}></p><table><td></table><p>`)}`,
  ],
  ['of comments before it', '<!-- -->'.repeat(120_000)],
  ['of comments behind it', `<p>x</p></body></html>${'<?x>'.repeat(200_000)}`],
  ['of attributes without end', `<p ${numbered(200_000, (n) => `a${n}`)}>x</p>`],
  ['of attributes without end and without room', `<p ${'a=""b=\'\''.repeat(20_000)}>x</p>`],
  ['whose own element has attributes without end', `<p>x<html ${numbered(100_000, (n) => `a${n}`)}>`],
  [
    'whose control hides what is asked of it',
    `<form><input name=nodeName><input name=lastChild>${'<div>'.repeat(200_000)}`,
  ],
] as const;
const HONEST = [
  [
    'lists and tables whose items nobody ended',
    '<p>a<ul><li>b<li>c</ul><table><tr><td>d<td>e</table><br><img>'.repeat(5_000),
  ],
  ['many elements', '<div><b>x</b></div>'.repeat(30_000)],
  [
    'formatting with attributes',
    numbered(3_000, (n) => `<p><i class=icon-${n}></i><code class=x>y</code></p>`),
  ],
  ['formatting that nobody ended', `<font color=red><b><i>${'<p>x'.repeat(1_000)}`],
  ['scripts that compare', `<script>${'for (i=0;i<n;i++) if (a<b) c()\n'.repeat(5_000)}</script>`],
  ['styles and fields', `<style>${'<a'.repeat(2_000)}</style><TEXTAREA>${'<b>'.repeat(2_000)}</TEXTAREA>`],
  ['a comment', `<!-- ${'<div>'.repeat(2_000)} -->`],
  ['comments of a framework', '<div><!--[--><p>x</p><!--]--></div>'.repeat(5_000)],
  ['pictures', `<svg>${'<path d="M0 0"/>'.repeat(5_000)}</svg>`],
  ['400 elements one inside the other', `${'<div>'.repeat(400)}${'<p>x</p>'.repeat(2_000)}`],
  [
    'bookmarks',
    '<DL><p><DT><H3>Folder</H3><DL><p><DT><A HREF="https://a.example/">b</A></DL><p></DL><p>'.repeat(2_000),
  ],
] as const;

describe('safe HTML in a real browser', () => {
  it.each(HOSTILE_HTML.map((html) => [html]))('makes harmless: %s', expectHarmless);

  it(`makes ${MIXTURES} mixtures of it harmless`, async () => {
    for (const mixture of mixtures(MIXTURES)) await expectHarmless(mixture);
  }, 300_000);

  it.each(
    'parentNode parentElement firstChild firstElementChild nextSibling nextElementSibling childNodes children localName nodeType attributes getAttribute querySelectorAll cloneNode ownerDocument remove body'.split(
      ' ',
    ),
  )('ends, and keeps the words, where a control hides %s', async (name) => {
    const words =
      'The ferry leaves the harbour at noon, and the bell is rung twice before the ropes are let go. ';
    const trap = `<form onsubmit="hit=1">before<input name="${name}">between<img name="${name}" alt="">after</form><img name="${name}" alt=""><form name="${name}"></form>`;
    const page = `<title>Ferry</title><article><h1>Ferry</h1><div onclick="hit=1">${trap}</div>${`<p>${words.repeat(3)}</p>`.repeat(6)}</article>`;
    await expectHarmless(trap);
    for (const call of ['articleOf', 'articleOfLive'] as const)
      expect((await extract.call(call, page, BASE))?.text, call).toContain(words.trim());
  });

  it('let nothing run and nothing be requested', async () => {
    await extract.page.waitForTimeout(300);
    expect(await extract.page.evaluate(() => window.hit)).toBeUndefined();
    expect(extract.requests.filter((url) => !url.startsWith('data:'))).toEqual([]);
  });

  it('makes links absolute and lets none of them pass a referrer', async () => {
    expect(await safe('<a href="../about#me">x</a>')).toMatch(
      /^<a (?=.*href="https:\/\/blog\.example\/about#me")(?=.*rel="noopener noreferrer")(?=.*target="_blank")[^>]*>x<\/a>$/,
    );
    expect(await safe('<a href="mailto:a@b.example">x</a>', null)).toContain('href="mailto:a@b.example"');
    expect(await safe('<a href="/relative">x</a>', null)).toBe('<a>x</a>');
  });

  it.each([
    ['<img src="/a.png" alt="A" width="10">', 'https://blog.example/a.png'],
    ['<img src="data:image/gif;base64,R0lGOD" data-src="/lazy.png">', 'https://blog.example/lazy.png'],
    ['<img srcset="/s.png 300w, /l.png 900w">', 'https://blog.example/l.png'],
    ['<img srcset=" ,/s.png, /l,1.png 2x, /m.png 1.5x,">', 'https://blog.example/l,1.png'],
    [
      '<picture><source srcset="/p.webp 1x, /p2.webp 2x"><img alt="p"></picture>',
      'https://blog.example/p2.webp',
    ],
  ])('keeps the address of %s without requesting it', async (html, address) => {
    const [image] = (await extract.call('show', await safe(html))).elements;
    expect(image?.attributes).toMatchObject({ 'data-src': address });
    expect(Object.keys(image?.attributes ?? {})).not.toContain('src');
    expect(Object.keys(image?.attributes ?? {})).not.toContain('srcset');
  });

  it.each([
    ...['svg', 'style', 'script', 'template', 'noscript', 'textarea', 'title', 'button', 'object', 'iframe'],
    ...['canvas', 'audio', 'video'],
  ])('leaves out the words of what is no text to read: %s', async (name) => {
    expect(await safe(`<p>Boats</p><${name}><text>Hidden</text></${name}><p>rise.</p>`)).toBe(
      '<p>Boats</p><p>rise.</p>',
    );
  });

  it('drops pictures that only count readers, and keeps small inline ones', async () => {
    expect(await safe('<p>x<img src="https://t.example/p.gif" width="1" height="1"></p>')).toBe('<p>x</p>');
    const inline = (letters: number) =>
      `<img alt="A lock" src="data:image/png;base64,${'A'.repeat(letters)}">`;
    expect(await safe(inline(1_000))).toBe(inline(1_000));
    expect(await safe(inline(1_000).replace('data:', ' DATA:'))).toBe(inline(1_000));
    expect(await safe(inline(600_000))).toBe('A lock');
  });

  it.each([
    ['is nested without end', `<p>One</p>${'<div>'.repeat(200_000)}<p>Two</p><script>three</script>`],
    ['is nested more deeply than any text', `<p>One</p>${'<i>'.repeat(300)}Two`],
    ['has more elements than any text', `<p>One</p>${'<i>x</i>'.repeat(100_000)}`],
  ])('says of HTML that %s that only its words were kept, again and again', async (_, html) => {
    const once = await safe(html);
    expect(once).toMatch(/^<p data-words-only="">One/);
    expect(once).not.toContain('three');
    expect(await safe(once)).toBe(once);
    expect(await safe('<p>One</p>')).toBe('<p>One</p>');
  });

  it('keeps the words of an element that says it is another one, which nothing but a new one unsays', async () => {
    expect(await safe('<p is="other-p" onclick="hit=1">One</p>')).toBe('<p>One</p>');
    expect(await safe('<a is="other-a" href="/x">Two</a>')).toMatch(/^<a (?!.*\bis=)[^>]*>Two<\/a>$/);
    expect(await safe('<script is="other-script">three</script>')).toBe('');
  });

  it('turns a film in a frame into a link to it', async () => {
    expect(await safe('<iframe src="//video.example/1" title="A talk"></iframe>')).toMatch(
      /^<a [^>]*href="https:\/\/video\.example\/1"[^>]*>A talk<\/a>$/,
    );
  });

  it('keeps footnotes findable and the language of code, without ids and classes', async () => {
    const html = await safe(
      '<a href="#fn1">1</a><p id="fn1">note</p><p id="other">x</p><pre><code class="hl language-ts">1</code></pre>',
    );
    expect(html).toContain('<p data-anchor="fn1">note</p><p>x</p>');
    expect(html).toContain(`href="${BASE}#fn1"`);
    expect(html).toContain('<code data-language="ts">');
  });

  it('keeps tables, lists, times and formulas as they were written', async () => {
    const html =
      '<table><tbody><tr><td colspan="2">a</td></tr></tbody></table><ol start="3"><li>b</li></ol>' +
      '<time datetime="2024-05-01">May</time><math display="block"><mfrac><mi>a</mi><mn>2</mn></mfrac></math>';
    expect(await safe(html)).toBe(html);
  });

  it.each([
    ['written as references', '<'.repeat(1_000_000)],
    ['with addresses that become whole', '<a href=x>y</a> '.repeat(90_000)],
  ])('is cut so that it is not cut again, where it grows: %s', async (_, html) => {
    const made = await safe(html, `https://blog.example/${'long/'.repeat(100)}`);
    expect(made.length).toBeLessThanOrEqual(2_000_000);
    expect(made.length).toBeGreaterThan(400_000);
    expect(await safe(made)).toBe(made);
  });

  it.each(RUNAWAY)(
    'reads HTML %s, for which a parser would take minutes',
    async (_, html) => {
      expect(await extract.call('isRunaway', html)).toBe(true);
      expect(await safe(html)).not.toMatch(/<(?!p(?: data-words-only="")?>|\/p>)/);
    },
    30_000,
  );

  it.each(HONEST)('reads as it is what only looks like that: %s', async (_, html) => {
    expect(await extract.call('isRunaway', html)).toBe(false);
  });

  it.each([
    ['9,000 attributes', `<p ${numbered(9_000, (n) => `a${n}`)}>x</p>`],
    ['20,000 comments', `${'<div><!-- --><b>y</b></div>'.repeat(20_000)}<p>x</p>`],
    ['a picture whose address has no end', `<p>x</p><img srcset="${'a'.repeat(1_000_000)} b">`],
    ['a picture whose address is full of commas', `<p>x</p><img srcset="a${','.repeat(1_000_000)}b c">`],
    [
      '20,000 pictures among 20,000 sources',
      `<p>x</p><picture>${'<source srcset="data:x">'.repeat(20_000)}${'<img>'.repeat(20_000)}</picture>`,
    ],
    [
      'a chosen option that is copied into itself',
      `<p>x</p><select><button><selectedcontent></selectedcontent></button>${'<option selected><b><i><u>x'.repeat(5)}`,
    ],
  ])('comes to its end with %s', async (_, html) => expect(await safe(html)).toContain('<p>x</p>'), 30_000);

  it('gives nothing for nothing', async () => {
    expect(await safe('')).toBe('');
  });
});
