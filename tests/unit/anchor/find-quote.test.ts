// Guards: a quote is found where it stands, however the text around and in it changed, and nowhere else.
import { expect, test } from 'vitest';
import { FOUND, findQuote } from '@/utils/anchor/find-quote';
import { fold } from '@/utils/anchor/fold';
import { selectorsOf, trimmed } from '@/utils/anchor/select-quote';
import { seededRandom } from '../../seeded-random';

const TEXT =
  'The mill stands where two rivers meet. Its wheel has not turned since the war. The miller’s daughter keeps bees in the loft, and sells the honey at the door. Its wheel has not turned, they say, because nobody dares to oil it.';
const quoteIn = (text: string, part: string, nth = 0) => {
  let start = -1;
  for (let n = 0; n <= nth; n += 1) start = text.indexOf(part, start + 1);
  return selectorsOf(text, start, start + part.length);
};
const found = (text: string, selectors: ReturnType<typeof quoteIn>, positioned = true) => {
  const { start, end } = findQuote(fold(text), selectors, positioned);
  return start === null ? null : text.slice(start, end);
};

test('a text that did not change scores 1', () => {
  const result = findQuote(fold(TEXT), quoteIn(TEXT, 'keeps bees in the loft'), true);
  expect(result.score).toBe(1);
  expect(TEXT.slice(result.start ?? 0, result.end ?? 0)).toBe('keeps bees in the loft');
});

test('promise: of two equal quotes, the one with the same surroundings is found, without any position', () => {
  for (const nth of [0, 1]) {
    const selectors = quoteIn(TEXT, 'Its wheel has not turned', nth);
    const { start } = findQuote(fold(`A new beginning. ${TEXT}`), selectors, false);
    expect(start).toBe(selectors.position.start + 'A new beginning. '.length);
  }
});

test('the position decides between two places that are alike in all else', () => {
  const line = 'Round and round it goes and nobody knows where it will come to a halt. ';
  const text = line.repeat(5);
  const start = line.length * 3 + line.indexOf('nobody knows');
  const selectors = selectorsOf(text, start, start + 'nobody knows'.length);
  expect(findQuote(fold(text), selectors, true).start).toBe(start);
});

test('promise: a short quote whose surroundings are gone is an orphan, not a guess', () => {
  expect(found('A quite different text in which the door is named.', quoteIn(TEXT, 'the door'))).toBeNull();
  expect(found('A text of other things in the loft of life.', quoteIn(TEXT, 'the'))).toBeNull();
});

test('a word exchanged for another one is an orphan, though all around it is as it was', () => {
  expect(found(TEXT.replace('bees', 'ostriches'), quoteIn(TEXT, 'bees'))).toBeNull();
});

test('curled and straight quotes are the same', () => {
  const selectors = quoteIn(TEXT, 'The miller’s daughter');
  const result = findQuote(fold(TEXT.replace('’', "'")), selectors, true);
  expect(result.score).toBe(1);
  expect(found(TEXT.replace('’', "'"), selectors)).toBe("The miller's daughter");
});

test('promise: the typo that was mended is found before the same words elsewhere', () => {
  const before = 'We write of teh old ferry, which crosses at noon. Later: the old ferry.';
  const after = 'We write of the old ferry, which crosses at noon. Later: teh old ferry.';
  expect(findQuote(after, quoteIn(before, 'teh old ferry'), false).start).toBe(
    after.indexOf('the old ferry'),
  );
});

test('a long quote is found by its two ends, with what was put in between', () => {
  const sentence = (n: number) => `Sentence ${n} tells of gate ${n * 7} and of boat ${n * 13}. `;
  const text = Array.from({ length: 60 }, (_, n) => sentence(n)).join('');
  const selectors = selectorsOf(text, sentence(0).length, text.length - sentence(59).length - 1);
  const changed = `Something new. ${text.replace('boat 260', 'the great ship called Number Twenty')}`;
  const result = found(changed, selectors);
  expect(result?.startsWith('Sentence 1 ')).toBe(true);
  expect(result?.endsWith('boat 754.')).toBe(true);
  expect(found(text.slice(0, 900), selectors)).toBeNull();
});

test('an orphan tells how good the best place was', () => {
  const { start, score } = findQuote('Nothing of it.', quoteIn(TEXT, 'keeps bees in the loft'), true);
  expect(start).toBeNull();
  expect(score).toBeLessThan(FOUND);
  expect(findQuote('', quoteIn(TEXT, 'keeps bees in the loft'), true).score).toBe(0);
});

test('promise: whatever is put in, taken out or exchanged elsewhere, the quote that is still there is found', () => {
  const random = seededRandom(5);
  const words = [...new Set(TEXT.split(' '))];
  const word = () => words[Math.floor(random() * words.length)] ?? '';
  for (let run = 0; run < 150; run += 1) {
    const text = Array.from({ length: 120 }, word).join(' ');
    const [from, to] = trimmed(text, Math.floor(random() * 400), 460 + Math.floor(random() * 60)) ?? [0, 0];
    const selectors = selectorsOf(text, from, to);
    const shuffle = (part: string) =>
      part
        .split(' ')
        .flatMap((each) => (random() < 0.2 ? [] : random() < 0.2 ? [each, word()] : [each]))
        .join(' ');
    const before = shuffle(text.slice(0, from));
    const changed = before + text.slice(from, to) + shuffle(text.slice(to));
    const result = findQuote(changed, selectors, true);
    expect(result.start === null ? null : changed.slice(result.start, result.end)).toBe(text.slice(from, to));
  }
});

test('promise: no offset lies outside of the text, whatever the selectors say', () => {
  const random = seededRandom(11);
  for (let run = 0; run < 100; run += 1) {
    const [start, end] = [Math.floor(random() * 500) - 100, Math.floor(random() * 5_000)];
    const selectors = quoteIn(TEXT, 'honey at the door');
    const result = findQuote(
      fold(TEXT.slice(0, Math.floor(random() * TEXT.length))),
      { ...selectors, position: { type: 'TextPositionSelector', start, end } },
      true,
    );
    if (result.start === null) continue;
    expect(result.start).toBeGreaterThanOrEqual(0);
    expect(result.end).toBeGreaterThan(result.start);
    expect(result.end).toBeLessThanOrEqual(TEXT.length);
  }
});

test('a quote of a selection has no blanks at its ends and no half characters around it', () => {
  expect(trimmed('a  b ', 1, 5)).toEqual([3, 4]);
  expect(trimmed('a  b', 1, 3)).toBeNull();
  const text = `${'x'.repeat(3)}😀${'y'.repeat(31)}quote${'z'.repeat(31)}😀`;
  const { prefix, suffix } = selectorsOf(text, 36, 41).quote;
  expect(prefix.isWellFormed() && suffix.isWellFormed()).toBe(true);
});
