// Pages that are not read: where a password or a card number is typed, and where one signs in or pays.
import type { PageProbe } from '@/utils/model/page';

const words = (list: string): ReadonlySet<string> => new Set(list.split(' '));

/** Segments of a path, in any place, without what stands behind a dot in them, and without hyphens. */
const CHECKOUT = words('checkout checkouts onepagecheckout kasse caisse warenkorb cart basket bag');
const LOGIN = words(
  'login logon wplogin signin signup signon sso oauth oauth2 2fa mfa resetpassword forgotpassword changepassword lostpassword passwordreset',
);
/** Words that may also name a topic: as the last segment, or before one that is no title of a post. */
const PAYMENT = words('pay payment payments billing purchase');
/** First names of hosts. */
const LOGIN_HOST = words('login signin auth sso account accounts id idp');
const CHECKOUT_HOST = words('checkout pay payment payments billing');

/** Whether the reader sees an element; where the browser cannot tell, it counts as seen. */
function isSeen(element: Element): boolean {
  return typeof element.checkVisibility !== 'function' || element.checkVisibility();
}

const stem = (segment: string): string => segment.split('.', 1)[0] ?? '';

/** Whether a path is one at which one pays. */
function isPayment(segments: readonly string[]): boolean {
  const last = segments.at(-1) ?? '';
  return PAYMENT.has(stem(last)) || (PAYMENT.has(stem(segments.at(-2) ?? '')) && /^\w*$/.test(last));
}

/** Host and path of an address that a browser wrote. */
const PARTS = /^https?:\/\/(?:[^/?#@]*@)?([^/?#:]*)[^/?#]*([^?#]*)/;

/** What is said by an address alone. Words are compared and no patterns tried: this runs on every page. */
function reasonOfAddress(address: string): PageProbe['private'] {
  const [, hostname, pathname] = PARTS.exec(address) ?? [];
  if (hostname === undefined || pathname === undefined) return null;
  const dot = hostname.indexOf('.');
  const host = dot < 0 ? '' : hostname.slice(0, dot);
  const segments = pathname.toLowerCase().split('/');
  if (LOGIN_HOST.has(host)) return 'login';
  let isCheckout = CHECKOUT_HOST.has(host);
  for (const segment of segments) {
    const plain = stem(segment).replaceAll('-', '').replaceAll('_', '');
    if (LOGIN.has(plain)) return 'login';
    isCheckout ||= CHECKOUT.has(plain);
  }
  if (segments.at(-1) === '') segments.pop();
  return isCheckout || isPayment(segments) ? 'checkout' : null;
}

/** Whether a field is meant for what is on a card (https://html.spec.whatwg.org/multipage/form-control-infrastructure.html#autofill). */
const isOfCard = (field: Element): boolean => /cc-/i.test(field.getAttribute('autocomplete') ?? '');

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
