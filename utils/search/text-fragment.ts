// An address that opens a page at a passage (URL Fragment Text Directives, https://wicg.github.io/scroll-to-text-fragment/).
import type { Passage } from '@/utils/model/page';

/** Words that name the beginning and the end of the passage: enough to be found once. */
const WORDS = 6;
/** Without spaces between words: so many characters instead. */
const CHARACTERS = 16;

/** Percent-encoded as the directive asks: also the hyphen, the comma and the ampersand, which it uses itself. */
function encode(words: string): string {
  return encodeURIComponent(words.toWellFormed()).replaceAll('-', '%2D');
}

function edges(line: string): string {
  const words = line.split(/\s+/);
  if (words.length > 2 * WORDS) {
    return `${encode(words.slice(0, WORDS).join(' '))},${encode(words.slice(-WORDS).join(' '))}`;
  }
  const characters = Array.from(line);
  if (words.length < 3 && characters.length > 3 * CHARACTERS) {
    return `${encode(characters.slice(0, CHARACTERS).join(''))},${encode(characters.slice(-CHARACTERS).join(''))}`;
  }
  return encode(line);
}

/**
 * `url` with a text directive for the line of the passage that has the most marks; a fragment that it had stays.
 * Where the page no longer has these words, a browser opens it at its top.
 */
export function textFragment(url: string, passage: Passage): string {
  let best = '';
  let most = -1;
  let offset = 0;
  for (const line of passage.text.split('\n')) {
    const end = offset + line.length;
    const marks = passage.marks.filter(([start]) => start >= offset && start < end).length;
    if (marks > most && line.trim() !== '') [best, most] = [line.trim(), marks];
    offset = end + 1;
  }
  if (best === '') return url;
  const [address, fragment = ''] = url.split(/#(.*)/s);
  return `${address}#${fragment.replace(/:~:.*$/s, '')}:~:text=${edges(best)}`;
}
