// Promise: one address has one identity, however it is written, and two pages have two.
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { pageKey, urlKey } from '@/utils/core/url-key';

const segment = fc
  .stringMatching(/^[a-z0-9][a-z0-9-]{0,12}[a-z0-9]$/)
  .filter((part) => !/^(?:amp|index|default)$/.test(part));
// A label with hyphens in the third and fourth place is of another alphabet (RFC 5891, section 4.2.3.1), or no host.
const label = segment.filter((part) => part.slice(2, 4) !== '--');
const host = fc.tuple(label, fc.constantFrom('example', 'test.example')).map((parts) => parts.join('.'));
const path = fc.array(segment, { minLength: 1, maxLength: 4 }).map((parts) => parts.join('/'));
const parameter = fc.tuple(fc.stringMatching(/^q[a-z]{1,5}$/), segment);

it('scheme, dress of the host, fragment, tracking and order of parameters tell nothing apart', () =>
  fc.assert(
    fc.property(
      host,
      path,
      fc.uniqueArray(parameter, { selector: ([name]) => name, maxLength: 4 }),
      (at, where, wanted) => {
        const query = (list: typeof wanted) => list.map(([name, value]) => `${name}=${value}`).join('&');
        const key = urlKey(`https://${at}/${where}?${query(wanted)}`);
        expect(key).not.toBeNull();
        const others = [
          `http://${at}/${where}?${query(wanted)}`,
          `https://www.${at}:443/${where}/?${query(wanted)}#place`,
          `https://M.${at.toUpperCase()}/${where}?utm_source=x&${query([...wanted].reverse())}&fbclid=y#:~:text=z`,
          `  https://${at}//${where}/index.html?${query(wanted)} `,
        ];
        for (const other of others) expect(urlKey(other), other).toBe(key);
      },
    ),
  ));

it('other paths, parameters and hosts are other pages', () =>
  fc.assert(
    fc.property(host, path, label, (at, where, more) => {
      const key = urlKey(`https://${at}/${where}`);
      for (const other of [
        `https://${at}/${where}/${more}`,
        `https://${at}/${where}?q=${more}`,
        `https://${more}x.${at}/${where}`,
      ])
        expect(urlKey(other), other).not.toBe(key);
    }),
  ));

it('whatever is written, it is an identity or none, the same each time, and nobody speaks for another site', () =>
  fc.assert(
    fc.property(
      fc.oneof(fc.string({ unit: 'binary' }), fc.webUrl({ withFragments: true, withQueryParameters: true })),
      host,
      (written, at) => {
        const key = urlKey(written);
        expect(urlKey(written)).toBe(key);
        if (key !== null) expect(URL.canParse(`https://${key}`)).toBe(true);
        const page = `https://${at}/a/b`;
        const named = pageKey(page, written);
        expect(named?.startsWith(at)).toBe(true);
      },
    ),
  ));
