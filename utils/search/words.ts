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

const RUN = new RegExp(
  [
    `(?<dense>[${DENSE}]+)`,
    `(?<dictionary>[${DICTIONARY}][${DICTIONARY}\\p{M}]*)`,
    // C++, C#, F#
    '(?<sharp>(?<![\\p{L}\\p{N}])\\p{L}(?:\\+\\+|#)(?![\\p{L}\\p{N}]))',
    // One apostrophe inside a word is kept for now: "don't", "l'eau"
    `(?<plain>(?:(?![${DENSE}${DICTIONARY}])[\\p{L}\\p{N}\\p{M}])+(?:['’](?:(?![${DENSE}${DICTIONARY}])[\\p{L}\\p{N}\\p{M}])+)*)`,
  ].join('|'),
  'gu',
);

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
  RUN.lastIndex = 0;
  for (const match of text.matchAll(RUN)) {
    const { dense, dictionary } = match.groups as Record<string, string | undefined>;
    const [raw] = match;
    if (dense !== undefined) yield* denseBigrams(dense, match.index);
    else if (dictionary !== undefined) yield* dictionaryWords(dictionary, match.index);
    else yield { word: normalise(raw), start: match.index, end: match.index + raw.length, bigram: false };
  }
}
