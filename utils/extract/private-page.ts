// Pages that are not read: where a password or a card number is typed, and where one signs in or pays.
import type { PageProbe } from '@/utils/model/page';

/** Whole segments of a path, in any place. */
const CHECKOUT =
  /(?:^|\/)(?:checkouts?|one-?page-?checkout|kasse|caisse|warenkorb|cart|basket|bag)(?:[/.]|$)/i;
/** Words that may also name a topic: as the last segment, or before one that is no title of a post. */
const PAYMENT = /\/(?:pay|payments?|billing|purchase)(?:\.\w+)?(?:\/\w*)?\/?$/i;
const LOGIN =
  /(?:^|\/)(?:log[-_]?[io]n|wp-login|sign[-_]?(?:in|up|on)|sso|oauth2?|2fa|mfa|(?:reset|forgot|change|lost)[-_]?password|password[-_]?reset)(?:[/.]|$)/i;
const HOST = /^(?:(login|signin|auth|sso|accounts?|id|idp)|(checkout|pay|payments?|billing))\./i;

/** Whether the reader sees an element; where the browser cannot tell, it counts as seen. */
function isSeen(element: Element): boolean {
  return typeof element.checkVisibility !== 'function' || element.checkVisibility();
}

/**
 * Why a page is private, or null when it is not. A password field counts only where it is shown: many blogs keep a
 * hidden sign-in box on every page.
 */
export function privateReason(page: Document, address: string): PageProbe['private'] {
  if ([...page.querySelectorAll('input[type=password i]')].some(isSeen)) return 'password';
  if (page.querySelector('[autocomplete*="cc-" i]')) return 'checkout';
  if (!URL.canParse(address)) return null;
  const { hostname, pathname } = new URL(address);
  const host = HOST.exec(hostname);
  if (host?.[1] || LOGIN.test(pathname)) return 'login';
  if (host?.[2] || CHECKOUT.test(pathname) || PAYMENT.test(pathname)) return 'checkout';
  return null;
}
