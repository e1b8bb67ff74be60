// Why a post belongs beside a page, in the page's own words: few, and only those that carried it.

/** Words and phrases named at most, and at least where there are so many that tell something. */
const MOST = 4;
const FEWEST = 2;
/** The least share of the first word's weight that another word or phrase must have carried … */
const LEAST_SHARE = 0.5;
/** … and what every reason has: what is carried is a product of what page and post give a word, so half of what each gives. */
const TELLING = LEAST_SHARE ** 2;

/** A term that page and post share. */
export interface SharedTerm {
  term: string;
  /** As the page writes it. */
  word: string;
  weight: number;
}

/** How the page writes two terms side by side, where they stand near each other in the post as well; or null. */
export type Phrase = (first: string, second: string) => string | null;

const within = (a: string, b: string): boolean => a.includes(b) || b.includes(a);

/** Two ways to say one thing: 'mesh' and 'meshes', 'spec' and 'specification'. */
function isSame(a: SharedTerm, b: SharedTerm): boolean {
  return within(a.term, b.term) || within(a.word.toLocaleLowerCase(), b.word.toLocaleLowerCase());
}

/** A term with its heaviest neighbour that page and post both have, where there is one: it carries what both do. */
function withNeighbour(one: SharedTerm, telling: readonly SharedTerm[], phrase: Phrase): SharedTerm {
  for (const { term, weight } of telling) {
    const word = phrase(one.term, term) ?? phrase(term, one.term);
    if (word) return { term: `${one.term} ${term}`, word, weight: one.weight + weight };
  }
  return one;
}

/** What tells something of what is shared, the heaviest first. */
export function tellingOf<T extends SharedTerm>(shared: readonly T[]): T[] {
  const least = (shared[0]?.weight ?? 0) * TELLING;
  return shared.filter(({ weight }) => weight >= least);
}

/** What is named as the reason, best first, of what is shared, the heaviest first. */
export function reasonsOf(shared: readonly SharedTerm[], phrase: Phrase = () => null): SharedTerm[] {
  const most = shared[0]?.weight ?? 0;
  const telling = tellingOf(shared);
  const units = telling.map((one) => withNeighbour(one, telling, phrase));
  units.sort((a, b) => b.weight - a.weight);
  const reasons: SharedTerm[] = [];
  for (const one of units) {
    if (reasons.length === MOST || (reasons.length >= FEWEST && one.weight < most * LEAST_SHARE)) break;
    if (!reasons.some((other) => isSame(one, other))) reasons.push(one);
  }
  return reasons;
}
