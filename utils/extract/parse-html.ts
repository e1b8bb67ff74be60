// HTML → an inert document: nothing in it is fetched and nothing runs.
import { outsideScripts } from './outside-scripts';
import { isRunaway } from './runaway-html';
import { htmlPolicy } from './trusted-html';
import { unclobbered } from './unclobbered';

const parsed = (html: string): Document =>
  new DOMParser().parseFromString(htmlPolicy().createHTML(html), 'text/html');

/** An element into which a parser copies a chosen option again and again; where options nest, some never come to an end. */
const COPYING = /(<\/?)selectedcontent/gi;

/** HTML without its tags. What is left has no markup, so that there is nothing in it to take long over. */
const withoutTags = (html: string): string => html.replace(/<[a-z/!?][^<>]*>/gi, ' ').replaceAll('<', ' ');

/** Documents of which nothing but the words were read. */
const wordsOnly = new WeakSet<Document>();

/** Whether a document that was parsed here was read without its tags. */
export const isReadAsWords = (page: Document): boolean => wordsOnly.has(page);

/**
 * Parses HTML as browsers do. HTML that opens elements without end, as no honest page does, is read without its tags: a
 * browser's own parser would take minutes and gigabytes for it, and nobody can stop one.
 */
export function parseHtml(html: string): Document {
  const tame = html.replace(COPYING, '$1x-selectedcontent');
  if (!isRunaway(tame)) return unclobbered(parsed(tame));
  const page = parsed(withoutTags(outsideScripts(tame)));
  wordsOnly.add(page);
  return page;
}

/** A document type with all that it declares: entities that expand without end are declared there, and nothing of use. */
const DOCTYPE = /<!DOCTYPE(?:[^[>]*\[[\s\S]*?\]\s*>|[^[>]*>)/i;

/** Parses XML. Browsers stop where it is not well-formed; what is not is read as they read HTML, which goes on. */
export function parseXml(xml: string): Document {
  const bare = xml.replace(DOCTYPE, '');
  const strict = new DOMParser().parseFromString(htmlPolicy().createHTML(bare), 'text/xml');
  if (!strict.querySelector('parsererror')) return strict;
  return parseHtml(bare.replace(/<\?[^>]*\?>/g, '').replace(/<!\[CDATA\[([\s\S]*?)\]\]>/g, '$1'));
}

/** What is in an element, as HTML. It is as safe as what was parsed. */
export const htmlOf = (element: Element): string => element.innerHTML;
