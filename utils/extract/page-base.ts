// What the relative addresses of a page are meant against.
import { httpAddress } from './http-address';

/** The page's `<base>`, which may itself be relative, else its own address. */
export const pageBase = (page: Document, url: string): string =>
  httpAddress(page.querySelector('base[href]')?.getAttribute('href') ?? null, url) ?? url;
