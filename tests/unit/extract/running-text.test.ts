// @vitest-environment happy-dom
// What counts as an article at a look is what Readability takes for one, on whatever page, and what is one without being built
// of paragraphs.
import { isProbablyReaderable } from '@mozilla/readability';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isVast } from '@/utils/extract/page/page-sight';
import { hasRunningText } from '@/utils/extract/page/running-text';

const parsed = (html: string) =>
  new DOMParser().parseFromString(`<html><body>${html}</body></html>`, 'text/html');

const words = fc.integer({ min: 0, max: 700 }).map((length) => 'Quiet harbour. '.repeat(50).slice(0, length));
const attributes = fc.constantFrom(
  ...['', '', '', ' class="comment"', ' class="comment-body"', ' id="footer"', ' hidden'],
  ...[' aria-hidden="true"', ' style="display:none"'],
);
const block = fc
  .tuple(fc.constantFrom('p', 'pre', 'article', 'li', 'h2', 'figure'), attributes, words, fc.boolean())
  .map(([name, more, text, broken]) => `<${name}${more}>${text}${broken ? `<br>${text}` : ''}</${name}>`);
const wrapped = fc
  .tuple(fc.constantFrom('main', 'li', 'div', 'article'), fc.array(block, { maxLength: 4 }))
  .map(([name, blocks]) => `<${name}>${blocks.join('')}</${name}>`);
const page = fc.array(fc.oneof(block, wrapped), { maxLength: 6 }).map((parts) => parts.join(''));

describe('running text', () => {
  it('is found where Readability finds an article, and nowhere else', () => {
    const found = { yes: 0, no: 0 };
    fc.assert(
      fc.property(page, (html) => {
        const expected = isProbablyReaderable(parsed(html));
        found[expected ? 'yes' : 'no'] += 1;
        expect(hasRunningText(parsed(html)), html).toBe(expected);
      }),
      { numRuns: 500 },
    );
    expect(Math.min(found.yes, found.no)).toBeGreaterThan(50);
  });

  const long = `<b>A</b> ${'The keeper counts the boats that pass at dusk. '.repeat(12)}`;
  const hanzi = '夜间水位缓慢下降，守门人每天记录两次。'.repeat(6);
  it.each([
    ['of divisions', `<div class="a"><div class="b">${long}</div><div class="b">${long}</div></div>`],
    ['of spans in divisions', `<div><span>${long}</span></div><div><span>${long}</span></div>`],
    ['in sections themselves', `<main><section><h2>A</h2>${long}</section><section>${long}</section></main>`],
    [
      'in a table, broken into lines',
      `<table><tr><td><font size="2">${long}<br><br>${long}</font></td></tr></table>`,
    ],
    ['in the body itself', `${long}<br><br>${long}`],
    ['in definitions', `<dl><dt>A</dt><dd>${long}</dd><dt>B</dt><dd>${long}</dd></dl>`],
    ['of short paragraphs in Chinese', `<p>${hanzi}</p>`.repeat(6)],
  ])('is found %s', (_, html) => {
    expect(hasRunningText(parsed(html))).toBe(true);
  });

  const teaser = 'The keeper counts the boats that pass at dusk, and writes their names into a book.'.repeat(
    2,
  );
  it.each([
    ['teasers', `<div><h3>A</h3><div>${teaser}</div></div>`.repeat(30)],
    ['comments', `<div class="comment">${long}</div>`.repeat(10)],
    ['scripts and styles', `<script>${long.repeat(9)}</script><style>${long.repeat(9)}</style>`],
    ['links', `<div>${'<a href="/a">Where the keeper counts the boats</a> '.repeat(50)}</div>`.repeat(5)],
  ])('is not %s', (_, html) => {
    expect(hasRunningText(parsed(html))).toBe(false);
  });

  it('is not looked for without end', () => {
    const many = parsed(`${'<p>short</p>'.repeat(3_000)}<p>${'long words '.repeat(100)}</p>`);
    expect(hasRunningText(many)).toBe(false);
  });
});

describe('a page that a look would hold up', () => {
  it('is one of more elements than nearly any has', () => {
    const page = document.implementation.createHTMLDocument('');
    expect(isVast(page)).toBe(false);
    page.body.append(...Array.from({ length: 30_001 }, () => page.createElement('i')));
    expect(isVast(page)).toBe(true);
  });
});
