// The base of a page's relative addresses.
import { httpAddress } from '../http-address';

/** The page's `<base>`, which may itself be relative, else its own address. */
export const pageBase = (page: Document, url: string): string =>
  httpAddress(page.querySelector('base[href]')?.getAttribute('href') ?? null, url) ?? url;
