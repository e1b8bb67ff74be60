// Lists of words as the build writes them: in rising order, each as how much of its beginning it has from the one before it,
// and the rest. What every worker carries is a quarter smaller for it, and is taken apart only where it is asked for.

/** Letters shared at most, so that one digit tells of them. */
const MOST_SHARED = 9;

const WORD = /(\d)(\D*)/g;

/** @throws Error for a word that has a digit, which could not be told apart */
export function packWords(words: Iterable<string>): string {
  let before = '';
  return [...new Set(words)]
    .sort()
    .map((word) => {
      if (/\d/.test(word)) throw new Error(`a word with a digit: ${word}`);
      let shared = 0;
      while (shared < MOST_SHARED && shared < word.length && word[shared] === before[shared]) shared++;
      before = word;
      return `${shared}${word.slice(shared)}`;
    })
    .join('');
}

/** The words of what `packWords` wrote, each time they are walked through. */
export const packedWords = (packed: string): Iterable<string> => ({
  *[Symbol.iterator]() {
    let word = '';
    for (const [, shared, rest = ''] of packed.matchAll(WORD)) {
      word = word.slice(0, Number(shared)) + rest;
      yield word;
    }
  },
});
