// Ids of items. Servers write the same id in three ways: a signed 64-bit decimal in lists of ids, 16 hexadecimal digits after a
// prefix in contents, and some (The Old Reader) in a form of their own. A decimal may exceed the exact range of a number, so it is
// never converted to one.

/** What stands before the hexadecimal digits in the long form. */
export const LONG_ID = 'tag:google.com,2005:reader/item/';
const DECIMAL = /^-?\d{1,19}$/;
const HEX = /^[0-9a-f]{1,16}$/i;
const ID_CHARACTERS = 200;

/** The form in which an id is stored: the part of the long form after its prefix. Null if it is no id. */
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
