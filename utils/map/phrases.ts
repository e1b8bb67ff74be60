// Phrases: a word that mostly stands beside another one names little alone (the door of “front door”, the micro of
// “micro-purchase”).

/** A word of a text, and what joins it to the one before: a space, a hyphen, or nothing (scripts without spaces). Null: a break. */
export interface Word {
  word: string;
  joint: string | null;
}

/** Most words in a phrase. */
const LONGEST = 3;
/** A phrase grows by a word if this share of the texts with the phrase have the longer one, */
const TOGETHER = 0.5;
/** and at least this many texts. */
const LEAST_TEXTS = 2;
/** What joins two words to one phrase. */
const JOINT = /^[ \-‐‑]?$/u;

let segmenter: Intl.Segmenter | undefined;

export const lowerCase = (word: string): string => word.toLocaleLowerCase();

/** The words of a text in their order. */
export function wordsOf(text: string): Word[] {
  segmenter ??= new Intl.Segmenter(undefined, { granularity: 'word' });
  const words: Word[] = [];
  let between = '\n';
  for (const { segment, isWordLike } of segmenter.segment(text)) {
    if (isWordLike) {
      words.push({ word: segment, joint: JOINT.test(between) ? between : null });
      between = '';
    } else between += segment;
  }
  return words;
}

/** The best of several spellings: in lower case if only titles capitalise it, otherwise the most frequent. */
export function bestWriting(writings: ReadonlyMap<string, number>): string {
  const most = (some: [string, number][]) =>
    some.reduce((best, other) => (other[1] > best[1] ? other : best))[0];
  const all = [...writings];
  const best = most(all);
  const plain = all.filter(([word]) => word === lowerCase(word));
  // Titles capitalise any word, but only its first letter: API and FBOpen are names and are spelled so everywhere.
  const isName = best.split(/[ \-‐‑]/u).some((word) => /\p{L}.*\p{Lu}/u.test(word));
  return plain.length > 0 && !isName ? most(plain) : best;
}

/**
 * The phrase that a word mostly stands in; null where it mostly stands alone.
 * @param texts the words of one post each
 * @param isHead whether this is the word in question
 * @param mayJoin whether another word may be part of the phrase, before it or behind it
 */
export function phraseOf(
  texts: readonly (readonly Word[])[],
  isHead: (word: string) => boolean,
  mayJoin: (word: string, isBefore: boolean) => boolean,
): string | null {
  let places = texts.flatMap((words, text) =>
    words.flatMap(({ word }, at) => (isHead(word) ? [{ text, from: at, to: at }] : [])),
  );
  const wordAt = (text: number, at: number): Word | undefined => texts[text]?.[at];
  const textsWith = (some: readonly { text: number }[]) => new Set(some.map(({ text }) => text)).size;
  for (let length = 1; length < LONGEST; length += 1) {
    const longer = places.flatMap(({ text, from, to }) => {
      const [before, first, after] = [wordAt(text, from - 1), wordAt(text, from), wordAt(text, to + 1)];
      const grown = [];
      if (before && first?.joint != null && mayJoin(before.word, true))
        grown.push({ key: `<${lowerCase(before.word)}`, text, from: from - 1, to });
      if (after && after.joint !== null && mayJoin(after.word, false))
        grown.push({ key: `>${lowerCase(after.word)}`, text, from, to: to + 1 });
      return grown;
    });
    const needed = Math.max(LEAST_TEXTS, textsWith(places) * TOGETHER);
    const best = [...Map.groupBy(longer, ({ key }) => key).values()].reduce(
      (most, some) => (textsWith(some) > textsWith(most) ? some : most),
      [],
    );
    if (textsWith(best) < needed) break;
    places = best;
  }
  const [found] = places;
  if (!found || found.from === found.to) return null;
  return written(texts[found.text]?.slice(found.from, found.to + 1) ?? []);
}

/** Words with what joins them. */
const written = (words: readonly Word[]): string =>
  words.map(({ word, joint }, n) => (n === 0 ? word : `${joint ?? ' '}${word}`)).join('');

/** A phrase as most of these texts write it. */
export function asWritten(texts: readonly (readonly Word[])[], phrase: string): string {
  const wanted = wordsOf(phrase).map(({ word }) => lowerCase(word));
  const writings = new Map([[phrase, 0]]);
  for (const words of texts)
    words.forEach((_, at) => {
      const some = words.slice(at, at + wanted.length);
      const isIt = wanted.every((word, n) => {
        const other = some[n];
        return other !== undefined && lowerCase(other.word) === word && (n === 0 || other.joint !== null);
      });
      if (isIt) writings.set(written(some), (writings.get(written(some)) ?? 0) + 1);
    });
  return bestWriting(writings);
}
