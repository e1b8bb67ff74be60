// OPML 1.0 and 2.0, and what calls itself so: outlines with an address of a feed become sources.
import { parseOpml } from 'feedsmith';
import { parseHtml } from '@/utils/extract/html/parse-html';
import type { Bundle } from '../bundle';
import { isCutOff, wholeText } from '../read-text';
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
  for (let one = waiting.pop(); one && found.length <= MOST_SOURCES; one = waiting.pop()) {
    found.push(one);
    if (one.outlines) waiting.push(...[...one.outlines].reverse());
  }
  return found;
}

/**
 * Read as browsers read HTML, which minds no missing tag, stray ampersand or attribute in capitals. As an element that holds
 * nothing, because HTML knows no slash that ends one: each would stand in the one before.
 */
function leniently(text: string): Outline[] {
  const page = parseHtml(text.replace(/<(\/?)outline(?=[\s>/])/gi, '<$1source'));
  return [...page.querySelectorAll('source')].slice(0, MOST_SOURCES + 1).map((element) => {
    const read = (name: string) => element.getAttribute(name) ?? undefined;
    const type = read('type');
    return {
      text: read('text'),
      title: read('title'),
      xmlUrl: read('xmlurl') ?? (isFeed({ type }) ? read('url') : undefined),
      htmlUrl: read('htmlurl'),
      type,
    };
  });
}

const isFeed = ({ type }: Outline): boolean => /^(?:rss|atom)$/i.test(type ?? '');
const feedsAmong = (outlines: readonly Outline[]): number => outlines.filter(({ xmlUrl }) => xmlUrl).length;

/** Both readings, and the one that finds more: well-formed outlines may be misspelt (`xmlurl`), others malformed. */
function outlinesOf(text: string): Outline[] {
  const lenient = leniently(text);
  try {
    const strict = flat((parseOpml(text).body?.outlines ?? []) as Outline[]);
    return feedsAmong(strict) >= feedsAmong(lenient) ? strict : lenient;
  } catch {
    // Malformed, which many an exporter's files are.
    return lenient;
  }
}

export async function* readOpml(bundle: Bundle, paths: readonly string[]): AsyncGenerator<Read> {
  for (const path of paths) {
    let n = 0;
    const text = await wholeText(bundle.open(path), MOST_OPML);
    for (const outline of outlinesOf(text)) {
      n += 1;
      if (n > MOST_SOURCES) {
        yield unreadable(n, 'too-large');
        break;
      }
      const title = outline.title || outline.text;
      if (outline.xmlUrl)
        yield sourceOf(title || n, { url: outline.xmlUrl, siteUrl: outline.htmlUrl, title });
      // A folder has no address; a feed without one cannot be read.
      else if (isFeed(outline)) yield unreadable(title || n, 'no-address');
    }
    if (isCutOff(text, 'opml')) yield unreadable(path, 'cut-off');
  }
}
