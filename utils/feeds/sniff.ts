// Detects what a document is by its first element, whatever its server says. Small, so that the worker can use it.

export type Sniffed = 'rss' | 'atom' | 'rdf' | 'json' | 'pack' | 'html' | 'empty' | 'unknown';

const ROOTS: Readonly<Record<string, Sniffed>> = {
  rss: 'rss',
  feed: 'atom',
  entry: 'atom',
  rdf: 'rdf',
  channel: 'rss',
  html: 'html',
};

/** Elements that only a page begins with. Others before a feed's root are noise that a server printed. */
const PAGE_START = /^<(?:html|head|body|title|meta|script|link)\b/i;
/** Characters before a root element that are searched. */
const NOISE = 20_000;

const ROOT = /<(?:[\w.-]+:)?(rss|feed|entry|rdf|channel|html)[\s/>]/i;

/** The root element of a feed: where its tag begins, and its name without prefix. */
export function rootOf(text: string): { at: number; name: string } {
  const start = prologueEnd(text);
  const root = ROOT.exec(text.slice(start, start + NOISE));
  return { at: start + (root?.index ?? 0), name: root?.[1]?.toLowerCase() ?? '' };
}

/** Past white space, processing instructions, comments and document types; these lie, so the element after them counts. */
function prologueEnd(text: string): number {
  let at = 0;
  for (;;) {
    at += /^[\s\ufeff]*/.exec(text.slice(at, at + NOISE))?.[0].length ?? 0;
    const end = text.startsWith('<?', at)
      ? text.indexOf('>', at) + 1
      : text.startsWith('<!--', at)
        ? text.indexOf('-->', at) + 3
        : /^<!doctype\b/i.test(text.slice(at, at + 10))
          ? doctypeEnd(text, at)
          : at;
    if (end <= at + 3) return at;
    at = end;
  }
}

/** Just past the document type declaration at `at`, its internal subset included. */
function doctypeEnd(text: string, at: number): number {
  const close = text.indexOf('>', at);
  const subset = text.indexOf('[', at);
  if (subset === -1 || subset > close) return close + 1;
  return text.indexOf('>', text.indexOf(']', subset)) + 1;
}

function sniffJson(text: string): Sniffed {
  const head = text.slice(0, 4_096);
  if (/"version"\s*:\s*"https?:\/\/(?:www\.)?jsonfeed\.org/i.test(head)) return 'json';
  if (/"format"\s*:\s*1\b/.test(head) && /"(?:shards|posts)"\s*:/.test(text)) return 'pack';
  return /"items"\s*:\s*\[|"(?:home_page_url|feed_url|next_url)"\s*:\s*"/i.test(text) ? 'json' : 'unknown';
}

/** Names what a decoded document is; `pack` is a pack's manifest or shard. */
export function sniff(text: string): Sniffed {
  const start = prologueEnd(text);
  const rest = text.slice(start, start + NOISE);
  if (rest.trim() === '') return 'empty';
  if (rest.startsWith('{')) return sniffJson(text.slice(start));
  if (PAGE_START.test(rest)) return 'html';
  // Behind HTML's document type a feed has to begin at once; anything else there is a page that writes about feeds.
  if (/<!doctype\s+html\b/i.test(text.slice(0, start)) && ROOT.exec(rest)?.index !== 0) return 'html';
  const root = ROOT.exec(rest)?.[1]?.toLowerCase();
  if (root) return ROOTS[root] ?? 'unknown';
  // A whole tag, and one that is closed somewhere: `<p` alone stands in pictures and archives too.
  const isMarkup = /<(?:p|div|a|h1|table|form)(?:\s[^<>]*)?>/i.test(rest) && rest.includes('</');
  return isMarkup ? 'html' : 'unknown';
}
