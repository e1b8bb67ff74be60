// Words that stand beside each other: a word that is mostly said together with another one names little alone (the door of
// “front door”, the micro of “micro-purchase”).

/** A word of a text, and what is between it and the one before: nothing where a script has no spaces; null for a break. */
export interface Word {
  word: string;
  joint: string | null;
}

/** Words of a phrase at most. */
const LONGEST = 3;
/** Of the texts with a phrase, the share that must have it with one word more. */
const TOGETHER = 0.5;
/** … and so many. */
const LEAST_TEXTS = 2;
/** What joins two words to one phrase. */
const JOINT = /^[ \-‐‑]?$/u;

let segmenter: Intl.Segmenter | undefined;

export const small = (word: string): string => word.toLocaleLowerCase();

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

/** Of several writings the one that says most: small letters where titles alone write large ones, else the most frequent. */
export function bestWriting(writings: ReadonlyMap<string, number>): string {
  const most = (some: [string, number][]) =>
    some.reduce((best, other) => (other[1] > best[1] ? other : best))[0];
  const all = [...writings];
  const best = most(all);
  const plain = all.filter(([word]) => word === small(word));
  // Titles write any word with a large letter, but none with several: names such as API and FBOpen are written so anywhere.
  const isName = best.split(/[ \-‐‑]/u).some((word) => /\p{L}.*\p{Lu}/u.test(word));
  return plain.length > 0 && !isName ? most(plain) : best;
}

/**
 * The phrase that a word mostly stands in: the word alone where there is none.
 * @param texts each the words of one post
 * @param isHead whether this is the word that is looked for
 * @param mayJoin whether another word says something by itself
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
        grown.push({ key: `<${small(before.word)}`, text, from: from - 1, to });
      if (after && after.joint !== null && mayJoin(after.word, false))
        grown.push({ key: `>${small(after.word)}`, text, from, to: to + 1 });
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

/** Words with what is between them. */
const written = (words: readonly Word[]): string =>
  words.map(({ word, joint }, n) => (n === 0 ? word : `${joint ?? ' '}${word}`)).join('');

/** A phrase as most of these texts write it. */
export function asWritten(texts: readonly (readonly Word[])[], phrase: string): string {
  const wanted = wordsOf(phrase).map(({ word }) => small(word));
  const writings = new Map([[phrase, 0]]);
  for (const words of texts)
    words.forEach((_, at) => {
      const some = words.slice(at, at + wanted.length);
      const isIt = wanted.every((word, n) => {
        const other = some[n];
        return other !== undefined && small(other.word) === word && (n === 0 || other.joint !== null);
      });
      if (isIt) writings.set(written(some), (writings.get(written(some)) ?? 0) + 1);
    });
  return bestWriting(writings);
}
