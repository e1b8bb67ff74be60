// Whether a feed says that it holds every post there is.

const NAMESPACE = 'http://purl.org/syndication/history/1.0';

/** RFC 5005, section 2: `fh:complete`, whatever its prefix. Read from the text, as the parser leaves the element out. */
export const isCompleteFeed = (text: string): boolean =>
  text.includes(NAMESPACE) && /<(?:[\w.-]+:)?complete(?:\s[^<>]*)?\/?>/.test(text);
