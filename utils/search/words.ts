// Splits a text into words and, where a script is written without spaces, into the pieces that stand for words.

/** A piece of a text that may become a term. `word` is in lower case and in Unicode's NFKC form. */
export interface Word {
  word: string;
  /** Offsets into the text, in UTF-16 units. */
  start: number;
  end: number;
  /** The piece is a bigram of a script without spaces: neither stemmed nor a stop word. */
  bigram: boolean;
}

/** Scripts whose words are not parted by spaces, or (Hangul) carry their particles: indexed as pairs of characters. */
const DENSE = '\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}\\p{Script=Hangul}ー々〆';
/** Scripts without spaces whose letters alone say too little: pieces by the platform's dictionary. */
const DICTIONARY = '\\p{Script=Thai}\\p{Script=Lao}\\p{Script=Khmer}\\p{Script=Myanmar}';

/** A run of the first kind is caught as group 1, of the second as group 2; all else is a plain word. */
const RUN = new RegExp(
  [
    `([${DENSE}]+)`,
    `([${DICTIONARY}][${DICTIONARY}\\p{M}]*)`,
    // C++, C#, F#
    '(?<![\\p{L}\\p{N}])\\p{L}(?:\\+\\+|#)(?![\\p{L}\\p{N}])',
    // One apostrophe inside a word is kept for now: "don't", "l'eau"
    `(?:(?![${DENSE}${DICTIONARY}])[\\p{L}\\p{N}\\p{M}])+(?:['’](?:(?![${DENSE}${DICTIONARY}])[\\p{L}\\p{N}\\p{M}])+)*`,
  ].join('|'),
  'gu',
);
/** The same for text that is all ASCII, for which Unicode's classes cost several times as much. */
const ASCII_RUN = /(?<![A-Za-z0-9])[A-Za-z](?:\+\+|#)(?![A-Za-z0-9])|[A-Za-z0-9]+(?:'[A-Za-z0-9]+)*/g;

const ASCII = /^[\0-\x7f]*$/;

function normalise(raw: string): string {
  return (ASCII.test(raw) ? raw : raw.normalize('NFKC').replaceAll('’', "'")).toLowerCase();
}

let segmenter: Intl.Segmenter | undefined;

function* dictionaryWords(run: string, start: number): Generator<Word> {
  segmenter ??= new Intl.Segmenter('th', { granularity: 'word' });
  for (const { segment, index } of segmenter.segment(run)) {
    yield {
      word: normalise(segment),
      start: start + index,
      end: start + index + segment.length,
      bigram: false,
    };
  }
}

/** Overlapping pairs of characters; a single character stands for itself. */
function* denseBigrams(run: string, start: number): Generator<Word> {
  const characters = Array.from(run);
  if (characters.length === 1) yield { word: normalise(run), start, end: start + run.length, bigram: true };
  let offset = start;
  for (let i = 0; i + 1 < characters.length; i++) {
    const first = characters[i] as string;
    const pair = first + (characters[i + 1] as string);
    yield { word: normalise(pair), start: offset, end: offset + pair.length, bigram: true };
    offset += first.length;
  }
}

/** The words of a text in their order. Bigrams overlap, other words do not. */
export function* wordsOf(text: string): Generator<Word> {
  if (ASCII.test(text)) {
    for (const { 0: raw, index } of text.matchAll(ASCII_RUN))
      yield { word: raw.toLowerCase(), start: index, end: index + raw.length, bigram: false };
    return;
  }
  for (const { 0: raw, 1: dense, 2: dictionary, index } of text.matchAll(RUN)) {
    if (dense !== undefined) yield* denseBigrams(dense, index);
    else if (dictionary !== undefined) yield* dictionaryWords(dictionary, index);
    else yield { word: normalise(raw), start: index, end: index + raw.length, bigram: false };
  }
}
