// The canonical address of a page.
import { pageKey, urlKey } from '@/utils/core/url-key';
import { httpAddress } from '../http-address';

/** A page's canonical address if it may be believed (core/url-key), else the address it came from, without fragment. */
export function ownAddress(page: Document, url: string): string {
  const written = page.querySelector('link[rel~=canonical i][href]')?.getAttribute('href') ?? null;
  const canonical = httpAddress(written, url);
  const believed = canonical !== null && pageKey(url, canonical) === urlKey(canonical);
  return (believed ? canonical : url).replace(/#.*$/, '');
}
