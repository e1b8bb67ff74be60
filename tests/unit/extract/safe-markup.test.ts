// Promise: nothing may stay in a text that runs, loads, submits, styles or names something, however long the list of what may stay
// becomes.
import { expect, it } from 'vitest';
import {
  INLINE_PICTURE,
  SAFE_ATTRIBUTES,
  SAFE_ELEMENTS,
  SILENT_ELEMENTS,
} from '@/utils/extract/html/safe-markup';

/** What runs, loads or submits; what is a document of its own; where parsers change their mode; what is about the whole page. */
const NEVER_ELEMENTS = [
  'script style link meta base head body html title template slot noscript noframes noembed',
  'iframe frame frameset fencedframe portal object embed applet param',
  'picture source track audio video canvas map area bgsound image',
  'form input button select selectedcontent option optgroup datalist textarea label fieldset legend output keygen isindex',
  'dialog menuitem command marquee blink plaintext xmp listing',
  'svg path g use animate set foreignobject desc filter feimage',
  'annotation annotation-xml mglyph malignmark maction',
].flatMap((line) => line.split(' '));

/** Handlers, and whatever has a prefix. */
const NEVER = /^on|:|^aria-/;
const NEVER_ATTRIBUTES = [
  'id name class style is slot part for form itemid popover popovertarget commandfor anchor',
  'srcset imagesrcset poster background ping attributionsrc srcdoc data codebase classid archive profile manifest icon usemap',
  'action formaction method enctype actiontype http-equiv content charset nonce integrity',
  'autofocus autoplay contenteditable tabindex accesskey draggable download sandbox allow referrerpolicy crossorigin loading',
].flatMap((line) => line.split(' '));

it('an element that does something is none of them', () =>
  expect(SAFE_ELEMENTS.filter((name) => NEVER_ELEMENTS.includes(name))).toEqual([]));

it('an attribute that runs, asks, styles or names is none of them', () =>
  expect(SAFE_ATTRIBUTES.filter((name) => NEVER.test(name) || NEVER_ATTRIBUTES.includes(name))).toEqual([]));

it('no element both stays and goes with its content', () =>
  expect(SAFE_ELEMENTS.filter((name) => SILENT_ELEMENTS.includes(name))).toEqual([]));

it.each(['image/svg+xml', 'text/html', 'image/png;charset=x', 'application/xhtml+xml'])(
  'a picture in the text is no %s',
  (type) => {
    expect(INLINE_PICTURE.test('data:image/png;base64,eA==')).toBe(true);
    expect(INLINE_PICTURE.test(`data:${type};base64,eA==`)).toBe(false);
  },
);
