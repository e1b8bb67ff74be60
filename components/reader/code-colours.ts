// Colours for code, where its language is known: as highlights over the text, which leave the document as it is.
// Loaded when a post has code (a chunk of its own, as it holds the grammars of some forty languages).
import { common, createLowlight } from 'lowlight';
import { countWhile } from './body-text';

/** Characters of a block that is coloured; what is longer is data. */
const LONGEST = 50_000;
const lowlight = createLowlight(common);

type Root = ReturnType<typeof lowlight.highlight>;
type Piece = Root | Root['children'][number];
type Element = Extract<Piece, { type: 'element' }>;

/** What the grammars' scopes are shown as; body-code.css has a colour for each. */
const ROLES: Record<string, string> = {
  keyword: 'keyword',
  literal: 'keyword',
  selector: 'keyword',
  operator: 'keyword',
  'selector-tag': 'keyword',
  built_in: 'name',
  type: 'name',
  title: 'name',
  section: 'name',
  name: 'name',
  attr: 'name',
  attribute: 'name',
  property: 'name',
  'selector-class': 'name',
  'selector-id': 'name',
  string: 'string',
  regexp: 'string',
  link: 'string',
  addition: 'string',
  number: 'number',
  symbol: 'number',
  variable: 'number',
  'template-variable': 'number',
  comment: 'comment',
  quote: 'comment',
  meta: 'comment',
  deletion: 'comment',
};
const ALL = ['keyword', 'name', 'string', 'number', 'comment'] as const;
const nameOf = (role: string) => `code-${role}`;

interface Stretch {
  role: string;
  from: number;
  to: number;
}

function roleOf(element: Element): string | undefined {
  const classes = element.properties.className;
  const first = Array.isArray(classes) ? String(classes[0]).replace(/^hljs-/, '') : '';
  return ROLES[first];
}

/** The stretches of a tree, the inner ones inside of the outer ones: the innermost colour is put on last. */
export function stretchesOf(tree: Root): Stretch[] {
  const stretches: Stretch[] = [];
  const walk = (node: Piece, from: number): number => {
    if (node.type === 'text') return from + node.value.length;
    if (!('children' in node)) return from;
    const role = node.type === 'element' ? roleOf(node) : undefined;
    const own = role ? { role, from, to: from } : null;
    if (own) stretches.push(own);
    let at = from;
    for (const child of node.children) at = walk(child, at);
    if (own) own.to = at;
    return at;
  };
  walk(tree, 0);
  return stretches;
}

/** Ranges over the text of an element, by offsets in it. */
function rangesIn(code: HTMLElement): (from: number, to: number) => Range | null {
  const nodes: { node: Node; from: number }[] = [];
  const walker = document.createTreeWalker(code, NodeFilter.SHOW_TEXT);
  let length = 0;
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    nodes.push({ node, from: length });
    length += node.nodeValue?.length ?? 0;
  }
  const pointOf = (offset: number) => nodes[countWhile(nodes, ({ from }) => from <= offset) - 1];
  return (from, to) => {
    const [start, end] = [pointOf(from), pointOf(Math.max(from, to - 1))];
    if (!start || !end || to <= from) return null;
    const range = document.createRange();
    range.setStart(start.node, from - start.from);
    range.setEnd(end.node, to - end.from);
    return range;
  };
}

/** Colours the blocks of code below `root` whose language is known; answers what takes the colours away again. */
export function colourCode(root: ParentNode): () => void {
  if (typeof Highlight !== 'function' || !CSS.highlights) return () => undefined;
  const highlights = new Map(ALL.map((role) => [role as string, new Highlight()]));
  for (const block of root.querySelectorAll<HTMLElement>('pre')) {
    const code = block.querySelector<HTMLElement>('code') ?? block;
    const language = code.dataset.language ?? block.dataset.language;
    const text = code.textContent ?? '';
    if (!language || text.length > LONGEST || !lowlight.registered(language)) continue;
    const rangeOf = rangesIn(code);
    for (const { role, from, to } of stretchesOf(lowlight.highlight(language, text))) {
      const range = rangeOf(from, to);
      if (range) highlights.get(role)?.add(range);
    }
  }
  for (const [role, highlight] of highlights) CSS.highlights.set(nameOf(role), highlight);
  return () => {
    for (const [role, highlight] of highlights) {
      if (CSS.highlights.get(nameOf(role)) === highlight) CSS.highlights.delete(nameOf(role));
    }
  };
}
