// HTML → an inert document: nothing in it is fetched and nothing runs.

import { withStandIns } from './media-stand-ins';
import { outsideScripts } from './outside-scripts';
import { isRunaway } from './runaway-html';
import { htmlPolicy } from './trusted-html';
import { unclobbered } from './unclobbered';

const parsed = (html: string): Document =>
  new DOMParser().parseFromString(htmlPolicy().createHTML(html), 'text/html');

/** An element into which a parser copies a chosen option again and again; where options nest, some never come to an end. */
const COPYING = /(<\/?)selectedcontent/gi;

/** Browsers look through all sources of a `picture` for each image in it: where there are very many, it is none to them. */
const PICTURE = /(<\/?)picture(?=[\s/>])/gi;
const SOURCE = /<source[\s/>]/gi;
const MOST_SOURCES = 2_000;

/**
 * A `source` that is for some screens only. It listens to the screen for as long as the page lives that parsed it, and holds its
 * document: in Chromium none of them is ever let go, nor is any copy.
 */
const FOR_SCREENS = /<source\s[^<>]{0,5000}/gi;
const unheard = (source: string): string => source.replace(/(\s)media(?=\s*=)/gi, '$1x-media');

/** What a parser makes no more of than is written. */
function tamed(html: string): string {
  const tame = html.replace(COPYING, '$1x-selectedcontent').replace(FOR_SCREENS, unheard);
  let sources = 0;
  for (const _ of tame.matchAll(SOURCE)) sources += 1;
  return sources > MOST_SOURCES ? tame.replace(PICTURE, '$1x-picture') : tame;
}

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
  const tame = tamed(html);
  if (!isRunaway(tame)) return withStandIns(unclobbered(parsed(tame)));
  const page = parsed(withoutTags(outsideScripts(tame)));
  wordsOnly.add(page);
  return page;
}

/** What may stand before a document type: nothing else of a document is skipped in search of it. */
const PROLOG = /\s+|<\?[\s\S]*?\?>|<!--[\s\S]*?-->/y;
/** A document type with all that it declares: entities that expand without end are declared there, and nothing of use. */
const DOCTYPE = /<!DOCTYPE(?:[^[>]*\[[\s\S]*?\]\s*>|[^[>]*>)/iy;

/**
 * XML without its document type. Where one was taken away the next would be it, so each goes that stands there. One in another place
 * makes it no XML.
 */
function withoutDoctypes(xml: string): string {
  let kept = '';
  for (let at = 0; ; at = DOCTYPE.lastIndex) {
    const from = at;
    for (PROLOG.lastIndex = at; PROLOG.test(xml); ) at = PROLOG.lastIndex;
    kept += xml.slice(from, at);
    DOCTYPE.lastIndex = at;
    if (!DOCTYPE.test(xml)) return kept + xml.slice(at);
  }
}

/** XML as text that is read as HTML. None of the patterns can fail behind its beginning, and be tried from there again. */
const asHtml = (xml: string): string =>
  xml
    .replace(/<\?[^>]*>?/g, (instruction) => (instruction.endsWith('?>') ? '' : instruction))
    .replace(/<!\[CDATA\[([\s\S]*?)(?:\]\]>|$)/g, '$1');

/** Parses XML. Browsers stop where it is not well-formed; what is not is read as they read HTML, which goes on. */
export function parseXml(xml: string): Document {
  const bare = withoutDoctypes(xml);
  const strict = new DOMParser().parseFromString(htmlPolicy().createHTML(bare), 'text/xml');
  return strict.querySelector('parsererror') ? parseHtml(asHtml(bare)) : strict;
}

/** What is in an element, as HTML. It is as safe as what was parsed. */
export const htmlOf = (element: Element): string => element.innerHTML;
