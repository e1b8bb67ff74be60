// Texts of made-up words that are the same in every run.

const SYLLABLES = [
  'ka',
  'lo',
  'mi',
  'ter',
  'na',
  'vor',
  'su',
  'pel',
  'dri',
  'gan',
  'eth',
  'ulm',
  'ost',
  'fi',
  'zar',
  'quo',
];

/** A made-up word for a number; different numbers below 4,096 give different words. */
export function word(number: number): string {
  return [number & 15, (number >>> 4) & 15, (number >>> 8) & 15].map((n) => SYLLABLES[n]).join('');
}

/** A text of made-up words, frequent ones more often than rare ones, in blocks of 40. */
export function randomText(random: () => number, words: number, vocabulary = 2_000): string {
  let text = '';
  for (let i = 0; i < words; i++) {
    text += word(Math.floor(vocabulary ** random()) - 1) + ((i + 1) % 40 === 0 ? '.\n\n' : ' ');
  }
  return text.trim();
}
