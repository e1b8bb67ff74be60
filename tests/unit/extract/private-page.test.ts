// @vitest-environment happy-dom
// Promise: what every page view pays for does not walk the page more often than it must: once for its fields, once more for what
// one chooses from where there are any, and no pattern is tried on what is passed. Where there are many fields, the browser looks
// through them, and says the same. What makes a page private is tested in a real
// browser (tests/e2e/reading.e2e.ts).
import { afterEach, describe, expect, it, vi } from 'vitest';
import { privateReason } from '@/utils/extract/page/private-page';

const ADDRESS = 'https://blog.example/post';
const FIELDS = '<input type="checkbox"><p>x</p>'.repeat(15);
const MANY = FIELDS.repeat(20);

/** What a document was asked for, and the answer. */
function asked(html: string) {
  const page = new DOMParser().parseFromString(html, 'text/html');
  const names: string[] = [];
  const byName = page.getElementsByTagName.bind(page);
  vi.spyOn(page, 'getElementsByTagName').mockImplementation(((name: string) => {
    names.push(name);
    return byName(name);
  }) as typeof page.getElementsByTagName);
  // What the test library does to tell that is its own.
  vi.spyOn(Element.prototype, 'checkVisibility').mockReturnValue(true);
  const patterns = [
    ...(['querySelector', 'querySelectorAll'] as const).map((method) => vi.spyOn(page, method)),
    vi.spyOn(Element.prototype, 'matches'),
    vi.spyOn(Element.prototype, 'closest'),
  ];
  const reason = privateReason(page, ADDRESS);
  return { reason, names, patterns: patterns.flatMap(({ mock }) => mock.calls) };
}

afterEach(() => vi.restoreAllMocks());

describe('whether a page is private', () => {
  it.each([
    ['no field', '<p>x</p>'.repeat(500), null, ['input']],
    ['fields', FIELDS, null, ['input', 'select']],
    ['a password', `${FIELDS}<input type="password">${FIELDS}`, 'password', ['input']],
    ['a card', `${FIELDS}<input autocomplete="section-a CC-number">`, 'checkout', ['input']],
    [
      'a month of a card',
      `${FIELDS}<select></select><select autocomplete="cc-exp-month"></select>`,
      'checkout',
      ['input', 'select'],
    ],
    ['both', '<input autocomplete="cc-csc"><input type="password">', 'password', ['input']],
    ['a choice and no field', '<select autocomplete="off"></select>', null, ['input']],
  ])('is told of a page with %s in so many walks', (_, html, reason, names) => {
    expect(asked(html)).toEqual({ reason, names, patterns: [] });
  });

  it.each([
    ['none of them private', '', null],
    ['a password', '<input type="password">', 'password'],
    ['a card', '<input autocomplete="section-a CC-number">', 'checkout'],
    ['a month of a card', '<select autocomplete="cc-exp-month"></select>', 'checkout'],
    ['both', '<input autocomplete="cc-csc"><input type="password">', 'password'],
  ])('is asked of the browser where there are many fields: %s', (_, html, reason) => {
    const found = asked(`${MANY}${html}${MANY}`);
    expect(found.reason).toBe(reason);
    expect(found.names).toEqual(['input']);
    expect(found.patterns.length).toBeLessThanOrEqual(2);
  });

  it.each([
    ['https://me:key@accounts.blog.example:8443/', 'login'],
    ['https://blog.example/sign-in.html?next=/#top', 'login'],
    ['https://checkout.blog.example/x', 'checkout'],
    ['https://blog.example/Cart/', 'checkout'],
    ['https://blog.example/?to=/checkout', null],
    ['https://blog.example/#/login', null],
    ['https://login:8443/', null],
    ['https://blog.example/', null],
    ['about:blank', null],
  ])('is told by its address %s: %s', (address, reason) => {
    expect(privateReason(document.implementation.createHTMLDocument(''), address)).toBe(reason);
  });
});
