// HTML that a browser's parser takes minutes for, or never comes back from. It looks through all open elements at each tag, so
// that its time grows with the square of how deep they are, and makes formatting that was left open anew in each block, which
// takes it the third power of how much that is. What closes what is known to a parser alone, so it is the browser's own that
// is asked: a part of the text at a time, with a look after each at how far it came. Nothing is requested and nothing runs
// there: the document has no window.
import { MEDIA, MEDIA_TAG } from './media-stand-ins';
import { hasStuffedTag } from './stuffed-tags';
import { htmlPolicy } from './trusted-html';

/** Tags, comments and the like that are read before it is looked how far they led. */
const AT_ONCE = 100;
/** What has no more than that of them, and of formatting that is distinguished by its attributes, is read whole. */
const FEW = 1_000;
const FEW_FORMATTING = 30;
/** Elements that are made anew in each block until they are closed, each once for every set of attributes and thrice without. */
const FORMATTING = 'b,big,code,em,font,i,s,small,strike,strong,tt,u';
const WITH_ATTRIBUTES = new RegExp(`<(?:${FORMATTING.replaceAll(',', '|')})[\\s/]`, 'gi');
/** Formatting within formatting. Honest pages that forget to close some have a handful. */
const MOST_FORMATTING = 64;
/** Elements one inside the other. Browsers' trees end a little deeper, which hides how much is open. */
const MOST_DEPTH = 450;
/** Elements made of a tag, and of all beyond that. */
const MADE_OF_ONE = 4;
const MOST_MADE = 2_000;
/** How often elements are counted at most until their number has doubled; counting them takes time with that number. */
const COUNTED = 250;
/**
 * Nodes that are passed on the way to where the parser is. Comments beside the page's own element are too: a tree takes time
 * with the square of their number.
 */
const MOST_STEPS = 10 * MOST_DEPTH;
/** `noscript` is markup where no script runs; a document that is written to reads it as text. */
const NOSCRIPT = /(<\/?)noscript/gi;
/** Another element in its place closes a little more than it does: few of them can hide little. */
const MOST_NOSCRIPT = 2_000;

/** HTML in parts of so many tags, each beginning with one. */
function* partsOf(html: string): Generator<string> {
  let [from, tags] = [0, 0];
  for (const { index } of html.matchAll(/<[a-z/!?]/gi)) {
    tags += 1;
    if (tags % AT_ONCE !== 0) continue;
    yield html.slice(from, index);
    from = index;
  }
  yield html.slice(from);
}

interface Place {
  /** Elements around it; infinite where the way to it is too long. */
  depth: number;
  /** How many of them are formatting. */
  formatting: number;
  /** Elements in the templates on the way. */
  inTemplates: number;
}

/**
 * Where the parser is. The way leads down to what came last, to what was put before a table because it may not stand in it,
 * and into templates, whose content is a tree of its own. By walkers and methods of the interfaces, not by the elements' own
 * properties: a form's controls may hide those, and are all looked through at each.
 */
function placeIn(page: Document): Place {
  const is = (node: Node, selector: string) =>
    node instanceof Element && Element.prototype.matches.call(node, selector);
  const found: Place = { depth: 0, formatting: 0, inTemplates: 0 };
  const ways: { at: Node; depth: number; formatting: number }[] = [{ at: page, depth: 0, formatting: 0 }];
  let steps = 0;
  for (let way = ways.pop(); way && steps <= MOST_STEPS; way = ways.pop()) {
    const depth = way.depth + 1;
    const formatting = way.formatting + (is(way.at, FORMATTING) ? 1 : 0);
    const template = way.at instanceof HTMLTemplateElement ? way.at : null;
    if (template) found.inTemplates += template.content.querySelectorAll('*').length;
    const walker = document.createTreeWalker(template?.content ?? way.at);
    let last = walker.lastChild();
    for (; last && !(last instanceof Element); last = walker.previousSibling()) steps += 1;
    steps += 1;
    found.depth = Math.max(found.depth, depth);
    found.formatting = Math.max(found.formatting, formatting);
    if (last) ways.push({ at: last, depth, formatting });
    let before = last && is(last, 'table') ? walker.previousSibling() : null;
    for (; before && !(before instanceof Element); before = walker.previousSibling()) steps += 1;
    if (before) ways.push({ at: before, depth, formatting });
  }
  return steps > MOST_STEPS ? { ...found, depth: Infinity } : found;
}

/** Whether the parts together become deeper, or much more, than any honest page. */
function runAway(parts: readonly string[]): boolean {
  const page = document.implementation.createHTMLDocument('');
  const all = page.getElementsByTagName('*');
  // By the interface and not by the document's own properties, which what is in it may hide.
  (Document.prototype.open as () => Document).call(page);
  try {
    for (const [n, part] of parts.entries()) {
      Document.prototype.write.call(page, htmlPolicy().createHTML(part));
      const { depth, formatting, inTemplates } = placeIn(page);
      if (depth > MOST_DEPTH || formatting > MOST_FORMATTING) return true;
      const most = MOST_MADE + MADE_OF_ONE * AT_ONCE * (n + 1);
      if (n % Math.ceil(n / COUNTED) === 0 && all.length + inTemplates > most) return true;
    }
    return false;
  } finally {
    Document.prototype.close.call(page);
  }
}

const countOf = (html: string, pattern: RegExp): number => {
  let count = 0;
  for (const _ of html.matchAll(pattern)) count += 1;
  return count;
};

/** Whether HTML opens elements without end, or makes more and more of what it opened, as no honest page does. */
export function isRunaway(html: string): boolean {
  if (hasStuffedTag(html) || countOf(html, NOSCRIPT) > MOST_NOSCRIPT) return true;
  const measured = html.replace(NOSCRIPT, '$1x-noscript').replace(MEDIA_TAG, `$1${MEDIA}`);
  const parts = [...partsOf(measured)];
  const isShort = parts.length <= FEW / AT_ONCE && countOf(html, WITH_ATTRIBUTES) <= FEW_FORMATTING;
  return !isShort && runAway(parts);
}
