// Whether a page has an article, at a look: the sum that Readability's `isProbablyReaderable` makes (minimum score 20, 140
// letters a block), with our own names for what stands beside a text, asked of live collections: a browser walks these no
// further than it is asked, and there is an end to how far it is.
// https://github.com/mozilla/readability#isprobablyreaderabledocument-options

/** Characters above which a block counts, and the sum of the square roots of the excess that makes an article. */
const LEAST_LETTERS = 140;
const ENOUGH = 20;
/** Letters of its own of an element that is a paragraph by nothing else: what is taken out of a text to tell of it is shorter. */
const LEAST_OWN = 300;
/** What is a paragraph by its kind, the likeliest first; `br` stands for the division that it breaks. */
const PARAGRAPHS = ['p', 'pre', 'br', 'article'];
/** What such paragraphs are built of where pages have none that are called so: what holds others, and what holds text. */
const OUTER = ['div', 'section', 'main', 'body'];
const INNER = ['span', 'td', 'dd', 'font'];
const KINDS = [...PARAGRAPHS, ...OUTER, ...INNER];
/** Characters by which the script of a text is detected. */
const SAMPLE = 300;
/** Blocks of a kind that are looked at: of those that are paragraphs by nature, and of the others. */
const MOST_BLOCKS = 500;
const MOST_OTHERS = 250;
/** Ends of sentences, or letters of writing that has none, without which nothing but paragraphs is looked for. */
const SENTENCE = /[.!?…؟۔।](?=[\s"'”’»)\]])|[。！？]|[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff]{40}/g;
const LEAST_SENTENCES = 2;
/** Nodes of one of the others that are looked at. */
const MOST_NODES = 250;

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

/** Letters of a text; one of Chinese, Japanese or Korean says as much as two. */
function lettersIn(text: string): number {
  if (text === '') return 0;
  const sample = text.slice(0, SAMPLE);
  const wide = sample.match(/[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]/g)?.length ?? 0;
  return Math.round(text.length * (1 + wide / sample.length));
}

/** Letters that stand in an element itself, and not in others in it. */
function ownLetters(element: Element): number {
  let letters = 0;
  let node = element.firstChild;
  for (let n = 0; node && n < MOST_NODES; n += 1) {
    if (node.nodeType === 3) letters += lettersIn(node.nodeValue?.trim() ?? '');
    node = node.nextSibling;
  }
  return letters >= LEAST_OWN ? letters : 0;
}

/** The division that a line break stands in, once. */
function brokenBlock({ parentElement }: Element, known: Set<Element>): Element | null {
  if (parentElement?.localName !== 'div' || known.has(parentElement)) return null;
  known.add(parentElement);
  return parentElement;
}

/**
 * Whether a page says anything in sentences. The browser walks all of the page for each kind of block that is asked for: most
 * of what is no article is told by this one question.
 */
function hasSentences(page: Document): boolean {
  const text = page.body?.textContent ?? '';
  SENTENCE.lastIndex = 0;
  for (let n = 0; n < LEAST_SENTENCES; n += 1) if (!SENTENCE.test(text)) return false;
  return true;
}

/** Letters of a block that may be a paragraph; 0 where there are too few. */
function lettersOf(block: Element, kind: string): number {
  if (OUTER.includes(kind)) return ownLetters(block);
  // All of a small one is told in one question; none of its letters counts for more than two.
  const text = block.textContent ?? '';
  const isInner = INNER.includes(kind);
  if (2 * text.length < (isInner ? LEAST_OWN : LEAST_LETTERS)) return 0;
  return isInner ? ownLetters(block) : lettersIn(text.trim());
}

/**
 * Whether a page has running text enough to be an article; most say so in their first paragraphs. In few functions: each is
 * compiled to run once, on every page.
 */
export function hasRunningText(page: Document): boolean {
  let sum = 0;
  for (const kind of KINDS) {
    if (kind === 'pre' && !hasSentences(page)) return false;
    const most = PARAGRAPHS.includes(kind) ? MOST_BLOCKS : MOST_OTHERS;
    const broken = new Set<Element>();
    const found = page.getElementsByTagName(kind);
    for (let n = 0; n < most; n += 1) {
      const element = found.item(n);
      if (!element) break;
      const block = kind === 'br' ? brokenBlock(element, broken) : element;
      if (!block) continue;
      const letters = lettersOf(block, kind);
      if (letters < LEAST_LETTERS || block.matches('li p') || !counts(block)) continue;
      sum += Math.sqrt(letters - LEAST_LETTERS);
      if (sum > ENOUGH) return true;
    }
  }
  return false;
}
