// Promise: a title from outside stays within its own place: it is bounded, whole, and turns no words around it.
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { plainLine } from '@/utils/core/plain-line';

it('a title of a megabyte is cut to what a title may have', () => {
  expect(plainLine('Lock '.repeat(200_000), 1_000)).toHaveLength(999);
});

it('halves of characters become the sign for what is missing', () => {
  expect(plainLine('a\ud800b\udc00', 10)).toBe('a\ufffdb\ufffd');
  expect(plainLine('😀'.repeat(10), 3)).toBe('😀\ufffd');
});

it('controls that turn the direction are taken out; marks and joiners that scripts need stay', () => {
  expect(plainLine('invoice\u202egnp.exe\u2066x\u2069', 50)).toBe('invoicegnp.exex');
  expect(plainLine('\u200fשלום\u200e \u200dक', 50)).toBe('\u200fשלום\u200e \u200dक');
});

it('whatever comes, it is one line, and reading it twice changes nothing', () =>
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), fc.integer({ min: 1, max: 50 }), (text, most) => {
      const line = plainLine(text, most);
      expect(line.length).toBeLessThanOrEqual(most);
      expect(line).not.toMatch(/[\n\r\t\u202a-\u202e\u2066-\u2069]/);
      expect(line.isWellFormed()).toBe(true);
      expect(plainLine(line, most)).toBe(line);
    }),
  ));
