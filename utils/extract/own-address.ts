// The address that a page calls its own.
import { pageKey, urlKey } from '@/utils/core/url-key';
import { httpAddress } from './http-address';

/** A page's canonical address where that may be believed (core/url-key), else the one it came from, without its fragment. */
export function ownAddress(page: Document, url: string): string {
  const written = page.querySelector('link[rel~=canonical i][href]')?.getAttribute('href') ?? null;
  const canonical = httpAddress(written, url);
  const believed = canonical !== null && pageKey(url, canonical) === urlKey(canonical);
  return (believed ? canonical : url).replace(/#.*$/, '');
}
