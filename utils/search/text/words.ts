// Splits a text into words and, where a script is written without spaces, into the pieces that stand for words.
import { plainWord } from './spellings';

/** A piece of a text that may become a term. `word` is as spellings.ts writes it. */
export interface Word {
  word: string;
  /** Offsets into the text, in UTF-16 units. */
  start: number;
  end: number;
  /** The piece is a bigram of a script without spaces: neither stemmed nor a stop word. */
  bigram: boolean;
}

/** The marks that make パ of ハ, where a text has them as characters of their own (NFD, as macOS writes; half-width ﾊﾟ). */
const VOICED = '\u3099\u309a\uff9e\uff9f';
/** Scripts whose words are not parted by spaces, or (Hangul) carry their particles: indexed as pairs of characters. */
const DENSE = `\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}\\p{Script=Hangul}ーｰ々〆${VOICED}`;
/** Scripts without spaces whose letters alone say too little: pieces by the platform's dictionary. */
const DICTIONARY = '\\p{Script=Thai}\\p{Script=Lao}\\p{Script=Khmer}\\p{Script=Myanmar}';

/** What is one character as it is written mostly: a syllable in Hangul's letters, a kana with its mark, or any other. */
const CHARACTER = new RegExp(`[\\u1100-\\u115f][\\u1160-\\u11a7][\\u11a8-\\u11ff]?|.[${VOICED}]?`, 'gsu');

/** A letter, digit or mark, or a sign that parts no word: U+200C not behind a mark, as it parts those of Persian; "col·legi". */
const SIGN = `(?:(?![${DENSE}${DICTIONARY}])[\\p{L}\\p{N}\\p{M}\\u00ad\\u200d]|(?<=\\p{M})\\u200c|(?<=[lL])·(?=[lL]))`;

/** A run of the first kind is caught as group 1, of the second as group 2; all else is a plain word. */
const RUN = new RegExp(
  [
    `([${DENSE}]+)`,
    `([${DICTIONARY}][${DICTIONARY}\\p{M}]*)`,
    // C++, C#, F#
    '(?<![\\p{L}\\p{N}])\\p{L}(?:\\+\\+|#)(?![\\p{L}\\p{N}])',
    // One apostrophe inside a word is kept for now: "don't", "l'eau"
    `${SIGN}+(?:['’]${SIGN}+)*`,
  ].join('|'),
  'gu',
);

/** Takes a word, where it stands, and whether it is a bigram. */
export type WordVisitor = (word: string, start: number, end: number, bigram: boolean) => void;

let segmenter: Intl.Segmenter | undefined;

function visitDictionaryWords(run: string, start: number, visit: WordVisitor): void {
  segmenter ??= new Intl.Segmenter('th', { granularity: 'word' });
  for (const { segment, index } of segmenter.segment(run))
    visit(plainWord(segment), start + index, start + index + segment.length, false);
}

/** Overlapping pairs of characters; a single character stands for itself. */
function visitBigrams(run: string, start: number, visit: WordVisitor): void {
  const characters = run.match(CHARACTER) ?? [];
  if (characters.length === 1) visit(plainWord(run), start, start + run.length, true);
  let offset = start;
  for (let i = 0; i + 1 < characters.length; i++) {
    const first = characters[i] as string;
    const pair = first + (characters[i + 1] as string);
    visit(plainWord(pair), offset, offset + pair.length, true);
    offset += first.length;
  }
}

/** The words of a stretch that is not all ASCII. It ends where no word goes on. */
function visitStretch(text: string, start: number, end: number, visit: WordVisitor): void {
  RUN.lastIndex = start;
  for (let run = RUN.exec(text); run !== null && run.index < end; run = RUN.exec(text)) {
    const { 0: raw, 1: dense, 2: dictionary, index } = run;
    if (dense !== undefined) visitBigrams(dense, index, visit);
    else if (dictionary !== undefined) visitDictionaryWords(dictionary, index, visit);
    else visit(plainWord(raw), index, index + raw.length, false);
    // The visitor may have used the shared expression itself, which moves its lastIndex.
    RUN.lastIndex = index + raw.length;
  }
}

/** Kinds of ASCII characters. */
const OTHER = 0;
const DIGIT = 1;
const LETTER = 2;
const KIND = Uint8Array.from({ length: 128 }, (_, code) => {
  const character = String.fromCharCode(code);
  return /[A-Za-z]/.test(character) ? LETTER : /[0-9]/.test(character) ? DIGIT : OTHER;
});
const HASH = 35;
const APOSTROPHE = 39;
const PLUS = 43;

/** The kind of the character at a place: OTHER past the end, undefined for one that is not ASCII. */
const kindAt = (text: string, at: number): number | undefined =>
  at < text.length ? KIND[text.charCodeAt(at)] : OTHER;

function endOfRun(text: string, from: number): number {
  let end = from;
  while (kindAt(text, end)) end++;
  return end;
}

/** Signs behind a letter that belong to its name: C++, C#, F#. */
function signsAt(text: string, at: number): number {
  const code = text.charCodeAt(at);
  return code === HASH ? 1 : code === PLUS && text.charCodeAt(at + 1) === PLUS ? 2 : 0;
}

/** The end of the word that begins here with a letter or digit, by the rules of RUN; -1 where it is not all ASCII. */
function endOfWord(text: string, start: number): number {
  let end = endOfRun(text, start);
  let next = kindAt(text, end);
  if (end === start + 1 && kindAt(text, start) === LETTER) {
    const signs = signsAt(text, end);
    if (signs > 0) {
      next = kindAt(text, end + signs);
      return next === OTHER ? end + signs : next === undefined ? -1 : end;
    }
  }
  while (next === OTHER && text.charCodeAt(end) === APOSTROPHE) {
    next = kindAt(text, end + 1);
    if (next === OTHER) return end;
    end = endOfRun(text, end + 1);
    next = kindAt(text, end);
  }
  return next === undefined ? -1 : end;
}

/** Where the next space is. */
function endOfStretch(text: string, from: number): number {
  for (let end = from; end < text.length; end++) {
    const code = text.charCodeAt(end);
    if (code === 32 || (code >= 9 && code <= 13)) return end;
  }
  return text.length;
}

/**
 * Visits the words of a text in their order. Bigrams overlap, other words do not. Most of most texts is ASCII, which is
 * read letter by letter: Unicode's classes cost several times as much, and are asked only from where a stretch stops
 * being ASCII up to the next space.
 */
export function eachWord(text: string, visit: WordVisitor): void {
  for (let at = 0; at < text.length; ) {
    const start = at;
    const kind = kindAt(text, start);
    if (kind === OTHER) {
      at++;
      continue;
    }
    at = kind === undefined ? -1 : endOfWord(text, start);
    if (at >= 0) {
      visit(text.slice(start, at).toLowerCase(), start, at, false);
    } else {
      at = endOfStretch(text, start);
      visitStretch(text, start, at, visit);
    }
  }
}

/** The words of a text in their order. */
export function wordsOf(text: string): Word[] {
  const words: Word[] = [];
  eachWord(text, (word, start, end, bigram) => words.push({ word, start, end, bigram }));
  return words;
}
