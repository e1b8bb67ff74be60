// Limits for fetched documents, which are hostile input.

/** Bytes of a feed, manifest or shard, and of what may turn out to be one. */
export const FEED_BYTES = 10 * 1024 * 1024;
/** Bytes of a web page. */
export const PAGE_BYTES = 5 * 1024 * 1024;
/** Entries of one document; what follows is left out. */
export const ENTRIES_PER_DOCUMENT = 12_000;
/** Characters of an entry's HTML. */
export const HTML_CHARACTERS = 2_000_000;
/** Characters of a title, a name, a tag. */
export const LINE_CHARACTERS = 1_000;
/** Characters of a guid or an address. */
export const ADDRESS_CHARACTERS = 4_096;
/** Authors, tags or enclosures of one entry. */
export const LIST_LENGTH = 50;
