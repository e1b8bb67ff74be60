// Whether a feed declares that it is complete (RFC 5005).

const NAMESPACE = 'http://purl.org/syndication/history/1.0';

/**
 * RFC 5005, section 2: `complete` in the feed's own head, by any prefix. Read from the text, as the parser leaves the
 * element out; what entries, comments and quotations say of complete feeds does not count.
 */
export function isCompleteFeed(text: string): boolean {
  if (!text.includes(NAMESPACE)) return false;
  const [head = ''] = text
    .replace(/<!--[\s\S]*?(?:-->|$)|<!\[CDATA\[[\s\S]*?(?:\]\]>|$)/g, '')
    .split(/<(?:[\w.-]+:)?(?:entry|item)[\s>]/, 1);
  const elements = head.matchAll(/<(?:([\w.-]+):)?complete(\s[^<>]*)?\/?>/g);
  return [...elements].some(([, prefix, attributes = '']) => {
    const declared = new RegExp(
      `\\sxmlns${prefix === undefined ? '' : `:${prefix}`}\\s*=\\s*["']([^"']*)["']`,
    );
    return (declared.exec(attributes) ?? declared.exec(head))?.[1] === NAMESPACE;
  });
}
