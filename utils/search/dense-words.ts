// Which pairs of characters lie across two words, in scripts that part none. Posts are indexed by all pairs, so that whatever
// a reader looks for is found; a page is asked without these: half of its pairs, and the rarest, for they mean nothing.
import { eachTerm } from './terms';

/** Letters of a text that are looked through: the platform's dictionary takes some 10 µs for each. */
const SAMPLE = 4_000;
const DENSE = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]{2}/u;

let segmenter: Intl.Segmenter | null | undefined;

/** One that has words, or null on a platform that has none. Its dictionary is the same for Chinese and Japanese. */
function segmenterOrNull(): Intl.Segmenter | null {
  // Firefox has it since version 125.
  segmenter ??=
    typeof Intl.Segmenter === 'function' ? new Intl.Segmenter('ja', { granularity: 'word' }) : null;
  return segmenter;
}

/** The pairs that the beginning of a text has across two words more often than within one. */
export function pairsAcrossWords(text: string): ReadonlySet<string> {
  const across = new Set<string>();
  const sample = text.slice(0, SAMPLE);
  const words = DENSE.test(sample) ? segmenterOrNull() : null;
  if (!words) return across;
  const begins = new Uint8Array(sample.length);
  for (const { index } of words.segment(sample)) begins[index] = 1;
  const balance = new Map<string, number>();
  eachTerm(sample, null, (term, start, end) => {
    if (end - start !== 2 || !DENSE.test(term)) return;
    balance.set(term, (balance.get(term) ?? 0) + (begins[start + 1] === 1 ? 1 : -1));
  });
  for (const [term, more] of balance) if (more > 0) across.add(term);
  return across;
}
