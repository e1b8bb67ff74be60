// Whether a page has an article, at a look: the sum that Readability's `isProbablyReaderable` makes (minimum score 20, 140
// letters a block), with our own names for what stands beside a text, asked of live collections: a browser walks these no
// further than it is asked, and there is an end to how far it is.
// https://github.com/mozilla/readability#isprobablyreaderabledocument-options

/** Letters below which a block counts for nothing, and the sum of the roots of what is above that makes an article. */
const LEAST_LETTERS = 140;
const ENOUGH = 20;
/** Letters of its own of an element that is a paragraph by nothing else: what is taken out of a text to tell of it is shorter. */
const LEAST_OWN = 300;
/** What such paragraphs are built of where pages have none that are called so. */
const OTHERS = ['div', 'section', 'span', 'td', 'dd', 'font', 'main', 'body'];
/** Letters by which it is told how a text is written. */
const SAMPLE = 300;
/** Blocks of a kind that are looked at. */
const MOST_BLOCKS = 1_000;

/** What authors call the blocks beside a text, and what they call those of the text itself, which counts for more. */
const BESIDE =
  /advert|banner|breadcrumb|comment|consent|cookie|disclaimer|footer|header|menu|newsletter|pager|pagination|popup|promo|related|repl(?:y|ies)|share|sidebar|signup|social|sponsor|subscribe|teaser/i;
const CONTENT = /article|body|column|content|entry|main|post|prose|story/i;

/** Whether a block is shown and is not, by its name, something beside the text. */
function counts(block: Element): boolean {
  const { className, id } = block;
  if (block.hasAttribute('hidden') || block.getAttribute('aria-hidden') === 'true') return false;
  if ((block as HTMLElement).style?.display === 'none') return false;
  if (className === '' && id === '') return true;
  const name = `${className} ${id}`;
  return !BESIDE.test(name) || CONTENT.test(name);
}

/** Blocks of one kind, one after the other. */
function* blocksOf(page: Document, name: string): Generator<Element> {
  const found = page.getElementsByTagName(name);
  for (let n = 0; n < MOST_BLOCKS; n += 1) {
    const block = found.item(n);
    if (!block) return;
    yield block;
  }
}

/** Parents of line breaks: some pages have no paragraphs but these. */
function brokenBlocks(page: Document): Iterable<Element> {
  const blocks = new Set<Element>();
  for (const { parentElement } of blocksOf(page, 'br'))
    if (parentElement?.localName === 'div') blocks.add(parentElement);
  return blocks;
}

/** Letters of a text; one of Chinese, Japanese or Korean says as much as two. */
function lettersIn(text: string): number {
  const sample = text.slice(0, SAMPLE);
  const wide = sample.match(/[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]/g)?.length ?? 0;
  return Math.round(text.length * (1 + wide / (sample.length || 1)));
}

/** Letters that stand in an element itself, and not in others in it. */
function ownLetters(element: Element): number {
  let letters = 0;
  for (let node = element.firstChild; node; node = node.nextSibling)
    if (node.nodeType === 3) letters += lettersIn(node.nodeValue?.trim() ?? '');
  return letters;
}

/** Blocks that may be paragraphs, with their letters. */
function* paragraphsOf(page: Document): Generator<[block: Element, letters: number]> {
  for (const kind of ['p', 'pre', 'br', 'article'])
    for (const block of kind === 'br' ? brokenBlocks(page) : blocksOf(page, kind))
      yield [block, lettersIn(block.textContent?.trim() ?? '')];
  for (const kind of OTHERS)
    for (const block of blocksOf(page, kind)) {
      const letters = ownLetters(block);
      if (letters >= LEAST_OWN) yield [block, letters];
    }
}

/** Whether a page has running text enough to be an article; most say so in their first paragraphs. */
export function hasRunningText(page: Document): boolean {
  let sum = 0;
  for (const [block, letters] of paragraphsOf(page)) {
    if (letters < LEAST_LETTERS || block.matches('li p') || !counts(block)) continue;
    sum += Math.sqrt(letters - LEAST_LETTERS);
    if (sum > ENOUGH) return true;
  }
  return false;
}
