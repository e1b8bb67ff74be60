// Promise: only what may be shipped is shipped, and with the notices that it asks for.
import { expect, it } from 'vitest';
import { isAllowed, noticesOf, readPackage } from '../../../notices/licences';

const shipped = (name: string, licence: string) => ({
  name,
  version: '1.0.0',
  licence,
  texts: [`text of ${name}`],
});

it.each([
  ['MIT', true],
  ['(MPL-2.0 OR Apache-2.0)', true],
  ['GPL-3.0-only OR MIT', true],
  ['MIT AND GPL-3.0-only', false],
  ['GPL-3.0-only', false],
  ['SEE LICENSE IN LICENSE', false],
  ['(MIT AND (GPL-2.0 OR ISC))', false],
  ['', false],
])('%s: %s', (licence, allowed) => expect(isAllowed(shipped('one', licence))).toBe(allowed));

it('the licence of typefaces is one for typefaces', () => {
  expect(isAllowed(shipped('@fontsource/face', 'OFL-1.1'))).toBe(true);
  expect(isAllowed(shipped('one', 'OFL-1.1'))).toBe(false);
});

it('notices name each package in order, with its texts', () => {
  const notices = noticesOf([shipped('two', 'ISC'), shipped('one', 'MIT')]);
  expect(notices).toMatch(/one 1\.0\.0\nLicence: MIT\n\ntext of one[\s\S]*two 1\.0\.0\nLicence: ISC/);
});

it('a licence that is not allowed is named, and nothing is written', () => {
  expect(() =>
    noticesOf([shipped('one', 'MIT'), shipped('two', 'GPL-3.0-only'), shipped('three', '')]),
  ).toThrow('two (GPL-3.0-only), three (no licence)');
});

it('a package is read with its licence and its text', () => {
  const { name, licence, texts } = readPackage('node_modules/idb');
  expect({ name, licence }).toEqual({ name: 'idb', licence: 'ISC' });
  expect(texts.join()).toContain('Permission to use');
});
