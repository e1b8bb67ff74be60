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

/** What may be named: a term, or two that are one expression. */
interface Unit extends SharedTerm {
  parts: readonly SharedTerm[];
}

/** A number is a name of nothing without what it counts. */
const isNumber = ({ word }: SharedTerm): boolean => /^[\p{N}\p{P}]+$/u.test(word);

/** A term with its heaviest neighbour that page and post both have, where there is one: it carries what both do. */
function withNeighbour(one: SharedTerm, telling: readonly SharedTerm[], phrase: Phrase): Unit {
  for (const other of telling) {
    const word = phrase(one.term, other.term) ?? phrase(other.term, one.term);
    if (!word) continue;
    return {
      term: `${one.term} ${other.term}`,
      word,
      weight: one.weight + other.weight,
      parts: [one, other],
    };
  }
  return { ...one, parts: [one] };
}

/**
 * What is left to name of a unit beside what is named: all of it; the one word that is new, where the other one, named
 * already, carried more than it; or nothing.
 */
function restOf(unit: Unit, named: readonly SharedTerm[]): Unit | null {
  const [first, ...others] = unit.parts.filter((part) => !named.some((one) => isSame(part, one)));
  if (!first) return null;
  const known = unit.parts.find((part) => part !== first);
  if (others.length > 0 || !known || known.weight < first.weight) return unit;
  return { ...first, parts: [first] };
}

/** What tells something of what is shared, the heaviest first. */
export function tellingOf<T extends SharedTerm>(shared: readonly T[]): T[] {
  const least = (shared[0]?.weight ?? 0) * TELLING;
  return shared.filter(({ weight }) => weight >= least);
}

/** What is named as the reason, best first, of what is shared, the heaviest first. */
export function reasonsOf(shared: readonly SharedTerm[], phrase: Phrase = () => null): SharedTerm[] {
  const words = shared.filter((one) => !isNumber(one));
  const named = words.length > 0 ? words : shared;
  const most = named[0]?.weight ?? 0;
  // A number tells something beside what it counts, and is no measure of what words tell.
  const telling = tellingOf(named);
  const neighbours = shared.filter((one) => one.weight >= most * TELLING);
  const left: Unit[] = telling.map((one) => withNeighbour(one, neighbours, phrase));
  const reasons: Unit[] = [];
  while (left.length > 0 && reasons.length < MOST) {
    left.sort((a, b) => b.weight - a.weight);
    const one = left.shift() as Unit;
    if (reasons.length >= FEWEST && one.weight < most * LEAST_SHARE) break;
    const rest = restOf(
      one,
      reasons.flatMap(({ parts }) => parts),
    );
    if (rest === one) reasons.push(one);
    else if (rest) left.push(rest);
  }
  // A word that would stand alone says more with any neighbour: "technical debt" than "debt".
  const [only] = reasons;
  const all =
    only && reasons.length < FEWEST && only.parts.length === 1
      ? [withNeighbour(only, words, phrase)]
      : reasons;
  return all.map(({ term, word, weight }) => ({ term, word, weight }));
}
