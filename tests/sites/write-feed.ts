// A publication's posts as a feed of each format.
import type { SitePost } from './sentences';

export type SiteFeedKind = 'rss' | 'atom' | 'rdf' | 'json';

const ESCAPES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
export const escapeXml = (text: string): string =>
  text.replace(/[&<>"]/g, (character) => ESCAPES[character] ?? character);

export const postHtml = (post: SitePost): string =>
  post.paragraphs.map((text) => `<p>${escapeXml(text)}</p>`).join('\n');

interface Feed {
  title: string;
  origin: string;
  posts: readonly SitePost[];
  /** Further elements of the feed itself, as XML. */
  head?: string;
  /** Further fields of a JSON Feed. */
  fields?: Readonly<Record<string, string>>;
}

const writers: Readonly<Record<SiteFeedKind, (feed: Feed) => { type: string; text: string }>> = {
  rss: ({ title, origin, posts, head = '' }) => ({
    type: 'application/rss+xml; charset=utf-8',
    text: `<?xml version="1.0" encoding="utf-8"?>
<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel><title>${escapeXml(title)}</title>
<link>${origin}/</link><description>Posts</description><language>en</language>${head}
${posts
  .map(
    (
      post,
    ) => `<item><title>${escapeXml(post.title)}</title><link>${origin}${post.path}</link><guid>${origin}${post.path}</guid>
<pubDate>${new Date(post.published).toUTCString()}</pubDate><description>${escapeXml(post.paragraphs[0] ?? '')}</description>
<content:encoded><![CDATA[${postHtml(post)}]]></content:encoded></item>`,
  )
  .join('\n')}
</channel></rss>`,
  }),
  atom: ({ title, origin, posts, head = '' }) => ({
    type: 'application/atom+xml; charset=utf-8',
    text: `<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en"><id>${origin}/</id><title>${escapeXml(title)}</title><link href="${origin}/"/>
<link rel="self" href="${origin}/feed"/><updated>2024-01-01T00:00:00Z</updated>${head}
${posts
  .map(
    (
      post,
    ) => `<entry><id>${origin}${post.path}</id><title>${escapeXml(post.title)}</title><link href="${post.path}"/>
<published>${new Date(post.published).toISOString()}</published><updated>${new Date(post.published).toISOString()}</updated>
<content type="html">${escapeXml(postHtml(post))}</content></entry>`,
  )
  .join('\n')}
</feed>`,
  }),
  rdf: ({ title, origin, posts }) => ({
    type: 'application/rdf+xml; charset=utf-8',
    text: `<?xml version="1.0" encoding="utf-8"?>
<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/" xmlns:dc="http://purl.org/dc/elements/1.1/">
<channel rdf:about="${origin}/"><title>${escapeXml(title)}</title><link>${origin}/</link><description>Posts</description></channel>
${posts
  .map(
    (
      post,
    ) => `<item rdf:about="${origin}${post.path}"><title>${escapeXml(post.title)}</title><link>${origin}${post.path}</link>
<dc:date>${new Date(post.published).toISOString()}</dc:date><description>${escapeXml(postHtml(post))}</description></item>`,
  )
  .join('\n')}
</rdf:RDF>`,
  }),
  json: ({ title, origin, posts, fields = {} }) => ({
    type: 'application/feed+json',
    text: JSON.stringify({
      version: 'https://jsonfeed.org/version/1.1',
      title,
      home_page_url: `${origin}/`,
      language: 'en',
      ...fields,
      items: posts.map((post) => ({
        id: `${origin}${post.path}`,
        url: `${origin}${post.path}`,
        title: post.title,
        content_html: postHtml(post),
        date_published: new Date(post.published).toISOString(),
      })),
    }),
  }),
};

/** The feed, newest post first, with its content type. */
export function writeFeed(kind: SiteFeedKind, feed: Feed): { type: string; text: string } {
  return writers[kind]({ ...feed, posts: feed.posts.toReversed() });
}
