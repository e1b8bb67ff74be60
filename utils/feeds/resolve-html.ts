// Relative addresses in an entry's HTML made absolute, on the text, without a DOM. The HTML is not safe before nor after.
import { decodeHTML } from 'entities';
import { absolute } from './address';

/** A start tag, its attributes' quoted values skipped as one. */
const TAG = /<[a-z][^\s/>]*(?:"[^"]*"|'[^']*'|[^"'>])*>/gi;
const ATTRIBUTE =
  /(\s(?:href|src|cite|poster|longdesc|background|data|action)\s*=\s*)("[^"]*"|'[^']*'|[^\s"'>]+)/gi;
/** Addresses that are whole, or are none. */
const LEFT = /^(?:[a-z][a-z0-9+.-]*:|#)/i;

/** The same HTML with the relative addresses of its attributes resolved against `base`; unchanged where that is null. */
export function resolveAddresses(html: string, base: string | null): string {
  if (base === null) return html;
  return html.replace(TAG, (tag) =>
    tag.replace(ATTRIBUTE, (whole, name: string, quoted: string) => {
      const quote = /^["']/.exec(quoted)?.[0] ?? '';
      const value = decodeHTML(quote ? quoted.slice(1, -1) : quoted).trim();
      const resolved = value === '' || LEFT.test(value) ? null : absolute(value, base);
      return resolved === null
        ? whole
        : `${name}"${resolved.replaceAll('&', '&amp;').replaceAll('"', '%22')}"`;
    }),
  );
}
