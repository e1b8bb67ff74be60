// OPML 1.0 and 2.0, and what calls itself so: outlines with an address of a feed become sources.
import { parseOpml } from 'feedsmith';
import { parseHtml } from '@/utils/extract/parse-html';
import type { Bundle } from '../bundle';
import { wholeText } from '../read-text';
import { type Read, sourceOf, unreadable } from '../records';

const MOST_OPML = 50_000_000;
const MOST_SOURCES = 50_000;

export const isOpml = (head: string): boolean => /<opml[\s>]/i.test(head);

interface Outline {
  text?: string | undefined;
  title?: string | undefined;
  xmlUrl?: string | undefined;
  htmlUrl?: string | undefined;
  type?: string | undefined;
  outlines?: Outline[] | undefined;
}

/** Outlines at any depth, in their order, without recursion: nesting may be deep on purpose. */
function flat(outlines: readonly Outline[]): Outline[] {
  const found: Outline[] = [];
  const waiting = [...outlines].reverse();
  for (let one = waiting.pop(); one && found.length < MOST_SOURCES; one = waiting.pop()) {
    found.push(one);
    if (one.outlines) waiting.push(...[...one.outlines].reverse());
  }
  return found;
}

/** Read as browsers read HTML, which minds no missing tag, stray ampersand or misspelt attribute. */
function leniently(text: string): Outline[] {
  const page = parseHtml(text.replace(/<(\/?)outline(?=[\s>/])/gi, '<$1backlist-outline'));
  return [...page.querySelectorAll('backlist-outline')].slice(0, MOST_SOURCES).map((element) => {
    const read = (name: string) => element.getAttribute(name) ?? undefined;
    return {
      text: read('text'),
      title: read('title'),
      xmlUrl: read('xmlurl'),
      htmlUrl: read('htmlurl'),
      type: read('type'),
    };
  });
}

function outlinesOf(text: string): Outline[] {
  try {
    const { body } = parseOpml(text);
    const found = flat((body?.outlines ?? []) as Outline[]);
    // What is well-formed but misspelt (`xmlurl`, `URL`) is nothing to the parser.
    if (found.some(({ xmlUrl }) => xmlUrl)) return found;
  } catch {
    // Malformed, which many an exporter's files are.
  }
  return leniently(text);
}

export async function* readOpml(bundle: Bundle, paths: readonly string[]): AsyncGenerator<Read> {
  for (const path of paths) {
    let n = 0;
    for (const outline of outlinesOf(await wholeText(bundle.open(path), MOST_OPML))) {
      n += 1;
      const title = outline.title || outline.text;
      if (outline.xmlUrl)
        yield sourceOf(title || n, { url: outline.xmlUrl, siteUrl: outline.htmlUrl, title });
      // A folder has no address; a feed without one cannot be read.
      else if (/^(?:rss|atom)$/i.test(outline.type ?? '')) yield unreadable(title || n, 'no-address');
    }
  }
}
