// The stretches of a text that speak most of some terms, with those terms marked.
import type { Passage } from '@/utils/model/page';
import { detectLanguage } from '../text/language-detection';
import { eachTerm, type Term } from '../text/terms';

/** Letters of a text that are looked through: some 25,000 words. */
const TEXT_LIMIT = 150_000;
/** Letters that a passage keeps free for what stands before its first mark. */
const LEAD = 80;
/** How far it may begin before its first mark to begin with its sentence; it is longer for it. */
const SENTENCE_LEAD = 160;

export interface PassageOptions {
  /** Passages at most. */
  count?: number;
  /** Letters of each at most. */
  length?: number;
}

interface Match extends Term {
  weight: number;
}

interface Window {
  score: number;
  matches: Match[];
}

/**
 * The best passages of a text, best first; none where no term occurs.
 *
 * @param terms stems with their weights (or stems alone, all alike)
 * @param lang the language of the text as far as it is known
 */
export function bestPassages(
  text: string,
  terms: ReadonlyMap<string, number> | Iterable<string>,
  lang: string | null,
  { count = 1, length = 280 }: PassageOptions = {},
): Passage[] {
  const weights =
    terms instanceof Map ? terms : new Map(Array.from(terms as Iterable<string>, (term) => [term, 1]));
  const searched = text.slice(0, TEXT_LIMIT);
  const matches: Match[] = [];
  eachTerm(searched, detectLanguage(searched, lang), (term, start, end) => {
    const weight = weights.get(term);
    if (weight !== undefined) matches.push({ term, start, end, weight });
  });
  const windows = matches.map((_, first) => windowFrom(searched, matches, first, length));
  windows.sort((a, b) => b.score - a.score);

  const chosen: Window[] = [];
  for (const window of windows) {
    if (chosen.length >= count) break;
    if (!chosen.some((other) => overlap(other, window, length))) chosen.push(window);
  }
  return chosen.map((window) => cut(searched, window.matches, matches, length));
}

/** The matches from `first` on that fit into one passage; different terms count whole, repeats a little. */
function windowFrom(text: string, matches: readonly Match[], first: number, length: number): Window {
  const from = matches[first]?.start ?? 0;
  const inside: Match[] = [];
  const seen = new Map<string, number>();
  let score = 0;
  for (let i = first; i < matches.length; i++) {
    const match = matches[i] as Match;
    if (match.end > from + length - LEAD) break;
    const times = seen.get(match.term) ?? 0;
    seen.set(match.term, times + 1);
    score += match.weight / (1 + times * 4);
    const before = inside.at(-1);
    // Neighbours that stand together were probably meant together.
    if (before && before.term !== match.term && match.start - before.end <= 2) score += match.weight * 0.3;
    inside.push(match);
  }
  // A heading or a list of links names much and says little.
  if (endOfBlock(text, from) - startOfBlock(text, from) < LEAD) score *= 0.8;
  return { score, matches: inside };
}

function overlap(a: Window, b: Window, length: number): boolean {
  return Math.abs((a.matches[0]?.start ?? 0) - (b.matches[0]?.start ?? 0)) < length;
}

function startOfBlock(text: string, offset: number): number {
  const gap = offset < 1 ? -1 : text.lastIndexOf('\n\n', offset - 1);
  return gap < 0 ? 0 : gap + 2;
}

function endOfBlock(text: string, offset: number): number {
  const end = text.indexOf('\n\n', offset);
  return end < 0 ? text.length : end;
}

/** Where the passage begins: with the block or the sentence, if that is near, else between two words. */
function beginOf(text: string, first: number): number {
  const earliest = Math.max(startOfBlock(text, first), first - SENTENCE_LEAD);
  if (earliest === startOfBlock(text, first)) return earliest;
  const lead = text.slice(earliest, first);
  const sentence = [...lead.matchAll(/[.!?…]["'”’)]?\s+|[。！？]\s*/gu)].at(-1);
  if (sentence) return earliest + sentence.index + sentence[0].length;
  const near = Math.max(earliest, first - LEAD);
  const space = text.slice(near, first).search(/\s/);
  return space < 0 ? near : near + space + 1;
}

/** Where it ends: with a sentence if one ends in its last third, else between two words. */
function endOf(text: string, begin: number, last: number, length: number): number {
  const limit = Math.min(text.length, Math.max(begin + length, last));
  if (limit === text.length) return limit;
  const room = text.slice(last, limit);
  const block = room.lastIndexOf('\n\n');
  if (block >= 0 && last + block - begin > length / 2) return last + block;
  const sentence = [...room.matchAll(/[.!?…]["'”’)]?(?=\s)|[。！？]/gu)].at(-1);
  if (sentence && last + sentence.index - begin > length / 2)
    return last + sentence.index + sentence[0].length;
  const space = room.search(/\s\S*$/);
  return space < 0 ? limit : last + space;
}

function cut(text: string, matches: readonly Match[], all: readonly Match[], length: number): Passage {
  const first = matches[0] as Match;
  const last = matches.at(-1) as Match;
  let begin = beginOf(text, first.start);
  let end = endOf(text, begin, last.end, length);
  while (begin < first.start && /\s/.test(text[begin] ?? '')) begin++;
  while (end > last.end && /\s/.test(text[end - 1] ?? '')) end--;
  const marks: [number, number][] = [];
  for (const match of all) {
    if (match.start < begin || match.end > end) continue;
    const before = marks.at(-1);
    // Bigrams of dense scripts overlap: one mark over all of them.
    if (before && match.start - begin <= before[1]) before[1] = Math.max(before[1], match.end - begin);
    else marks.push([match.start - begin, match.end - begin]);
  }
  return { text: text.slice(begin, end), marks };
}
