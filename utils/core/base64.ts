// Base64 with padding (RFC 4648, section 4). (`Uint8Array.prototype.toBase64` is newer than the oldest browsers we support.)

/** Bytes as base64. */
export const toBase64 = (bytes: Uint8Array): string =>
  btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''));

/** The bytes of base64. @throws DOMException `InvalidCharacterError` where it is none */
export const fromBase64 = (text: string): Uint8Array<ArrayBuffer> =>
  Uint8Array.from(atob(text), (character) => character.charCodeAt(0));
