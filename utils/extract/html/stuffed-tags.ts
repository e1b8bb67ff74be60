// Detects tags with absurdly many attributes: some browsers compare each with all before, in quadratic time.
// https://html.spec.whatwg.org/multipage/parsing.html#data-state and the states behind it
import { outsideScripts } from './outside-scripts';
import { ATTRIBUTE, TAG_REST } from './tag-patterns';

/** Attributes of one tag; those of all tags of `html` and `body` count together, as they add to one element. */
const MOST_ATTRIBUTES = 10_000;
/** An attribute is at least a letter and what parts it from the next. */
const LEAST_LENGTH = 2 * MOST_ATTRIBUTES;
const PAGE = /^(?:html|body)$/i;
const ATTRIBUTES = new RegExp(ATTRIBUTE, 'g');

/** Characters that are read of tags that overlap, beside thrice the text: hardly any does in an honest page. */
const OVERLAPPING = 1_000_000;

function countOf(attributes: string): number {
  let count = 0;
  for (const _ of attributes.matchAll(ATTRIBUTES)) count += 1;
  return count;
}

/**
 * Whether some tag has more attributes than any honest one. Whatever is not surely in a script or a style may be seen by a
 * parser, in comments and text areas too: each `<` before a letter there may begin a tag. Where they begin within each other
 * so often that to read all would take more than a few times as long as the text, that is none of an honest page either.
 */
export function hasStuffedTag(html: string): boolean {
  if (html.length < LEAST_LENGTH) return false;
  const text = outsideScripts(html);
  let left = 3 * text.length + OVERLAPPING;
  let ofPage = 0;
  for (const { 0: start, 1: name = '', index } of text.matchAll(/<\/?([a-z][^\t\n\f\r />]*)/gi)) {
    TAG_REST.lastIndex = index + start.length;
    const [rest] = TAG_REST.exec(text) ?? [''];
    left -= start.length + rest.length;
    if (left < 0) return true;
    const isPage = PAGE.test(name);
    if (rest.length < LEAST_LENGTH && !isPage) continue;
    const attributes = countOf(rest);
    if (isPage) ofPage += attributes;
    if (Math.max(attributes, ofPage) > MOST_ATTRIBUTES) return true;
  }
  return false;
}
