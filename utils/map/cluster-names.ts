// Names for groups of posts: words that many posts of a group have, and few others.
//
// Candidates are the terms by which the engine relates posts, so that words without meaning are not among them. A term's
// weight is the share of the group's posts that have it, times the logarithm of how much larger that is than the share of the
// other posts (its summand of the Kullback-Leibler divergence): a word of two posts tells little, however rare it is
// elsewhere. Titles and tags count more than first words, or than what related two posts. A word that mostly stands beside
// another one is named together with it (phrases.ts), judged by titles and tags if the word is in them, because running text
// puts many words side by side that name nothing ("any particular goal", "please welcome").
import type { Saying } from '@/utils/model/map';
import type { MapLine } from './graph';
import { asWritten, bestWriting, lowerCase, phraseOf, type Word, wordsOf } from './phrases';

/** Most words in a name. */
const WORDS = 3;
/** Words in a name even if they weigh less than LEAST_SHARE. */
const LEAST_WORDS = 2;
/** The share of the best word's weight that further words must have. */
const LEAST_SHARE = 0.3;
/** How many posts of the group must have a word, as a number and as a share. */
const LEAST_POSTS = 2;
const LEAST_OF_POSTS = 0.1;
/** A word sets a group apart if this many times the share of its posts have it, compared with the other posts. */
const APART = 2;
/** Added to the share of the other posts: below this, being rarer elsewhere hardly counts. */
const RARE = 0.05;
/** What a post counts for a word that is not in its title or tags. */
const ASIDE = 0.5;
/** A word that a larger share of all posts have means nothing by itself, unless posts were related by it. */
const COMMON = 0.05;

interface Term {
  /**
   * What each post counts for it: 1 + log n where its title and tags have it n times, less (ASIDE) where it is only in the
   * first words, or related the post.
   */
  posts: Map<number, number>;
  /** Its spellings, and how often each is used. */
  writings: Map<string, number>;
}

/** What a post says of itself, as words. */
interface Said {
  heading: Word[];
  text: Word[];
}

interface Terms {
  byName: Map<string, Term>;
  /** By spelling, in lower case. */
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
      byWriting.set(lowerCase(word), (byWriting.get(lowerCase(word)) ?? new Set()).add(known));
    }
  }
  for (const [id, { heading, text }] of said) {
    const often = new Map<Term, number>();
    for (const { word } of heading)
      for (const known of byWriting.get(lowerCase(word)) ?? []) {
        note(known, id, 0, word);
        often.set(known, (often.get(known) ?? 0) + 1);
      }
    for (const [known, times] of often) note(known, id, 1 + Math.log(times), null);
    for (const word of new Set(text.map((one) => one.word)))
      for (const known of byWriting.get(lowerCase(word)) ?? []) note(known, id, ASIDE, word);
  }
  return { byName, byWriting };
}

function termsByPost(terms: ReadonlyMap<string, Term>): Map<number, string[]> {
  const byPost = new Map<number, string[]>();
  for (const [term, { posts }] of terms)
    for (const id of posts.keys()) byPost.set(id, [...(byPost.get(id) ?? []), term]);
  return byPost;
}

/** How many posts have each word, in lower case. */
function countWords(said: ReadonlyMap<number, Said>): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { heading, text } of said.values())
    for (const word of new Set([...heading, ...text].map((one) => lowerCase(one.word))))
      counts.set(word, (counts.get(word) ?? 0) + 1);
  return counts;
}

/** Whether a word can name something: two letters, or one character of a script whose characters are words. No numbers. */
const isName = (word: string): boolean => /\p{Lo}|\p{L}[^\p{L}]*\p{L}/u.test(word);

/** Whether one contains the other, spaces and hyphens aside. */
const within = (one: string, other: string): boolean => {
  const [a, b] = [one, other].map((words) => lowerCase(words).replace(/[ \-‐‑]/gu, '')) as [string, string];
  return a.includes(b) || b.includes(a);
};

/** The words of a source's name if most posts of a group are from it: what they all have sets none of them apart. */
function wordsOfTheirSource(ids: readonly number[], sayings: ReadonlyMap<number, Saying>): Set<string> {
  const sources = Map.groupBy(ids, (id) => sayings.get(id)?.source ?? '');
  const names = [...sources].flatMap(([name, own]) => (own.length * 2 > ids.length ? [name] : []));
  return new Set(wordsOf(names.join(' ')).map(({ word }) => lowerCase(word)));
}

/** What the names of all groups are made from. */
interface MapWords {
  terms: Terms;
  /** What each post says of itself. */
  said: ReadonlyMap<number, Said>;
  sayings: ReadonlyMap<number, Saying>;
  termsOfPost: ReadonlyMap<number, string[]>;
  /** How many posts say each word, in lower case. */
  counts: ReadonlyMap<string, number>;
  /** Posts on the map. */
  posts: number;
}

function wordsOfMap(lines: readonly MapLine[], sayings: ReadonlyMap<number, Saying>): MapWords {
  const said = new Map(
    [...sayings].map(([id, { heading, text }]) => [id, { heading: wordsOf(heading), text: wordsOf(text) }]),
  );
  const terms = termsOf(lines, said);
  return {
    terms,
    said,
    sayings,
    termsOfPost: termsByPost(terms.byName),
    counts: countWords(said),
    posts: new Set([...lines.flatMap(({ a, b }) => [a, b]), ...sayings.keys()]).size,
  };
}

interface Weighed {
  name: string;
  term: Term;
  word: string;
  weight: number;
  /** Whether it sets the group apart. */
  apart: boolean;
}

/** The terms that enough posts of a group have, the best first. */
function weighTerms(ids: readonly number[], map: MapWords, ofSource: ReadonlySet<string>): Weighed[] {
  const members = new Set(ids);
  const others = Math.max(1, map.posts - ids.length);
  const least = Math.max(LEAST_POSTS, ids.length * LEAST_OF_POSTS);
  const names = new Set(ids.flatMap((id) => map.termsOfPost.get(id) ?? []));
  const weighed = [...names].flatMap((name) => {
    const term = map.terms.byName.get(name) as Term;
    const word = bestWriting(term.writings);
    const having = ids.filter((id) => term.posts.has(id)).length;
    if (having < least || !isName(word) || ofSource.has(lowerCase(word))) return [];
    let [inside, outside] = [0, 0];
    for (const [id, counts] of term.posts)
      if (members.has(id)) inside += counts;
      else outside += counts;
    const share = inside / ids.length;
    const weight = share * Math.log(share / (RARE + outside / others));
    const elsewhere = RARE + (term.posts.size - having) / others;
    return [{ name, term, word, weight, apart: having / ids.length > elsewhere * APART }];
  });
  return weighed.sort((a, b) => b.weight - a.weight || (a.name < b.name ? -1 : 1));
}

/** The words or phrases that name one group, the best first. */
function nameGroup(ids: readonly number[], map: MapWords): string[] {
  const { terms, said, counts } = map;
  const ofSource = wordsOfTheirSource(ids, map.sayings);
  const weighed = weighTerms(ids, map, ofSource);
  const least = (weighed[0]?.weight ?? 0) * LEAST_SHARE;
  const own = ids.flatMap((id) => said.get(id) ?? []);
  const headings = own.map(({ heading }) => heading);
  const texts = own.map(({ heading, text }) => [...heading, ...text]);
  // Before the word may stand one that is no term if it is rare, as in “front door”; behind it only another term.
  const mayJoin = (word: string, isBefore: boolean): boolean =>
    isName(word) &&
    !ofSource.has(lowerCase(word)) &&
    (terms.byWriting.has(lowerCase(word)) ||
      (isBefore && (counts.get(lowerCase(word)) ?? 0) <= said.size * COMMON));
  const names: string[] = [];
  for (const { term, word, weight, apart } of weighed) {
    if (names.length === WORDS || (names.length >= LEAST_WORDS && weight < least)) break;
    if ((!apart && names.length > 0) || names.some((name) => within(name, word))) continue;
    const isHead = (other: string) => terms.byWriting.get(lowerCase(other))?.has(term) ?? false;
    const inHeadings = headings.some((words) => words.some((one) => isHead(one.word)));
    const phrase = phraseOf(inHeadings ? headings : texts, isHead, mayJoin);
    const name = phrase === null ? word : asWritten(texts, phrase);
    if (!names.some((other) => within(other, name))) names.push(name);
  }
  return names;
}

/** Names groups of posts. */
export type NameOf = (ids: readonly number[]) => string[];

/**
 * What names any group of some posts: by words or phrases, best first; by none where its posts share none.
 * @param sayings of the posts on the map; without one a post has the words by which it is related alone
 */
export function namerOf(lines: readonly MapLine[], sayings: ReadonlyMap<number, Saying> = new Map()): NameOf {
  const map = wordsOfMap(lines, sayings);
  return (ids) => nameGroup(ids, map);
}
