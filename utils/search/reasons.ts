// Why a post belongs beside a page, in the page's own words: few, and only those that carried it.

/** Words named at most. */
const MOST = 4;
/** The least share of the first word's weight that another must have carried. */
const LEAST_SHARE = 0.5;

/** A term that page and post share. */
export interface SharedTerm {
  term: string;
  /** As the page writes it. */
  word: string;
  weight: number;
}

const within = (a: string, b: string): boolean => a.includes(b) || b.includes(a);

/** Two ways to say one thing: 'mesh' and 'meshes', 'spec' and 'specification'. */
function isSame(a: SharedTerm, b: SharedTerm): boolean {
  return within(a.term, b.term) || within(a.word.toLocaleLowerCase(), b.word.toLocaleLowerCase());
}

/** What is named as the reason, best first, of what is shared, the heaviest first. */
export function reasonsOf(shared: readonly SharedTerm[]): SharedTerm[] {
  const reasons: SharedTerm[] = [];
  const least = (shared[0]?.weight ?? 0) * LEAST_SHARE;
  for (const one of shared) {
    if (one.weight < least || reasons.length === MOST) break;
    if (!reasons.some((other) => isSame(one, other))) reasons.push(one);
  }
  return reasons;
}
