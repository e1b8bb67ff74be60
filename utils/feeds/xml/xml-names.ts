// Normalises element names: replaces a feed's namespace prefixes by those that the adapters know.

/** Namespace without scheme and closing slash → prefix; the empty one is the feed's own format. */
const NAMESPACES: Readonly<Record<string, string>> = {
  'www.w3.org/2005/atom': 'atom',
  'purl.org/atom/ns#': 'atom',
  'purl.org/rss/1.0': '',
  'purl.org/net/rss1.1#': '',
  'my.netscape.com/rdf/simple/0.9': '',
  'my.netscape.com/publish/formats/rss-0.91.dtd': '',
  'channel.netscape.com/rdf/simple/0.9': '',
  'backend.userland.com/rss': '',
  'backend.userland.com/rss2': '',
  'backend.userland.com/rss091': '',
  'blogs.law.harvard.edu/tech/rss': '',
  'cyber.law.harvard.edu/rss/rss.html': '',
  'www.w3.org/1999/02/22-rdf-syntax-ns#': 'rdf',
  'purl.org/dc/elements/1.1': 'dc',
  'purl.org/dc/elements/1.0': 'dc',
  'dublincore.org/documents/dcmi-namespace': 'dc',
  'purl.org/dc/terms': 'dcterms',
  'dublincore.org/documents/dcmi-terms': 'dcterms',
  'purl.org/rss/1.0/modules/content': 'content',
  'purl.org/rss/1.0/modules/syndication': 'sy',
  'www.w3.org/1999/xhtml': 'xhtml',
  'www.w3.org/2000/svg': 'svg',
  'www.w3.org/1998/math/mathml': 'math',
  'search.yahoo.com/mrss': 'media',
  'video.search.yahoo.com/mrss': 'media',
  'www.rssboard.org/media-rss': 'media',
  'www.itunes.com/dtds/podcast-1.0.dtd': 'itunes',
  'www.itunes.com/dtd/podcast-1.0.dtd': 'itunes',
  'example.com/dtds/podcast-1.0.dtd': 'itunes',
};
const PREFIXES: ReadonlySet<string> = new Set(Object.values(NAMESPACES).filter((prefix) => prefix !== ''));

/** What prefixes stand for in some part of a document, around which others are; the empty one is the default namespace. */
export interface Scope {
  declared: ReadonlyMap<string, string>;
  outer: Scope | null;
}

export const NO_SCOPE: Scope = { declared: new Map(), outer: null };

/** The namespace that a prefix stands for; undefined where nobody said. */
export function namespaceOf(prefix: string, scope: Scope): string | undefined {
  for (let within: Scope | null = scope; within; within = within.outer) {
    const found = within.declared.get(prefix);
    if (found !== undefined) return found;
  }
  return undefined;
}

/** The scope inside of an element that may declare namespaces. */
export function innerScope(outer: Scope, attributes: ReadonlyMap<string, string>): Scope {
  let declared: Map<string, string> | undefined;
  for (const [name, value] of attributes) {
    if (name !== 'xmlns' && !name.startsWith('xmlns:')) continue;
    declared ??= new Map();
    declared.set(name.slice(6), value.trim().toLowerCase());
  }
  return declared ? { declared, outer } : outer;
}

export interface Name {
  /** `''` for the feed's own format, null for a namespace that nobody here reads. */
  prefix: string | null;
  local: string;
}

const known = (uri: string): string | undefined =>
  NAMESPACES[uri.replace(/^https?:\/\//, '').replace(/\/$/, '')];

/**
 * Names an element.
 * @param name in lower case, with its prefix
 * @param own the namespace of the document's root, which is the feed's format whatever it is called
 */
export function nameOf(name: string, scope: Scope, own: string): Name {
  const colon = name.indexOf(':');
  const written = colon === -1 ? '' : name.slice(0, colon);
  const local = name.slice(colon + 1);
  const uri = namespaceOf(written, scope) ?? '';
  if (uri === own) return { prefix: written === '' || uri !== '' ? '' : familiar(written), local };
  const prefix = known(uri);
  if (prefix !== undefined) return { prefix: prefix === known(own) ? '' : prefix, local };
  // A namespace that is misspelt, or declared nowhere: the usual prefixes say what is meant.
  return { prefix: written === '' && uri === '' ? '' : familiar(written), local };
}

const familiar = (prefix: string): string | null => (PREFIXES.has(prefix) ? prefix : null);
