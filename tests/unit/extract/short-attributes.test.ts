// @vitest-environment happy-dom
// Promise: what patterns are tried on is no longer than an honest page's, and the picture that is kept stays.
import { expect, it } from 'vitest';
import { shortenAttributes } from '@/utils/extract/html/short-attributes';

it('keeps the largest candidate of a long set, and nothing of other attributes without end', () => {
  const page = document.implementation.createHTMLDocument('');
  const image = page.createElement('img');
  const candidates = Array.from({ length: 100 }, (_, n) => `https://quay.example/lock-${n}.jpg ${n + 1}w`);
  image.setAttribute('srcset', candidates.join(', '));
  image.setAttribute('data-x', '.jpg'.repeat(250_000));
  image.setAttribute('src', `data:image/png;base64,${'A'.repeat(10_000)}`);
  const other = page.createElement('img');
  other.setAttribute('srcset', `${'x'.repeat(1_000_000)} y`);
  other.setAttribute('data-src', '/short.jpg');
  page.body.append(image, other);
  shortenAttributes(page);
  expect(image.getAttribute('srcset')).toBe('https://quay.example/lock-99.jpg');
  expect(image.hasAttribute('data-x')).toBe(false);
  expect(image.getAttribute('src')).toHaveLength(10_022);
  expect(other.hasAttribute('srcset')).toBe(false);
  expect(other.getAttribute('data-src')).toBe('/short.jpg');
});
