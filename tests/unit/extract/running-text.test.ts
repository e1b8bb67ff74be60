// @vitest-environment happy-dom
// What counts as an article at a look is what Readability takes for one, on whatever page; it is only asked otherwise.
import { isProbablyReaderable } from '@mozilla/readability';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isVast } from '@/utils/extract/read-probe';
import { hasRunningText } from '@/utils/extract/running-text';

const parsed = (html: string) =>
  new DOMParser().parseFromString(`<html><body>${html}</body></html>`, 'text/html');

const words = fc.integer({ min: 0, max: 700 }).map((length) => 'quiet harbour '.repeat(50).slice(0, length));
const attributes = fc.constantFrom(
  ...['', '', '', ' class="comment"', ' class="comment-body"', ' id="footer"', ' hidden'],
  ...[' aria-hidden="true"', ' style="display:none"'],
);
const block = fc
  .tuple(fc.constantFrom('p', 'pre', 'article', 'div', 'li', 'span'), attributes, words, fc.boolean())
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
