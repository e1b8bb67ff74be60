// Access to sites: asked for at the click that needs it, and checked each time, because the user can withdraw it at any time.
import { browser } from 'wxt/browser';

const EVERYWHERE = '*://*/*';

/** The match pattern of an address's host, for http and https; null where there is none to ask for. */
export function sitePattern(url: string): string | null {
  if (!URL.canParse(url)) return null;
  const { protocol, hostname } = new URL(url);
  return /^https?:$/.test(protocol) ? `*://${hostname}/*` : null;
}

/**
 * The patterns to ask for with an address: its host, and the same with or without `www.`, to which many sites redirect. Empty
 * where there is nothing to ask for.
 */
export function sitePatterns(url: string): string[] {
  const own = sitePattern(url);
  if (own === null) return [];
  const { hostname } = new URL(url);
  // An IP address, or a name without a dot, has no such sibling.
  if (!/\.[a-z][a-z\d-]*$/i.test(hostname)) return [own];
  const sibling = hostname.startsWith('www.') ? hostname.slice('www.'.length) : `www.${hostname}`;
  return [own, `*://${sibling}/*`];
}

/** Whether Backlist may read every page. */
export function hasAllSites(): Promise<boolean> {
  return browser.permissions.contains({ origins: [EVERYWHERE] });
}

/** Asks for every page. Only in a click, before any `await`. */
export function requestEverySite(): Promise<boolean> {
  return browser.permissions.request({ origins: [EVERYWHERE] });
}

/** Whether Backlist may fetch from an address's host. */
export async function hasSite(url: string): Promise<boolean> {
  const pattern = sitePattern(url);
  return pattern !== null && browser.permissions.contains({ origins: [pattern] });
}

/** Asks for an address's host. Only in a click, before any `await`. False when refused, or there is nothing to ask for. */
export function requestOrigin(url: string): Promise<boolean> {
  const origins = sitePatterns(url);
  return origins.length === 0 ? Promise.resolve(false) : browser.permissions.request({ origins });
}

/** Most hosts to ask for by name: nobody would read a longer list. */
const MOST_NAMED = 60;

const patternsOf = (urls: readonly string[]): string[] => [...new Set(urls.flatMap(sitePatterns))];
const areMany = (patterns: readonly string[]): boolean => patterns.length > MOST_NAMED * 2;

/** Whether the hosts of these addresses are too many to ask for by name. */
export const needEverySite = (urls: readonly string[]): boolean => areMany(patternsOf(urls));

/** Asks for the hosts of several addresses at once, or for every site if they are many. Only in a click. */
export function requestOrigins(urls: readonly string[]): Promise<boolean> {
  const origins = patternsOf(urls);
  if (origins.length === 0) return Promise.resolve(false);
  return browser.permissions.request({ origins: areMany(origins) ? [EVERYWHERE] : origins });
}

/** Calls `listener` when the user withdrew access, in the browser's settings for instance. */
export function onAccessRemoved(listener: () => void): void {
  browser.permissions.onRemoved.addListener(listener);
}
