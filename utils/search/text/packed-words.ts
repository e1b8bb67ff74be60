// Word lists as the build writes them: sorted, each word as the number of letters that it shares with the one before it, and the
// rest. That takes a quarter off the lists in the worker's script; a list is unpacked when it is first used.

/** Most letters that are counted as shared: the number must be one digit. */
const MOST_SHARED = 9;

const WORD = /(\d)(\D*)/g;

/** @throws Error for a word with a digit, which could be mistaken for such a number */
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

/** The words that `packWords` packed; unpacked anew each time they are iterated. */
export const packedWords = (packed: string): Iterable<string> => ({
  *[Symbol.iterator]() {
    let word = '';
    for (const [, shared, rest = ''] of packed.matchAll(WORD)) {
      word = word.slice(0, Number(shared)) + rest;
      yield word;
    }
  },
});
