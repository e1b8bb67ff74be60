// A quote looked for in any text: it ends, and what is found stands there.
import { FOUND, findQuote } from '@/utils/anchor/find-quote';
import { fold } from '@/utils/anchor/fold';
import { selectorsOf, trimmed } from '@/utils/anchor/select-quote';
import { type Fuzz, holds, unitsOf } from '../target';

export const seeds = [
  '\u0010the keeper of the lock writes down every boat that passes the lock',
  '\u0005aaaaaaaaaaaaaaaaaaaaaaaaaaaa',
  '\u0020a\u0301 b  c\n\nd\u00ad e',
];

export const fuzz: Fuzz = (data) => {
  const text = unitsOf(data.subarray(2));
  const start = Math.min(data[0] ?? 0, text.length);
  const place = trimmed(text, start, Math.min(start + (data[1] ?? 0), text.length));
  if (!place) return;
  const made = selectorsOf(text, ...place);
  const found = findQuote(fold(text), made, true);
  holds('what was just marked is found', found.start !== null && found.score >= FOUND);
  const elsewhere = findQuote(fold([...text].reverse().join('')), made, false);
  holds(
    'a place is in the text',
    elsewhere.start === null || (elsewhere.start >= 0 && elsewhere.end <= text.length * 3),
  );
};
