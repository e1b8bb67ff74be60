// A short number for a term, the same in every segment, so that a document's vector never has to be rewritten.

/** Width of a term's hash: two documents of 200 terms share one by accident once in a hundred times. */
export const TERM_HASH_BITS = 22;

/** FNV-1a over UTF-16 units, then Murmur3's finaliser; the highest TERM_HASH_BITS bits. */
export function termHash(term: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < term.length; i++) hash = Math.imul(hash ^ term.charCodeAt(i), 0x01000193);
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return ((hash ^ (hash >>> 16)) >>> 0) >>> (32 - TERM_HASH_BITS);
}
