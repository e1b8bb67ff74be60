// What sets a group of posts apart: words that many of its posts have, and few of the others.
//
// Weighed are the terms by which the engine relates posts, so that words without meaning are not among them. Each counts by
// the share of the group's posts that have it, times the logarithm of how much larger that is than the share of the others
// (the summand of the Kullback-Leibler divergence): a word of two posts tells little, however rare it is elsewhere.
import type { Saying } from '@/utils/model/map';
import type { MapLine } from './graph';

/** Words that name a group. */
const WORDS = 3;
/** … of which so many are named, even where the others are much better. */
const LEAST_WORDS = 2;
/** The share of the best word's weight that another must have. */
const LEAST_SHARE = 0.3;
/** Posts that must have a word, and the share of the group's. */
const LEAST_POSTS = 2;
const LEAST_OF_POSTS = 0.1;
/** How many times larger the share of its posts is than that of the others, for a word that sets a group apart. */
const APART = 2;
/** What so small a share of the other posts has is rare; what is rarer sets the group no better apart. */
const RARE = 0.05;

interface Term {
  /** Posts that have it: that say it, or that the engine related by it. */
  posts: Set<number>;
  /** How it is written, and how often so. */
  writings: Map<string, number>;
}

let segmenter: Intl.Segmenter | undefined;

function wordsIn(text: string): Set<string> {
  segmenter ??= new Intl.Segmenter(undefined, { granularity: 'word' });
  return new Set(
    [...segmenter.segment(text)].flatMap(({ segment, isWordLike }) => (isWordLike ? [segment] : [])),
  );
}

const small = (word: string): string => word.toLocaleLowerCase();

function noteWriting({ writings }: Term, word: string): void {
  writings.set(word, (writings.get(word) ?? 0) + 1);
}

/** Every term of the lines, with the posts that have it. */
function termsOf(lines: readonly MapLine[], sayings: ReadonlyMap<number, Saying>): Map<string, Term> {
  const terms = new Map<string, Term>();
  const byWriting = new Map<string, Set<Term>>();
  for (const { a, b, terms: shared } of lines) {
    for (const { term, word } of shared) {
      let known = terms.get(term);
      if (!known) terms.set(term, (known = { posts: new Set(), writings: new Map() }));
      known.posts.add(a).add(b);
      noteWriting(known, word);
      byWriting.set(small(word), (byWriting.get(small(word)) ?? new Set()).add(known));
    }
  }
  for (const [id, { text }] of sayings) {
    for (const word of wordsIn(text)) {
      for (const known of byWriting.get(small(word)) ?? []) {
        known.posts.add(id);
        noteWriting(known, word);
      }
    }
  }
  return terms;
}

function termsByPost(terms: ReadonlyMap<string, Term>): Map<number, string[]> {
  const byPost = new Map<number, string[]>();
  for (const [term, { posts }] of terms)
    for (const id of posts) byPost.set(id, [...(byPost.get(id) ?? []), term]);
  return byPost;
}

/** As it is written most often; in small letters where it ever is, as titles write any word with a large one. */
function wordOf({ writings }: Term): string {
  const inSmall = [...writings].filter(([word]) => word === small(word));
  const choice = inSmall.length > 0 ? inSmall : [...writings];
  return choice.reduce((best, other) => (other[1] > best[1] ? other : best))[0];
}

/** A number says nothing without what it counts, and a letter nothing at all, but where a sign is a word. */
const isName = (word: string): boolean => /\p{Lo}|\p{L}[^\p{L}]*\p{L}/u.test(word);

const within = (one: string, other: string): boolean => one.includes(other) || other.includes(one);

/** The words of a source's name, where most posts of a group are its own: what they all have sets none apart. */
function wordsOfTheirSource(ids: readonly number[], sayings: ReadonlyMap<number, Saying>): Set<string> {
  const sources = Map.groupBy(ids, (id) => sayings.get(id)?.source ?? '');
  const names = [...sources].flatMap(([name, own]) => (own.length * 2 > ids.length ? [name] : []));
  return new Set([...wordsIn(names.join(' '))].map(small));
}

/**
 * A name for each group: words, best first; none where its posts share none.
 * @param sayings of the posts on the map; without one a post has the words by which it is related alone
 */
export function namesOf(
  groups: readonly (readonly number[])[],
  lines: readonly MapLine[],
  sayings: ReadonlyMap<number, Saying> = new Map(),
): string[][] {
  const terms = termsOf(lines, sayings);
  const all = new Set([...lines.flatMap(({ a, b }) => [a, b]), ...sayings.keys()]).size;
  const holding = termsByPost(terms);
  return groups.map((ids) => {
    const members = new Set(ids);
    const others = Math.max(1, all - ids.length);
    const theirs = wordsOfTheirSource(ids, sayings);
    const weighed = [...new Set(ids.flatMap((id) => holding.get(id) ?? []))].flatMap((term) => {
      const known = terms.get(term) as Term;
      const word = wordOf(known);
      const inside = [...known.posts].filter((id) => members.has(id)).length;
      if (
        inside < Math.max(LEAST_POSTS, ids.length * LEAST_OF_POSTS) ||
        !isName(word) ||
        theirs.has(small(word))
      )
        return [];
      const share = inside / ids.length;
      const elsewhere = RARE + (known.posts.size - inside) / others;
      return [{ term, word, weight: share * Math.log(share / elsewhere), apart: share > elsewhere * APART }];
    });
    weighed.sort((a, b) => b.weight - a.weight || (a.term < b.term ? -1 : 1));
    const least = (weighed[0]?.weight ?? 0) * LEAST_SHARE;
    const names: typeof weighed = [];
    for (const one of weighed) {
      if (names.length === WORDS || (names.length >= LEAST_WORDS && one.weight < least)) break;
      if (!one.apart && names.length > 0) continue;
      if (!names.some(({ term, word }) => within(term, one.term) || within(small(word), small(one.word))))
        names.push(one);
    }
    return names.map(({ word }) => word);
  });
}
