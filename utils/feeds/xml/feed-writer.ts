// Writes the elements of a feed in their canonical form: texts as text, addresses absolute where the feed states a base.
import { atomTextOf } from '../formats/atom-text';
import { isAddress, isEntry, isPerson, isPersonLine, mayBeMarkup, type XmlFormat } from './feed-names';
import { LeafText, resolvedAddress, resolvedText } from './leaf-text';
import type { OpenElement } from './open-element';
import { type Decoder, escaped } from './xml-entities';
import { nameOf } from './xml-names';

type Attribute = [name: string, value: string];

/** Characters of a person's line: the parser reads nested brackets in quadratic time. */
const PERSON_CHARACTERS = 256;

const ATOM = ' xmlns="http://www.w3.org/2005/Atom"';

const written = (attributes: readonly Attribute[]): string =>
  attributes.map(([name, value]) => ` ${name}="${escaped(value)}"`).join('');

export class FeedWriter {
  readonly #format: XmlFormat;
  readonly #decode: Decoder;
  readonly #out: string[] = [];
  /** The namespace of the document's root. */
  own = '';

  constructor(format: XmlFormat, decode: Decoder) {
    this.#format = format;
    this.#decode = decode;
  }

  /** The document. @param wrapper the root element, where the feed has none */
  xml(wrapper: string | null): string {
    const all = this.#out.join('');
    if (wrapper === null) return all;
    return `<${wrapper}${wrapper === 'feed' ? ATOM : ' version="2.0"'}>${all}</${wrapper}>`;
  }

  startContainer(element: OpenElement): void {
    element.at = this.#out.length;
    this.#out.push(''); // Its start tag, when its language is known.
    if (isPerson(element.name)) element.text = new LeafText(this.#decode);
    // CDF gives the address and the date of a thing as attributes.
    if (element.name !== 'channel' && element.name !== 'item') return;
    const href = element.attributes.get('href');
    const date = element.attributes.get('lastmod');
    if (href !== undefined) this.#write('link', resolvedAddress(this.#decode(href), element.base));
    if (date !== undefined) this.#write('atom:updated', this.#decode(date));
  }

  endContainer(element: OpenElement): void {
    const { name } = element;
    const attributes = [...this.#attributesOf(element), ...placeOf(element)];
    this.#out[element.at] = `<${name}${name === 'feed' ? ATOM : ''}${written(attributes)}>`;
    // A person without elements is a name.
    const bare = element.text?.plain ?? '';
    if (bare !== '' && name === 'author' && this.#format !== 'atom')
      this.#out.push(escaped(bare.slice(0, PERSON_CHARACTERS)));
    else this.#write(name.startsWith('atom:') ? 'atom:name' : 'name', bare);
    // The parser leaves out an entry in which it knows nothing; the next one would then be taken for it.
    if (isEntry(name)) this.#write('dc:format', 'entry');
    this.#out.push(`</${name}>`);
  }

  /** @param container what it stands in */
  leaf(element: OpenElement, text: LeafText, container: OpenElement | undefined): void {
    const { base, name } = element;
    const isAtom = this.#format === 'atom' || name.startsWith('atom:');
    if (isAtom && mayBeMarkup(name)) {
      this.#atomText(element, text);
      return;
    }
    const value = text.hasMarkup ? text.html : text.plain;
    const attributes = this.#attributesOf(element);
    if (mayBeMarkup(name)) {
      this.#write(name, resolvedText(value, base));
      // Of RSS the parser knows only the item's language.
      if (element.lang !== null && container && isEntry(container.name)) container.lang = element.lang;
    } else if (name === 'link' && this.#format !== 'atom')
      this.#rssLink(resolvedAddress(value, base), attributes, container);
    else if (isPersonLine(name)) this.#write(name, value.slice(0, PERSON_CHARACTERS));
    else if (name === 'category') this.#category(value, attributes);
    else this.#write(name, isAddress(name) ? resolvedAddress(value, base) : value, attributes);
  }

  #atomText(element: OpenElement, text: LeafText): void {
    const typed = atomTextOf(text, element.attributes);
    const attributes = this.#attributesOf(element).filter(([key]) => key !== 'type' && key !== 'mode');
    if (typed?.type) attributes.push(['type', typed.type]);
    this.#write(element.name, resolvedText(typed?.value ?? '', element.base), [
      ...attributes,
      ...placeOf(element),
    ]);
  }

  /** RSS has one link, and of several the last counts; some write it as Atom does. */
  #rssLink(text: string, attributes: readonly Attribute[], container: OpenElement | undefined): void {
    const attribute = (wanted: string) => attributes.find(([key]) => key === wanted)?.[1];
    const isAlternate = /^alternate$/i.test(attribute('rel') ?? 'alternate');
    const address = text || (isAlternate ? attribute('href') : undefined);
    if (!address) {
      this.#write('atom:link', '', attributes);
      return;
    }
    if (container && container.link !== -1) this.#out[container.link] = '';
    if (container) container.link = this.#out.length;
    this.#write('link', address);
  }

  /** RSS has the category as text, Atom as an attribute, and some feeds the other way round. */
  #category(text: string, attributes: readonly Attribute[]): void {
    const term = attributes.find(([name]) => name === 'term')?.[1];
    if (this.#format !== 'atom') this.#write('category', text || (term ?? ''), attributes);
    else this.#write('category', '', term || !text ? attributes : [...attributes, ['term', text]]);
  }

  #write(name: string, value: string, attributes: readonly Attribute[] = []): void {
    if (value.trim() === '' && attributes.length === 0) return;
    this.#out.push(`<${name}${written(attributes)}>${escaped(value)}</${name}>`);
  }

  /** Without those of XML itself and of unknown namespaces; addresses resolved. */
  #attributesOf({ attributes, scope, base }: OpenElement): Attribute[] {
    const found: Attribute[] = [];
    for (const [raw, value] of attributes) {
      if (/^xml(?::|ns)/.test(raw)) continue;
      const { prefix, local } = raw.includes(':') ? nameOf(raw, scope, this.own) : { prefix: '', local: raw };
      if (prefix !== '' && prefix !== 'rdf') continue;
      const name = prefix === 'rdf' && this.#format !== 'rdf' ? `rdf:${local}` : local;
      const decoded = this.#decode(value);
      found.push([name, /^(?:href|src|url)$/.test(name) ? resolvedAddress(decoded, base) : decoded]);
    }
    return found;
  }
}

function placeOf({ base, lang }: OpenElement): Attribute[] {
  const found: Attribute[] = [];
  if (base !== null) found.push(['xml:base', base]);
  if (lang !== null) found.push(['xml:lang', lang]);
  return found;
}
