// Addresses: one identity for each, which is its own, and no private one taken for a public one.
import { pageAddress } from '@/utils/core/page-address';
import { pageKey, urlKey } from '@/utils/core/url-key';
import { httpAddress } from '@/utils/extract/http-address';
import { absolute } from '@/utils/feeds/address';
import { type Fuzz, holds, unitsOf } from '../target';

export const seeds = [
  'https://www.quay.example:443/a//b/index.html?utm_source=x&b=2&a=1#frag',
  'http://m.quay.example/post/amp/?q=%F0%9F%98%80&&=',
  '//user:pass@quay.example/%zz/..;/%2e%2e/?a=b?c#:~:text=x',
  'javascript:alert(1)',
  'https://xn--n3h.example/\n../a',
  'https://[::1]:8080/.amp',
];

export const fuzz: Fuzz = (data) => {
  const written = unitsOf(data);
  const key = urlKey(written);
  if (key !== null) {
    const plain = new URL(written.trim());
    plain.hash = 'place';
    holds('a place in a page is of the page', urlKey(plain.href) === key);
    holds('a page that names itself is itself', pageKey(written, plain.href) === pageKey(plain.href, null));
    holds('a key can be fetched', URL.canParse(`https://${key}`));
  }
  const address = httpAddress(written, 'https://quay.example/a/');
  holds('an address leads to the web', address === null || /^https?:\/\/[^/]/.test(address));
  const made = absolute(written, 'https://quay.example/a/');
  holds('a link of a feed leads to the web', made === null || /^https?:/.test(made));
  pageAddress(written);
};
