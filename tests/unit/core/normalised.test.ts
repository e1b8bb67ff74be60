// Promise: what Unicode's normal forms make of a text is what the platform makes of it, and of very many marks in bounded time.
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { normalised } from '@/utils/core/normalised';
import { termsOf } from '@/utils/search/text/terms';

/** Marks that stand below and above, so that each has to be sorted past all before it. */
const PILE = '\u0301\u0316'.repeat(500_000);

it('is what the platform makes of honest text', () =>
  fc.assert(
    fc.property(
      fc.string({ unit: 'grapheme', maxLength: 50 }),
      fc.constantFrom('NFC', 'NFD', 'NFKC', 'NFKD'),
      (text, form) => {
        expect(normalised(text, form)).toBe(text.normalize(form));
      },
    ),
  ));

it('comes to its end with a million marks behind a letter, which would take half an hour', () => {
  expect(normalised(`a${PILE}`, 'NFKC').length).toBeGreaterThan(1_000_000);
  expect(termsOf(`keeper a${PILE} lock`, 'en').map(({ term }) => term)).toEqual(['keeper', 'lock']);
}, 10_000);
