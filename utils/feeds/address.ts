// Resolves addresses in a feed; null for those that cannot be fetched.
import { ADDRESS_CHARACTERS } from './limits';

/**
 * The absolute http or https address that `address` is against the first base that makes it one; null when there is none,
 * or it is over-long. White space inside, as line breaks of a feed leave it, is removed.
 */
export function absolute(
  address: string | null | undefined,
  ...bases: (string | null | undefined)[]
): string | null {
  const plain = address?.replace(/[\t\r\n]+/g, '').trim();
  if (!plain || plain.length > ADDRESS_CHARACTERS) return null;
  for (const base of [undefined, ...bases]) {
    if (base === null || !URL.canParse(plain, base)) continue;
    const url = new URL(plain, base);
    if (url.protocol !== 'http:' && url.protocol !== 'https:') return null;
    // A bare `https://example.org` stays as its publication writes it.
    return url.href === `${plain}/` ? plain : url.href;
  }
  return null;
}

/** The base that an `xml:base` (which may be relative) sets inside an outer base. */
export function innerBase(xmlBase: string | null | undefined, outer: string | null): string | null {
  return absolute(xmlBase, outer) ?? outer;
}
