// Feeds as the wild writes them, brought to what an XML parser takes.

const ROOT = /<(?:[\w.-]+:)?(?:rss|feed|rdf|channel)[\s>]/i;

/**
 * From the root element on. What stands before it is left out: the document type with its entities (which are never
 * expanded), stylesheets, comments, and notices that a server printed. A bare `<channel>` gets the root that it lacks.
 */
export function withoutPrologue(text: string): string {
  const root = ROOT.exec(text);
  if (!root) return text;
  const document = text.slice(root.index);
  return /^<channel/i.test(root[0]) ? `<rss version="2.0">${document}</rss>` : document;
}
