// @vitest-environment happy-dom
import { expect, it } from 'vitest';
import { safeHtml } from '@/utils/extract/safe-html';

const BASE = 'https://example.org/posts/';

it.each([
  '<p onclick="x()">Text <script>alert(1)</script></p>',
  '<a href="javascript:alert(1)">link</a>',
  '<iframe src="https://evil.example/"></iframe><p>Text</p>',
  '<form action="https://evil.example/"><input name="q"></form><p>Text</p>',
])('promise: nothing of it runs, and a second pass changes nothing: %s', (html) => {
  const safe = safeHtml(html, BASE);
  expect(safe).not.toMatch(/script|javascript:|onclick|<iframe|<form|<input/i);
  expect(safeHtml(safe, BASE)).toBe(safe);
});

it('keeps what is read, and images without their request', () => {
  const safe = safeHtml(
    '<p>Words <b>stay</b></p><img src="/i.png" srcset="/j.png 2x" alt="A picture">',
    BASE,
  );
  expect(safe).toContain('<b>stay</b>');
  expect(safe).toContain('data-src="https://example.org/i.png"');
  expect(safe).not.toMatch(/\ssrc=|srcset=/);
});
