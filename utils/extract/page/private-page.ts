// Pages that are not read: where a password or a card number is typed, and where one signs in or pays.
import type { PageProbe } from '@/utils/model/page';

/** Segments of a path, in any place, without what stands behind a dot in them, and without hyphens. */
const CHECKOUT = ' checkout checkouts onepagecheckout kasse caisse warenkorb cart basket bag ';
const LOGIN =
  ' login logon wplogin signin signup signon sso oauth oauth2 2fa mfa resetpassword forgotpassword changepassword lostpassword passwordreset ';
/** Words that may also name a topic: as the last segment, or before one that is no title of a post. */
const PAYMENT = ' pay payment payments billing purchase ';
/** First names of hosts. */
const LOGIN_HOST = ' login signin auth sso account accounts id idp ';
const CHECKOUT_HOST = ' checkout pay payment payments billing ';

/** Whether a word is in a list of them. What a browser writes of an address has no blanks. */
const isIn = (list: string, word: string): boolean => list.includes(` ${word} `);

/** Whether the reader sees an element; where the browser cannot tell, it counts as seen. */
function isSeen(element: Element): boolean {
  return typeof element.checkVisibility !== 'function' || element.checkVisibility();
}

/** What stands before a sign, or all. */
const before = (sign: string, text: string): string => text.split(sign, 1)[0] ?? '';

const stem = (segment: string): string => before('.', segment);

/** Whether a path is one at which one pays. */
function isPayment(segments: readonly string[]): boolean {
  const last = segments.at(-1) ?? '';
  return isIn(PAYMENT, stem(last)) || (isIn(PAYMENT, stem(segments.at(-2) ?? '')) && /^\w*$/.test(last));
}

/**
 * What is said by an address alone, which a browser wrote. Words are compared and no patterns tried: this runs on every page,
 * where making one ready takes longer than all the rest of it.
 */
function reasonOfAddress(address: string): PageProbe['private'] {
  const [scheme = '', , authority = '', ...path] = before('?', before('#', address)).split('/');
  if (scheme !== 'https:' && scheme !== 'http:') return null;
  const host = authority.slice(authority.lastIndexOf('@') + 1).split('.');
  const first = host.length > 1 ? (host[0] ?? '') : '';
  if (isIn(LOGIN_HOST, first)) return 'login';
  let isCheckout = isIn(CHECKOUT_HOST, first);
  const segments = path.map((segment) => segment.toLowerCase());
  for (const segment of segments) {
    const plain = stem(segment).replaceAll('-', '').replaceAll('_', '');
    if (isIn(LOGIN, plain)) return 'login';
    isCheckout ||= isIn(CHECKOUT, plain);
  }
  if (segments.at(-1) === '') segments.pop();
  return isCheckout || isPayment(segments) ? 'checkout' : null;
}

/** Whether a field is meant for what is on a card (https://html.spec.whatwg.org/multipage/form-control-infrastructure.html#autofill). */
const isOfCard = (field: Element): boolean =>
  field.getAttribute('autocomplete')?.toLowerCase().includes('cc-') === true;

/** Why what holds an element is private; null where it is no field, or any other. */
export function reasonOfField(field: Element): PageProbe['private'] {
  if (field instanceof HTMLInputElement && field.type === 'password' && isSeen(field)) return 'password';
  const isField = field instanceof HTMLInputElement || field instanceof HTMLSelectElement;
  return isField && isOfCard(field) ? 'checkout' : null;
}

/**
 * Fields up to which they are looked at one by one. The browser makes each known to the script first, which takes longer than
 * its own look through the whole page where there are hundreds, as in an app.
 */
const FEW = 40;
const OF_CARD = 'input[autocomplete*="cc-" i],select[autocomplete*="cc-" i]';

/** The same as of few fields, asked of the browser. */
function reasonOfMany(page: Document): PageProbe['private'] {
  if ([...page.querySelectorAll('input[type="password" i]')].some(isSeen)) return 'password';
  return page.querySelector(OF_CARD) ? 'checkout' : null;
}

/**
 * Why a page is private, or null when it is not. A password field counts only where it is shown: many blogs keep a
 * hidden sign-in box on every page. Every page view pays for this: fields are asked for by their names, for which a browser
 * walks the page once each and tries no pattern on what it passes.
 */
export function privateReason(page: Document, address: string): PageProbe['private'] {
  const fields = page.getElementsByTagName('input');
  if (fields.item(FEW)) return reasonOfMany(page) ?? reasonOfAddress(address);
  let takesCards = false;
  let n = 0;
  for (let field = fields.item(n); field; field = fields.item(++n)) {
    if (field.type === 'password' && isSeen(field)) return 'password';
    takesCards ||= isOfCard(field);
  }
  // Most pages have no field at all. Of a card, the month may be chosen where its number is typed into a frame.
  if (takesCards || (n > 0 && [...page.getElementsByTagName('select')].some(isOfCard))) return 'checkout';
  return reasonOfAddress(address);
}
