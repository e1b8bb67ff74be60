// How many typos lie between two words, and the words that lie one typo away.

/** Typos that a word of this many letters may have. */
export function typosAllowed(letters: number): number {
  return letters >= 8 ? 2 : letters >= 5 ? 1 : 0;
}

/** Optimal string alignment distance: Levenshtein, where two swapped neighbours count as one typo. Past `most` it gives up and
 * answers a larger number. */
export function editDistance(a: string, b: string, most: number): number {
  if (Math.abs(a.length - b.length) > most) return most + 1;
  let twoBefore: number[] = [];
  let before = Array.from({ length: b.length + 1 }, (_, i) => i);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    let lowest = i;
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1];
      let cost = Math.min((before[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, (before[j - 1] ?? 0) + (same ? 0 : 1));
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        cost = Math.min(cost, (twoBefore[j - 2] ?? 0) + 1);
      row[j] = cost;
      lowest = Math.min(lowest, cost);
    }
    if (lowest > most) return most + 1;
    twoBefore = before;
    before = row;
  }
  return before[b.length] ?? most + 1;
}

/** Letters that may be missing or wrong in a word, by the script of its first letter. */
const ALPHABETS: readonly [RegExp, string][] = [
  [/^\p{Script=Latin}/u, 'abcdefghijklmnopqrstuvwxyz'],
  [/^\p{Script=Cyrillic}/u, 'абвгдежзийклмнопрстуфхцчшщъыьэюя'],
  [/^\p{Script=Greek}/u, 'αβγδεζηθικλμνξοπρστυφχψως'],
  [/^\p{Script=Arabic}/u, 'ءابتثجحخدذرزسشصضطظعغفقكلمنهوي'],
];

/** All words one typo away (after P. Norvig, "How to Write a Spelling Corrector"): some 50 for each letter. */
export function wordsOneTypoAway(word: string): Set<string> {
  const letters = Array.from(ALPHABETS.find(([script]) => script.test(word))?.[1] ?? '');
  const words = new Set<string>();
  for (let i = 0; i <= word.length; i++) {
    const before = word.slice(0, i);
    const [first = '', second = ''] = [word.charAt(i), word.charAt(i + 1)];
    const rest = word.slice(i + 1);
    if (first !== '') words.add(before + rest);
    if (second !== '') words.add(before + second + first + word.slice(i + 2));
    for (const letter of letters) {
      words.add(before + letter + first + rest);
      if (first !== '') words.add(before + letter + rest);
    }
  }
  words.delete(word);
  return words;
}
