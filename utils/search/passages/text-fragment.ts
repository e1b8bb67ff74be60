// An address that opens a page at a passage (URL Fragment Text Directives, https://wicg.github.io/scroll-to-text-fragment/).
import type { Passage } from '@/utils/model/page';

/** A line is named by its beginning and end: at least so many words of each, and so many characters. */
const WORDS = 6;
const CHARACTERS = 16;

/** Percent-encoded as the directive asks: also the hyphen, which it uses itself, as it does the comma and ampersand. */
function encode(words: string): string {
  return encodeURIComponent(words.toWellFormed()).replaceAll('-', '%2D');
}

let segmenter: Intl.Segmenter | undefined;

/** The words of a line where a browser parts them, each with what follows it up to the next: a match ends only there. */
function wordsIn(line: string): { index: number; end: number }[] {
  segmenter ??= new Intl.Segmenter(undefined, { granularity: 'word' });
  const words: { index: number; end: number }[] = [];
  for (const { segment, index, isWordLike } of segmenter.segment(line))
    if (isWordLike) words.push({ index, end: index + segment.length });
  return words;
}

/** The first words of a line, as many as are enough; their number and where they end. */
function enough(words: readonly { index: number; end: number }[]): number {
  const from = words[0]?.index ?? 0;
  const characters = words.findIndex(({ end }) => end - from >= CHARACTERS);
  return characters < 0 ? words.length : Math.max(WORDS, characters + 1);
}

function edges(line: string): string {
  const words = wordsIn(line);
  const first = enough(words);
  const start = words[0];
  const startEnd = words[first - 1];
  const endStart = words[words.length - first];
  const end = words.at(-1);
  if (!start || !startEnd || !endStart || !end) return encode(line);
  // Beginning and end must not touch each other; a short line is named whole.
  if (startEnd.end >= endStart.index) return encode(line.slice(start.index, end.end));
  return `${encode(line.slice(start.index, startEnd.end))},${encode(line.slice(endStart.index, end.end))}`;
}

/** The line of a passage with the most marks. */
function bestLine({ text, marks }: Passage): string {
  let best = '';
  let most = -1;
  let offset = 0;
  for (const line of text.split('\n')) {
    const end = offset + line.length;
    const own = marks.filter(([start]) => start >= offset && start < end).length;
    if (own > most && line.trim() !== '') [best, most] = [line.trim(), own];
    offset = end + 1;
  }
  return best;
}

/**
 * `url` with a text directive for the line of the passage that has the most marks; a fragment that it had stays.
 * Where the page no longer has these words, a browser opens it at its top.
 */
export function textFragment(url: string, passage: Passage): string {
  const line = bestLine(passage);
  if (line === '') return url;
  const [address, fragment = ''] = url.split(/#(.*)/s);
  return `${address}#${fragment.replace(/:~:.*$/s, '')}:~:text=${edges(line)}`;
}

/** The address of a post's own page, at a passage of it where there is one; null where the post has no page. */
export function addressAt(url: string | null, passage: Passage | null | undefined): string | null {
  return url === null || !passage ? url : textFragment(url, passage);
}
