// Resolves relative addresses in an entry's HTML, on the text, without a DOM. The HTML is safe neither before nor after.
import { decodeHTML } from 'entities';
import { absolute } from './address';

/** A start tag, its attributes' quoted values skipped as one. */
const TAG = /<[a-z](?:"[^"]*"|'[^']*'|[^"'<>])*>/gi;
const ATTRIBUTE =
  /(\s(?:href|src|cite|poster|longdesc|background|data|action)\s*=\s*)("[^"]*"|'[^']*'|[^\s"'>]+)/gi;
/** Addresses that are whole, or are none. */
const LEFT = /^(?:[a-z][a-z0-9+.-]*:|#)/i;

/** No picture has more candidates than go into this. */
const SET_CHARACTERS = 10_000;
const SRCSET = /(\ssrcset\s*=\s*)("[^"]*"|'[^']*')/gi;

const quoted = (value: string): string => `"${value.replaceAll('&', '&amp;').replaceAll('"', '%22')}"`;

/** The candidates of a `srcset`, each an address and what it is for. */
const resolvedSet = (written: string, base: string): string =>
  decodeHTML(written.slice(0, SET_CHARACTERS))
    .split(/,\s+/)
    .map((candidate) => candidate.trim().replace(/^\S+/, (address) => absolute(address, base) ?? address))
    .join(', ');

/** The same HTML with the relative addresses of its attributes resolved against `base`; unchanged where that is null. */
export function resolveAddresses(html: string, base: string | null): string {
  if (base === null) return html;
  return html.replace(TAG, (tag) =>
    tag
      .replace(
        SRCSET,
        (_whole, name: string, set: string) => name + quoted(resolvedSet(set.slice(1, -1), base)),
      )
      .replace(ATTRIBUTE, (whole, name: string, written: string) => {
        const quote = /^["']/.exec(written)?.[0] ?? '';
        const value = decodeHTML(quote ? written.slice(1, -1) : written).trim();
        const resolved = value === '' || LEFT.test(value) ? null : absolute(value, base);
        return resolved === null ? whole : name + quoted(resolved);
      }),
  );
}
