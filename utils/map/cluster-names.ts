// What sets a group of posts apart: words that many of its posts have, and few of the others.
//
// Weighed are the terms by which the engine relates posts, so that words without meaning are not among them. Each counts by
// the share of the group's posts that have it, times the logarithm of how much larger that is than the share of the others
// (the summand of the Kullback-Leibler divergence): a word of two posts tells little, however rare it is elsewhere. What a
// title or tag says counts more than what stands in the first words, or what related two posts. A word that is mostly said
// together with another one names the group with that (phrases.ts): in titles and tags where these say it, as a text says
// much beside a word that names nothing ("any particular goal", "please welcome").
import type { Saying } from '@/utils/model/map';
import type { MapLine } from './graph';
import { asWritten, bestWriting, phraseOf, small, type Word, wordsOf } from './phrases';

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
/** What a post counts for a word that is not in its title or tags. */
const ASIDE = 0.5;
/** What a larger share of all posts says in few words has no meaning of its own, unless posts were related by it. */
const COMMON = 0.05;

interface Term {
  /**
   * What each post counts for it: 1 where its title or tags say it once, more (1 + log n) where they say it n times, less
   * where it is said elsewhere or related the post.
   */
  posts: Map<number, number>;
  /** How it is written, and how often so. */
  writings: Map<string, number>;
}

/** What a post says of itself, as words. */
interface Said {
  heading: Word[];
  text: Word[];
}

interface Terms {
  byName: Map<string, Term>;
  /** By how they are written, in small letters. */
  byWriting: Map<string, Set<Term>>;
}

function note({ posts, writings }: Term, id: number, counts: number, word: string | null): void {
  posts.set(id, Math.max(counts, posts.get(id) ?? 0));
  if (word !== null) writings.set(word, (writings.get(word) ?? 0) + 1);
}

/** Every term of the lines, with the posts that have it. */
function termsOf(lines: readonly MapLine[], said: ReadonlyMap<number, Said>): Terms {
  const byName = new Map<string, Term>();
  const byWriting = new Map<string, Set<Term>>();
  for (const { a, b, terms } of lines) {
    for (const { term, word } of terms) {
      let known = byName.get(term);
      if (!known) byName.set(term, (known = { posts: new Map(), writings: new Map() }));
      note(known, a, ASIDE, word);
      note(known, b, ASIDE, null);
      byWriting.set(small(word), (byWriting.get(small(word)) ?? new Set()).add(known));
    }
  }
  for (const [id, { heading, text }] of said) {
    const often = new Map<Term, number>();
    for (const { word } of heading)
      for (const known of byWriting.get(small(word)) ?? []) {
        note(known, id, 0, word);
        often.set(known, (often.get(known) ?? 0) + 1);
      }
    for (const [known, times] of often) note(known, id, 1 + Math.log(times), null);
    for (const word of new Set(text.map((one) => one.word)))
      for (const known of byWriting.get(small(word)) ?? []) note(known, id, ASIDE, word);
  }
  return { byName, byWriting };
}

function termsByPost(terms: ReadonlyMap<string, Term>): Map<number, string[]> {
  const byPost = new Map<number, string[]>();
  for (const [term, { posts }] of terms)
    for (const id of posts.keys()) byPost.set(id, [...(byPost.get(id) ?? []), term]);
  return byPost;
}

/** How many posts say each word, in small letters. */
function countWords(said: ReadonlyMap<number, Said>): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { heading, text } of said.values())
    for (const word of new Set([...heading, ...text].map((one) => small(one.word))))
      counts.set(word, (counts.get(word) ?? 0) + 1);
  return counts;
}

/** A number says nothing without what it counts, and a letter nothing at all, but where a sign is a word. */
const isName = (word: string): boolean => /\p{Lo}|\p{L}[^\p{L}]*\p{L}/u.test(word);

/** The same words with or without spaces, or one within the other. */
const within = (one: string, other: string): boolean => {
  const [a, b] = [one, other].map((words) => small(words).replace(/[ \-‐‑]/gu, '')) as [string, string];
  return a.includes(b) || b.includes(a);
};

/** The words of a source's name, where most posts of a group are its own: what they all have sets none apart. */
function wordsOfTheirSource(ids: readonly number[], sayings: ReadonlyMap<number, Saying>): Set<string> {
  const sources = Map.groupBy(ids, (id) => sayings.get(id)?.source ?? '');
  const names = [...sources].flatMap(([name, own]) => (own.length * 2 > ids.length ? [name] : []));
  return new Set(wordsOf(names.join(' ')).map(({ word }) => small(word)));
}

/** Names groups of posts. */
export type NameOf = (ids: readonly number[]) => string[];

/**
 * What names any group of some posts: by words or phrases, best first; by none where its posts share none.
 * @param sayings of the posts on the map; without one a post has the words by which it is related alone
 */
export function namerOf(lines: readonly MapLine[], sayings: ReadonlyMap<number, Saying> = new Map()): NameOf {
  const said = new Map(
    [...sayings].map(([id, { heading, text }]) => [id, { heading: wordsOf(heading), text: wordsOf(text) }]),
  );
  const { byName, byWriting } = termsOf(lines, said);
  const all = new Set([...lines.flatMap(({ a, b }) => [a, b]), ...sayings.keys()]).size;
  const holding = termsByPost(byName);
  const counts = countWords(said);
  const common = said.size * COMMON;
  return (ids) => {
    const members = new Set(ids);
    const others = Math.max(1, all - ids.length);
    const theirs = wordsOfTheirSource(ids, sayings);
    const weighed = [...new Set(ids.flatMap((id) => holding.get(id) ?? []))].flatMap((term) => {
      const known = byName.get(term) as Term;
      const word = bestWriting(known.writings);
      const having = ids.filter((id) => known.posts.has(id)).length;
      if (
        having < Math.max(LEAST_POSTS, ids.length * LEAST_OF_POSTS) ||
        !isName(word) ||
        theirs.has(small(word))
      )
        return [];
      let [inside, outside] = [0, 0];
      for (const [id, counts] of known.posts)
        if (members.has(id)) inside += counts;
        else outside += counts;
      const share = inside / ids.length;
      const elsewhere = RARE + outside / others;
      const weight = share * Math.log(share / elsewhere);
      const rest = RARE + (known.posts.size - having) / others;
      return [{ term, known, word, weight, apart: having / ids.length > rest * APART }];
    });
    weighed.sort((a, b) => b.weight - a.weight || (a.term < b.term ? -1 : 1));
    const least = (weighed[0]?.weight ?? 0) * LEAST_SHARE;
    const headings = ids.flatMap((id) => said.get(id) ?? []).map(({ heading }) => heading);
    const texts = ids.flatMap((id) => said.get(id) ?? []).map(({ heading, text }) => [...heading, ...text]);
    // Before a word its own kind stands, as in “front door”; behind it may be anything.
    const mayJoin = (word: string, isBefore: boolean): boolean =>
      isName(word) &&
      !theirs.has(small(word)) &&
      (byWriting.has(small(word)) || (isBefore && (counts.get(small(word)) ?? 0) <= common));
    const names: string[] = [];
    for (const { known, word, weight, apart } of weighed) {
      if (names.length === WORDS || (names.length >= LEAST_WORDS && weight < least)) break;
      if ((!apart && names.length > 0) || names.some((name) => within(name, word))) continue;
      const isHead = (other: string) => byWriting.get(small(other))?.has(known) ?? false;
      const inHeadings = headings.some((words) => words.some((one) => isHead(one.word)));
      const phrase = phraseOf(inHeadings ? headings : texts, isHead, mayJoin);
      const name = phrase === null ? word : asWritten(texts, phrase);
      if (!names.some((other) => within(other, name))) names.push(name);
    }
    return names;
  };
}
