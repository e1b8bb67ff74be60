// What sets a group of posts apart: the terms that its posts share with each other, and with no others as much.
//
// tf-idf with groups in the place of documents (c-TF-IDF, Grootendorst 2022): how many posts of the group share a term with
// another of it, against how many on the whole map do.
import type { MapLine } from './graph';

/** Words that name a group. */
const WORDS = 3;
/** The share of the best word's weight that another must have. */
const LEAST_SHARE = 0.3;

interface Term {
  posts: Set<number>;
  /** How it is written, and how often so. */
  writings: Map<string, number>;
}

function note(terms: Map<string, Term>, { a, b, terms: shared }: MapLine): void {
  for (const { term, word } of shared) {
    let known = terms.get(term);
    if (!known) terms.set(term, (known = { posts: new Set(), writings: new Map() }));
    known.posts.add(a).add(b);
    known.writings.set(word, (known.writings.get(word) ?? 0) + 1);
  }
}

/** As it is written most often; in small letters where it ever is, as titles write any word with a large one. */
function wordOf({ writings }: Term): string {
  const isSmall = (word: string) => word === word.toLocaleLowerCase();
  const small = [...writings].filter(([word]) => isSmall(word));
  const choice = small.length > 0 ? small : [...writings];
  return choice.reduce((best, other) => (other[1] > best[1] ? other : best))[0];
}

const within = (one: string, other: string): boolean => one.includes(other) || other.includes(one);

/** A name for each group: words, best first; none where its posts share none. */
export function namesOf(groups: readonly (readonly number[])[], lines: readonly MapLine[]): string[][] {
  const groupOf = new Map(groups.flatMap((ids, n) => ids.map((id) => [id, n] as const)));
  const all = new Map<string, Term>();
  const own = groups.map(() => new Map<string, Term>());
  for (const line of lines) {
    note(all, line);
    const group = groupOf.get(line.a);
    if (group !== undefined && group === groupOf.get(line.b)) note(own[group] as Map<string, Term>, line);
  }
  const posts = new Set(lines.flatMap(({ a, b }) => [a, b])).size;
  return own.map((terms, n) => {
    const size = groups[n]?.length ?? 1;
    const weighed = [...terms]
      .map(([term, known]) => {
        const everywhere = all.get(term)?.posts.size ?? known.posts.size;
        const weight = (known.posts.size / size) * Math.log(1 + posts / everywhere);
        return { term, word: wordOf(known), weight };
      })
      .sort((a, b) => b.weight - a.weight || (a.term < b.term ? -1 : 1));
    const names: typeof weighed = [];
    for (const one of weighed) {
      if (names.length === WORDS || one.weight < (weighed[0]?.weight ?? 0) * LEAST_SHARE) break;
      const lower = one.word.toLocaleLowerCase();
      if (!names.some(({ term, word }) => within(term, one.term) || within(word.toLocaleLowerCase(), lower)))
        names.push(one);
    }
    return names.map(({ word }) => word);
  });
}
