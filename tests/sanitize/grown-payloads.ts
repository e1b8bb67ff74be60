// Hostile HTML without end: trees of elements at which parsers change their mind, with the acts of `own-payloads` in them,
// left open, closed in the wrong order, and then damaged byte by byte. Seeded, so that what was found can be made again.
import { grown } from '../fuzz/grow';
import { seededRandom } from '../seeded-random';
import { ownPayloads } from './own-payloads';
import type { Payload } from './payloads';

const words = (list: string) => list.split(/\s+/);

/** By what each does to a parser: structure that is mended, raw text, foreign content and the ways back from it. */
const ELEMENTS = words(`
  p a b i nobr font div form table caption colgroup col tbody tr td th select option optgroup button li dl dd ruby rt rp
  h1 pre listing center details summary dialog object applet marquee frameset body html head br hr input image
  textarea title style script xmp noscript noembed noframes iframe plaintext template
  svg foreignObject desc use animate set feImage font math mtext mi mo mn ms mglyph malignmark annotation-xml maction
  semantics x-y`);
const ATTRIBUTES = [
  'encoding=text/html',
  'encoding="application/xhtml+xml"',
  'definitionurl=x',
  'xlink:href=#x',
  'xmlns="http://www.w3.org/1999/xhtml"',
  'xmlns:xlink=x',
  'shadowrootmode=open',
  'is=x-y',
  'id=attributes',
  'name=parentNode',
  'color=red',
  'style="color:red"',
  'hidden',
];
/** Where text ends that a parser takes for raw, whoever reads it. */
const ENDS = [
  '</style>',
  '-->',
  '</title>',
  '</noscript>',
  '</textarea>',
  '</xmp>',
  ']]>',
  '</svg>',
  '</math>',
  '">',
];
const MOST_DEPTH = 6;
const LONGEST_ACT = 600;

/** Makes payloads, one after the other. */
class Grower {
  readonly #random: () => number;
  readonly #acts: readonly string[];

  constructor(seed: number) {
    this.#random = seededRandom(seed);
    this.#acts = ownPayloads()
      .map(({ payload }) => payload)
      .filter(({ length }) => length <= LONGEST_ACT);
  }

  payload(): string {
    const whole = Array.from({ length: 1 + this.#below(3) }, () => this.#tree(0)).join('');
    if (this.#random() < 0.5) return whole;
    const encoder = new TextEncoder();
    const other = encoder.encode(this.#pick(this.#acts));
    return new TextDecoder().decode(grown(encoder.encode(whole), other, this.#random));
  }

  #below(count: number): number {
    return Math.floor(this.#random() * count);
  }

  #pick(list: readonly string[]): string {
    return list[this.#below(list.length)] ?? '';
  }

  #tree(depth: number): string {
    const draw = this.#random();
    if (depth >= MOST_DEPTH || draw < 0.12) return this.#pick(this.#acts);
    if (draw < 0.17) return `<!--${this.#tree(depth + 1)}${this.#pick(['-->', '--!>', '->', ''])}`;
    if (draw < 0.2) return `<![CDATA[${this.#tree(depth + 1)}${this.#pick([']]>', ''])}`;
    if (draw < 0.24) return `</${this.#pick(ELEMENTS)}>`;
    if (draw < 0.27) return 'words';
    return this.#element(depth);
  }

  #element(depth: number): string {
    const name = this.#pick(ELEMENTS);
    const attributes = Array.from({ length: this.#below(3) }, () => ` ${this.#attribute()}`).join('');
    const inner = Array.from({ length: this.#below(4) }, () => this.#tree(depth + 1)).join('');
    const end = this.#random();
    const closed = end < 0.7 ? `</${name}>` : end < 0.8 ? `</${this.#pick(ELEMENTS)}>` : '';
    return `<${name}${attributes}${this.#random() < 0.05 ? '/' : ''}>${inner}${closed}`;
  }

  #attribute(): string {
    if (this.#random() < 0.7) return this.#pick(ATTRIBUTES);
    // What is no markup until something else reads the text.
    return `title="${this.#pick(ENDS)}${this.#pick(this.#acts).replaceAll('"', this.#pick(["'", '&quot;', '"']))}"`;
  }
}

/** Payloads of a seed, named so that each can be made again. */
export function grownPayloads(count: number, seed: number): Payload[] {
  const grower = new Grower(seed);
  return Array.from({ length: count }, (_, n) => ({
    name: `grown ${n} of seed ${seed}`,
    payload: grower.payload(),
  }));
}
