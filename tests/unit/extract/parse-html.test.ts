// @vitest-environment happy-dom
// Promise: no document that is parsed listens to the screen, which would hold it for as long as the workshop lives (the real
// browser: tests/e2e/workshop-memory.e2e.ts).
import { expect, it } from 'vitest';
import { parseHtml } from '@/utils/extract/html/parse-html';

it.each([
  '<source media="(min-width: 9px)" srcset="/media/a.png?media=1 2x">',
  '<SOURCE\nsrcset="/media/a.png?media=1 2x"\n\tMEDIA = print>',
])('a source is for every screen, with all else that it says: %s', (source) => {
  const page = parseHtml(`<picture>${source}<img alt="media = all"></picture>`);
  const found = page.querySelector('source');
  expect(found?.hasAttribute('media')).toBe(false);
  expect(found?.getAttribute('srcset')).toBe('/media/a.png?media=1 2x');
  expect(page.querySelector('img')?.getAttribute('alt')).toBe('media = all');
});

it('what is no source keeps its words', () => {
  const text = 'Write &lt;source media="print"&gt; there.';
  expect(parseHtml(`<p title='the media = x'>${text}</p>`).body.innerHTML).toContain('the media = x');
  expect(parseHtml(`<p>${text}</p>`).body.textContent).toBe('Write <source media="print"> there.');
});
