// @vitest-environment happy-dom
// Guards places in a text: counted without white space, they hold however the text is marked up or set.
import { expect, test } from 'vitest';
import { bodyText, readBodyText } from '@/components/reader/body-text';
import { findPassage } from '@/components/reader/find-passage';
import { findPlace } from '@/components/reader/reading-place';

function body(html: string): HTMLElement {
  const element = document.createElement('div');
  element.innerHTML = html;
  document.body.append(element);
  return element;
}

test('a place leads to the document and back', () => {
  const root = body('<p>One <b>two</b></p>\n<p>three  four</p>');
  const text = readBodyText(root);
  expect(text.bare).toBe('Onetwothreefour');
  const range = text.rangeOf(6, 15);
  expect(range?.toString()).toBe('three  four');
  const node = range?.startContainer as Node;
  expect(text.placeOf(node, range?.startOffset ?? -1)).toBe(6);
  expect(text.placeOf(node, 5)).toBe(11);
  expect(text.rangeOf(0, 99)).toBeNull();
});

test('a passage is found across tags and blanks, and a long one by its beginning', () => {
  const root = body('<p>The <i>water</i> runs</p><p>downhill\n anyway, as it has to.</p>');
  expect(findPassage(root, '… water runs\n\ndownhill anyway …')?.toString()).toBe(
    'water runsdownhill\n anyway',
  );
  const long = `${'The water runs downhill anyway, '.repeat(1)}as it has to.${' And more that is not here.'.repeat(9)}`;
  expect(findPassage(root, long)).toBeNull();
  expect(findPassage(root, 'runs')).toBeNull();
});

test('a text that changed is read anew', async () => {
  const root = body('<p>before</p>');
  expect(bodyText(root).bare).toBe('before');
  root.firstElementChild?.append(' and after');
  await new Promise((done) => setTimeout(done));
  expect(bodyText(root).bare).toBe('beforeandafter');
});

test('promise: the place is found again by its words, the nearest where they stand twice', () => {
  const bare = 'aaaaaXYZbbbbbbbbbbXYZcc';
  const at = (offset: number, quote: string) => findPlace(bare, { offset, quote, progress: 0.5 });
  expect(at(5, 'XYZ')).toBe(5);
  expect(at(8, 'XYZ')).toBe(5);
  expect(at(15, 'XYZ')).toBe(18);
  expect(at(12, 'gone')).toBe(12);
  expect(at(900, 'gone')).toBe(bare.length);
});

test('a place of which the share alone is known is that share of the text', () => {
  expect(findPlace('0123456789', { offset: 0, quote: '', progress: 0.42 })).toBe(4);
  expect(findPlace('0123456789', { offset: 0, quote: '', progress: 0 })).toBe(0);
});
