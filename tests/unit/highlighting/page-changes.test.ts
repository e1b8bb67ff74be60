// @vitest-environment happy-dom
// Guards: a passage marked on a page is found again on the page as it has become, in its real nodes, or is an orphan.
import { expect, test } from 'vitest';
import { findQuote } from '@/utils/anchor/find-quote';
import { fold } from '@/utils/anchor/fold';
import { selectorsOf } from '@/utils/anchor/select-quote';
import { ReadableText } from '@/utils/highlighting/readable-text';
import { MARKED, PAGE_CHANGES, UNCHANGED } from '../../marks/page-changes';

function page(html: string): HTMLElement {
  const main = document.createElement('main');
  main.innerHTML = html;
  document.body.replaceChildren(main);
  return main;
}

const before = new ReadableText(page(UNCHANGED));
const start = before.text.indexOf(MARKED);
const selectors = selectorsOf(before.text, start, start + MARKED.length);
const blank = (text: string) => text.replace(/[\s\u00ad]+/g, ' ').trim();

test.each(PAGE_CHANGES)('$what', ({ html, found }) => {
  const text = new ReadableText(page(html));
  for (const positioned of [true, false]) {
    const result = findQuote(fold(text.text), selectors, positioned);
    expect(result.start === null ? null : text.text.slice(result.start, result.end)).toBe(found);
    if (result.start === null) continue;
    const range = text.range(result.start, result.end);
    // The range covers these words in the document, and nothing before or after them.
    expect(range && text.offsets(range)).toEqual([result.start, result.end]);
    if (
      !html.includes('<script') &&
      !html.includes('engines,</p>') &&
      !html.includes('<br>') &&
      !html.includes('&shy;')
    )
      expect(blank(range?.toString() ?? '')).toBe(found);
  }
});

test('there are at least twenty ways', () => {
  expect(new Set(PAGE_CHANGES.map(({ html }) => html)).size).toBeGreaterThanOrEqual(20);
});

test('the same text is read however the markup between its words is written', () => {
  const loose = new ReadableText(page('<div>\n  <h2>One</h2>\n  <p>two <b>three</b>\n four</p> </div>'));
  const tight = new ReadableText(page('<h2>One</h2><p>two <b>three</b> four</p>'));
  expect(tight.text).toBe('One two three four');
  expect(loose.text.trim()).toBe(tight.text);
});

test('a selection that begins or ends between nodes, or in what is not read, covers what lies in it', () => {
  const main = page('<p id="a">First</p><script>x</script><p id="b">Second <i>third</i></p>');
  const text = new ReadableText(main);
  const range = document.createRange();
  range.setStart(main, 1);
  range.setEnd(main, 3);
  const [from, to] = text.offsets(range) ?? [0, 0];
  expect(text.text.slice(from, to)).toBe('Second third');
  range.setStart(main, 1);
  range.setEnd(main, 2);
  expect(text.offsets(range)).toBeNull();
});
