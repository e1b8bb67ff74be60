// Finds the pairs of characters that lie across two words, in scripts without spaces. Posts are indexed by all pairs, so that any
// word can be looked up. A page is asked without these pairs: they are half of all, mean nothing, and would count most as they are rare.
import { REACH } from '../related/pair-table';
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

/** How a text in such a script is made of words. */
export interface DenseWords {
  /** Pairs of characters that it has across two words, or beside those that cover a long one, more often than not. */
  across: ReadonlySet<string>;
  /** Two neighbours of those that cover a long word: they stand together because they are one. */
  bound: readonly (readonly [string, string])[];
}

/** What the beginning of a text tells of its words; nothing where it is in no such script, or the platform has no dictionary. */
export function denseWords(text: string): DenseWords {
  const across = new Set<string>();
  const bound: [string, string][] = [];
  const sample = text.slice(0, SAMPLE);
  const words = DENSE.test(sample) ? segmenterOrNull() : null;
  if (!words) return { across, bound };
  const wanted = new Uint8Array(sample.length);
  for (const { segment, index } of words.segment(sample)) {
    const last = segment.length - 2;
    const cover: string[] = [];
    for (let at = 0; at <= last; at = at < last ? Math.min(at + 2, last) : last + 1) {
      wanted[index + at] = 1;
      cover.push(segment.slice(at, at + 2));
    }
    if (DENSE.test(segment))
      cover.forEach((pair, n) => {
        for (const later of cover.slice(n + 1, n + 1 + REACH)) bound.push([pair, later]);
      });
  }
  const balance = new Map<string, number>();
  eachTerm(sample, null, (term, start, end) => {
    if (end - start !== 2 || !DENSE.test(term)) return;
    balance.set(term, (balance.get(term) ?? 0) + (wanted[start] === 1 ? -1 : 1));
  });
  for (const [term, more] of balance) if (more > 0) across.add(term);
  return { across, bound };
}
