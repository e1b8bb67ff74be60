// Rewrites a feed, however broken, as well-formed XML: every element closed, under the name that the parser knows, texts escaped,
// addresses resolved where the feed states a base. What cannot be read is left out.
import { innerBase } from '../address';
import { ENTRIES_PER_DOCUMENT } from '../limits';
import { rootOf } from '../sniff';
import { breaksOff, isEntry, roleOf, todaysName, type XmlFormat } from './feed-names';
import { FeedWriter } from './feed-writer';
import { LeafText } from './leaf-text';
import type { OpenElement } from './open-element';
import { type Decoder, entityDecoder } from './xml-entities';
import { innerScope, NO_SCOPE, nameOf, namespaceOf, type Scope } from './xml-names';
import { attributesOf, type TextToken, type Token, tokensOf } from './xml-tokens';

export interface CanonicalFeed {
  xml: string;
  /** The document ends within an entry, or within the text of one of the feed's own elements. */
  cutOff: 'entry' | 'text' | null;
}

/** Most open elements; deeper ones are left out. */
const DEPTH = 250;
/** Most children of an element, except for entries. */
const CHILDREN = 1_000;
/** An end tag without a beginning means nothing where it is one of HTML's, and is a misspelt one where it is not. */
const HTML =
  /^(?:a|abbr|b|big|blockquote|body|br|center|code|dd|div|dl|dt|em|font|form|h[1-6]|head|hr|html|i|img|input|li|ol|p|pre|s|small|span|strong|sub|sup|table|tbody|td|th|thead|tr|tt|u|ul)$/;
const NOTHING: ReadonlyMap<string, string> = new Map();

class Reader {
  readonly #format: XmlFormat;
  readonly #url: string;
  readonly #decode: Decoder;
  readonly #writer: FeedWriter;
  readonly #open: OpenElement[] = [];
  /** Those of them that are the feed's own, and not inside of a text or skipped. */
  readonly #openOwn: OpenElement[] = [];
  /** How many of each name are open. */
  readonly #openNames = new Map<string, number>();
  #entries = 0;
  /** Its root was closed, or there are as many entries as are believed: what follows is no part of it. */
  isDone = false;

  constructor(format: XmlFormat, url: string, decode: Decoder) {
    this.#format = format;
    this.#url = url;
    this.#decode = decode;
    this.#writer = new FeedWriter(format, decode);
  }

  take(token: Token): void {
    if (token.kind === 'start') this.#start(token.name, token.attributes, token.isEmpty);
    else if (token.kind === 'end') this.#end(token.name);
    else this.#addText(token);
  }

  /** @param wrapper the root element, where the feed has none */
  finish(wrapper: string | null): CanonicalFeed {
    const inEntry = this.#openOwn.some((element) => element.role === 'container' && isEntry(element.name));
    const cutOff = inEntry ? 'entry' : this.#leaf?.role === 'leaf' ? 'text' : null;
    this.#closeTo(0);
    return { xml: this.#writer.xml(wrapper), cutOff };
  }

  /** The last open element that is one of the feed's own: where a text is being read, the one that it belongs to. */
  get #leaf(): OpenElement | undefined {
    return this.#openOwn.at(-1);
  }

  #addText({ kind, text }: TextToken): void {
    if (this.#open.at(-1)?.role === 'skipped') return;
    const leaf = this.#leaf?.text;
    if (kind === 'cdata') leaf?.addCdata(text);
    else leaf?.addText(text);
  }

  #start(raw: string, written: string, isEmpty: boolean): void {
    if (this.#open.length >= DEPTH) return;
    const attributes = written.includes('=') ? attributesOf(written) : NOTHING;
    const scope = innerScope(this.#open.at(-1)?.scope ?? NO_SCOPE, attributes);
    if (this.#open.length === 0) this.#writer.own = rootNamespace(raw, scope);
    const { prefix, local } = nameOf(raw, scope, this.#writer.own);
    if (prefix !== null) this.#closeBefore(prefix === '' ? local : `${prefix}:${local}`);
    const outer = this.#open.at(-1);
    const name = todaysName({ prefix, local }, this.#format, this.#leaf?.name);
    const element: OpenElement = {
      raw,
      role: 'skipped',
      name: name ?? raw,
      scope,
      base: this.#baseIn(attributes, outer?.base ?? null),
      lang: attributes.get('xml:lang') ?? null,
      attributes,
      text: null,
      at: -1,
      link: -1,
      children: 0,
    };
    if (outer?.role === 'leaf' || outer?.role === 'inside') {
      element.role = 'inside';
      element.name = local;
      if (!this.#startInside(element, written, isEmpty)) return;
      this.#open.push(element);
      this.#count(raw, 1);
      return;
    }
    if (outer?.role !== 'skipped' && name !== null && this.#hasRoom(name)) {
      element.role = roleOf(name, this.#format);
      if (element.role === 'container') this.#writer.startContainer(element);
      if (element.role === 'leaf') element.text = new LeafText(this.#decode);
    }
    this.#open.push(element);
    this.#count(raw, 1);
    if (element.role !== 'skipped') this.#openOwn.push(element);
    if (isEmpty) this.#closeTop();
  }

  /** Whether one more element of the feed's own is read where we are. */
  #hasRoom(name: string): boolean {
    const outer = this.#leaf;
    if (outer === undefined || isEntry(name)) return true;
    outer.children += 1;
    return outer.children <= CHILDREN;
  }

  /** An element within a text; whether it goes on. */
  #startInside(element: OpenElement, written: string, isEmpty: boolean): boolean {
    const leaf = this.#leaf;
    if (!leaf?.text) return false;
    leaf.lang ??= element.lang;
    return leaf.text.open(element.name, written, isEmpty, element.base === leaf.base ? null : element.base);
  }

  #baseIn(attributes: ReadonlyMap<string, string>, outer: string | null): string | null {
    const stated = attributes.get('xml:base');
    return stated === undefined ? outer : (innerBase(this.#decode(stated), outer ?? this.#url) ?? outer);
  }

  /** Closes what was left open before an element that cannot stand in it. */
  #closeBefore(name: string): void {
    const leaf = this.#leaf;
    if (leaf?.role === 'leaf') {
      const holdsXml = /xml$/i.test(leaf.attributes.get('type') ?? '');
      if (holdsXml || !breaksOff(leaf.name, name)) return;
      this.#closeTo(this.#open.indexOf(leaf));
    }
    if (!isEntry(name)) return;
    const entry = this.#openOwn.find((element) => element.role === 'container' && isEntry(element.name));
    if (entry) this.#closeTo(this.#open.indexOf(entry));
  }

  #end(raw: string): void {
    const isOpen = (this.#openNames.get(raw) ?? 0) > 0;
    if (isOpen) this.#closeTo(this.#open.findLastIndex((element) => element.raw === raw));
    // Probably a misspelt end tag of the open text.
    else if (this.#open.at(-1)?.role === 'leaf' && !HTML.test(raw)) this.#closeTop();
  }

  #count(raw: string, change: 1 | -1): void {
    this.#openNames.set(raw, (this.#openNames.get(raw) ?? 0) + change);
  }

  #closeTo(at: number): void {
    while (this.#open.length > at) this.#closeTop();
  }

  #closeTop(): void {
    const element = this.#open.pop();
    if (element) this.#count(element.raw, -1);
    if (element && element === this.#openOwn.at(-1)) this.#openOwn.pop();
    if (element?.role === 'inside') this.#leaf?.text?.close(element.name);
    else if (element?.role === 'container') this.#closeContainer(element);
    else if (element?.role === 'leaf' && element.text) {
      const container = this.#openOwn.findLast((outer) => outer.role === 'container');
      this.#writer.leaf(element, element.text, container);
    }
    if (this.#open.length === 0) this.isDone = true;
  }

  #closeContainer(element: OpenElement): void {
    this.#writer.endContainer(element);
    if (isEntry(element.name)) this.#entries += 1;
    if (this.#entries >= ENTRIES_PER_DOCUMENT) this.isDone = true;
  }
}

function rootNamespace(raw: string, scope: Scope): string {
  const colon = raw.indexOf(':');
  return namespaceOf(colon === -1 ? '' : raw.slice(0, colon), scope) ?? '';
}

/**
 * Reads a feed's XML, however broken.
 * @param url where it was fetched, which a relative `xml:base` is meant against
 */
export function canonicalXml(document: string, format: XmlFormat, url: string): CanonicalFeed {
  const root = rootOf(document);
  const reader = new Reader(format, url, entityDecoder(document.slice(0, root.at)));
  for (const token of tokensOf(document.slice(root.at))) {
    reader.take(token);
    if (reader.isDone) break;
  }
  return reader.finish(root.name === 'channel' ? 'rss' : root.name === 'entry' ? 'feed' : null);
}
