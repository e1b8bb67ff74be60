// Collects the text of one element of a feed while it is read: plain, and as HTML if there are elements in it.
import { absolute } from '../address';
import { resolveAddresses } from '../resolve-html';
import type { Decoder } from './xml-entities';

const escapedText = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
/** Elements of HTML that have no end; others that XHTML writes as `<a/>` would, in HTML, go on. */
const VOID = /^(?:area|base|br|col|embed|hr|img|input|link|meta|param|source|track|wbr)$/;
const GOES_ON =
  /^(?:a|abbr|audio|b|blockquote|button|canvas|cite|code|div|dd|dl|dt|em|h[1-6]|i|iframe|li|object|ol|p|pre|q|s|script|small|span|strong|style|sub|sup|table|tbody|td|textarea|th|title|tr|u|ul|video)$/;
const NO_HTML =
  /(?<!\s)\s+(?:xmlns(?::[\w.-]+)?|xml:(?:base|lang|space))\s*=\s*(?:"[^"]*"|'[^']*'|[^\s"'>]+)/gi;

export class LeafText {
  readonly #decode: Decoder;
  /** Texts and tags in turn; `#isText` says which. */
  readonly #parts: string[] = [];
  readonly #isText: boolean[] = [];
  /** The one element around everything, and where its inside begins and ends in `#parts`. */
  #wrapper: { name: string; from: number; to: number } | null = null;
  #isWrapped = true;
  #open = 0;
  hasMarkup = false;

  constructor(decode: Decoder) {
    this.#decode = decode;
  }

  addText(written: string): void {
    this.#add(this.#decode(written.replaceAll(']]>', '')));
  }

  addCdata(text: string): void {
    this.#add(text);
  }

  #add(text: string): void {
    if (this.#open === 0 && text.trim() !== '') this.#isWrapped = false;
    this.#push(text, true);
  }

  #push(part: string, isText: boolean): void {
    this.#parts.push(part);
    this.#isText.push(isText);
  }

  /**
   * An element begins inside of the text.
   * @param name without prefix
   * @param base where its addresses are to be resolved against, if it says so itself
   * @returns whether it goes on until `close`
   */
  open(name: string, attributes: string, isEmpty: boolean, base: string | null): boolean {
    this.hasMarkup = true;
    const tag = `<${name}${attributes.replace(NO_HTML, '')}`;
    const isVoid = VOID.test(name);
    const ends = isEmpty || isVoid;
    const whole =
      ends && !isVoid && GOES_ON.test(name) ? `${tag}></${name}>` : ends ? `${tag.trimEnd()}/>` : `${tag}>`;
    this.#push(base === null ? whole : resolveAddresses(whole, base), false);
    if (this.#open === 0) {
      if (this.#wrapper || ends) this.#isWrapped = false;
      this.#wrapper = { name, from: this.#parts.length, to: this.#parts.length };
    }
    if (!ends) this.#open += 1;
    return !ends;
  }

  close(name: string): void {
    this.#open -= 1;
    if (this.#open === 0 && this.#wrapper) this.#wrapper.to = this.#parts.length;
    this.#push(`</${name}>`, false);
  }

  #joined(from: number, to: number | undefined, read: (part: string, isText: boolean) => string): string {
    const parts = this.#parts.slice(from, to);
    return parts
      .map((part, index) => read(part, this.#isText[from + index] === true))
      .join('')
      .trim();
  }

  /** The text alone. */
  get plain(): string {
    return this.#joined(0, undefined, (part, isText) => (isText ? part : ''));
  }

  /** As XHTML: what looks like a tag in the text is text. */
  get html(): string {
    return this.#joined(0, undefined, (part, isText) => (isText ? escapedText(part) : part));
  }

  /** The inside of the one `div` around everything; all where there is none. */
  #withinDiv(read: (part: string, isText: boolean) => string): string {
    const { name, from, to } = this.#wrapper ?? { name: '', from: 0, to: 0 };
    return this.#isWrapped && name === 'div'
      ? this.#joined(from, to, read)
      : this.#joined(0, undefined, read);
  }

  /** Without the `div` that Atom's XHTML stands in, which is no part of it (RFC 4287, section 3.1.1.3). */
  get xhtml(): string {
    return this.#withinDiv((part, isText) => (isText ? escapedText(part) : part));
  }

  /** As HTML that was escaped, but for some elements of it. */
  get mixed(): string {
    return this.#withinDiv((part) => part);
  }
}

/** HTML or a text that may be HTML, with its addresses resolved where a base was stated. */
export const resolvedText = (text: string, base: string | null): string =>
  base !== null && text.includes('<') ? resolveAddresses(text, base) : text;

/** An address resolved where a base was stated; what is none stays as it is. */
export const resolvedAddress = (address: string, base: string | null): string =>
  base === null || /^[a-z][a-z\d+.-]*:/i.test(address.trim())
    ? address
    : (absolute(address, base) ?? address);
