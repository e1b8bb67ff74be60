// A small publication about a canal: one post, whose page changes as a test says, and a page that no feed has.
import { escapeHtml, pageHtml } from '../pages/page-html';
import type { Route } from '../pages/server';
import { UNCHANGED } from './page-changes';

export const CANAL_TITLE = 'The lock at night';

/** What the pages say at present. */
export const canal = { page: UNCHANGED, loose: UNCHANGED };

function feed(origin: string): string {
  return `<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom"><id>tag:canal.example,2024:feed</id><title>Canal Papers</title>
<link href="${origin}/canal"/><updated>2024-03-15T08:00:00Z</updated><author><name>A painter</name></author>
<entry><id>tag:canal.example,2024:lock</id><title>${CANAL_TITLE}</title><link href="${origin}/canal/lock"/>
<published>2024-03-15T08:00:00Z</published><updated>2024-03-15T08:00:00Z</updated>
<content type="html">${escapeHtml(UNCHANGED)}</content></entry>
</feed>`;
}

/** Serves the publication. */
export const canalRoute: Route = (request, response) => {
  const { pathname } = new URL(request.url ?? '/', 'http://page');
  const html = (title: string, article: string, head = '') => {
    response.setHeader('content-type', 'text/html; charset=utf-8');
    response.setHeader('cache-control', 'no-store');
    response.end(pageHtml(title, article, head));
    return true;
  };
  if (pathname === '/canal/lock') return html(CANAL_TITLE, canal.page);
  if (pathname === '/canal/loose') return html('A loose leaf', canal.loose);
  if (pathname === '/canal')
    return html(
      'Canal Papers',
      '<p>Notes.</p>',
      '<link rel="alternate" type="application/atom+xml" title="Canal Papers" href="/canal.atom">',
    );
  if (pathname !== '/canal.atom') return false;
  response.setHeader('content-type', 'application/atom+xml; charset=utf-8');
  response.end(feed(`http://${request.headers.host}`));
  return true;
};
