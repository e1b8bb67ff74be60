// The names of items. Servers write one and the same in three ways: a signed decimal of 64 bits in lists of ids, 16
// hexadecimal digits behind a prefix in contents, and a few (The Old Reader) words of their own. A decimal may lie far
// beyond what a number holds exactly, so none is ever made one.

/** What stands before the hexadecimal digits in the long form. */
export const LONG_ID = 'tag:google.com,2005:reader/item/';
const DECIMAL = /^-?\d{1,19}$/;
const HEX = /^[0-9a-f]{1,16}$/i;
const ID_CHARACTERS = 200;

/** The one form in which an item is remembered: what the long form has behind its prefix. Null where it is no name. */
export function itemId(written: string): string | null {
  const id = written.trim();
  if (id.startsWith(LONG_ID)) {
    const rest = id.slice(LONG_ID.length);
    if (HEX.test(rest)) return rest.toLowerCase().padStart(16, '0');
    return rest === '' || rest.length > ID_CHARACTERS ? null : rest;
  }
  if (DECIMAL.test(id)) return BigInt.asUintN(64, BigInt(id)).toString(16).padStart(16, '0');
  return id === '' || id.length > ID_CHARACTERS ? null : id;
}
