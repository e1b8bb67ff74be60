// The sitemaps that a robots.txt names (RFC 9309, section 2.2.4; sitemaps.org).
import { absolute } from './address';

const MOST = 50;

/** @param url where the file lies */
export function sitemapsIn(robots: string, url: string): string[] {
  const named = robots.matchAll(/^[ \t]*sitemap[ \t]*:[ \t]*(\S+)/gim);
  const addresses = [...named].flatMap(([, written]) => absolute(written, url) ?? []);
  return [...new Set(addresses)].slice(0, MOST);
}
