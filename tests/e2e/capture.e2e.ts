// Promise: a page is captured as the reader sees it, with nothing that the reader typed, runs or would be asked for; and
// nothing at all of a page where a password or a card number is typed.
import { expect, test } from 'vitest';
import { capturedPageSchema } from '@/utils/model/page';
import { useExtract } from './extract/in-browser';

const ADDRESS = 'https://letters.example/1';
const extract = useExtract();

test('as it is seen, shadow trees and what was put into them included', async () => {
  const html =
    '<article><p>Plain</p><div id="host"><p>Put in</p></div><details><summary>More</summary><p>Folded</p></details></article>';
  const captured = await extract.call('captureShown', html, ADDRESS);
  const { unchanged, ...page } = captured;
  expect(unchanged).toBe(true);
  expect(capturedPageSchema.safeParse(page).success).toBe(true);
  for (const words of ['Plain', 'Shade', 'Put in', 'Folded']) expect(page.html).toContain(words);
  expect(page.html.match(/Put in/g)).toHaveLength(1);
  expect(page.html).not.toMatch(/Nothing put in|color: red/);
});

test('without what runs, what is typed, and what is laid over it; pictures are not asked for', async () => {
  const before = extract.requests.length;
  const html = `<p>Text</p><script>secret()</script><style>.x{}</style><form><input value="typed"><textarea>typed too</textarea>
    <select><option>chosen</option></select></form><dialog open>Agree to all</dialog><svg><title>A drawing</title></svg>
    <img data-src="https://pictures.example/boat.png" alt="A boat" loading="lazy"><iframe title="empty"></iframe>`;
  const { html: captured } = await extract.call('captureShown', html, ADDRESS);
  expect(captured).toContain('Text');
  expect(captured).toContain('https://pictures.example/boat.png');
  expect(captured).not.toMatch(/secret|typed|chosen|Agree to all|<iframe|<style/);
  expect(extract.requests.slice(before)).toEqual([]);
});

test.each([
  ['password', '<input type="password">', ADDRESS],
  ['login', '', 'https://letters.example/login'],
  ['checkout', '', 'https://letters.example/checkout/2'],
])('nothing of a private page but why: %s', async (reason, field, address) => {
  const { unchanged: _, ...page } = await extract.call(
    'captureShown',
    `<p>Your letters</p>${field}`,
    address,
  );
  expect(page).toEqual({ url: '', html: '', private: reason });
});

test.each([
  ['password', '<input type="password">'],
  ['checkout', '<input autocomplete="cc-number">'],
])('nothing of a page with such a field in a shadow tree: %s', async (reason, field) => {
  const html = `<p>Your letters</p><div id="host">${field}</div>`;
  const { unchanged: _, ...page } = await extract.call('captureShown', html, ADDRESS);
  expect(page).toEqual({ url: '', html: '', private: reason });
  const deep = `<p>Your letters</p><div id="host" data-shade='${field}'></div>`;
  const { unchanged: __, ...other } = await extract.call('captureShown', deep, ADDRESS);
  expect(other).toEqual({ url: '', html: '', private: reason });
});

test.each(
  'childNodes shadowRoot localName nodeType appendChild attributes getAttribute hasAttribute cloneNode ownerDocument'.split(
    ' ',
  ),
)('with its words where the controls of a form hide %s', async (name) => {
  const trap = `<form id="f">before<input name="${name}">between<img name="${name}" alt="">after<p>within</p></form>`;
  const { html } = await extract.call('captureShown', `<article>${trap}<p>Behind it.</p></article>`, ADDRESS);
  for (const words of ['before', 'between', 'after', 'within', 'Behind it.']) expect(html).toContain(words);
});

test('within bounds, however long or deep it is', async () => {
  const long = await extract.call('captureShown', `<p>${'words '.repeat(900_000)}</p>`, ADDRESS);
  expect(long.html.length).toBeLessThanOrEqual(4_000_000);
  const deep = await extract.call(
    'captureShown',
    `${'<div>'.repeat(600)}deep`,
    `${ADDRESS}?${'x'.repeat(9_000)}`,
  );
  expect(deep.url.length).toBeLessThanOrEqual(4_096);
});
