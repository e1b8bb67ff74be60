// A small publication at /paper-cup, made of our own pages: a front page that names its Atom feed, and the feed.
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { marked } from 'marked';
import { escapeHtml, pageHtml, readPage } from './page-html';
import type { Route } from './server';

const POSTS = ['kitchen-onion-soup', 'travel-night-train-to-lisbon', 'verse-on-reading-sonnets'];

async function atomFeed(origin: string): Promise<string> {
  const entries = await Promise.all(
    POSTS.map(async (name, index) => {
      const { title, markdown } = readPage(
        await readFile(path.join(import.meta.dirname, 'unrelated', `${name}.md`), 'utf8'),
      );
      const html = marked.parse(markdown, { async: false });
      return `<entry><id>tag:paper-cup.example,2024:${name}</id><title>${escapeHtml(title)}</title>
<link href="${origin}/unrelated/${name}"/><published>2024-0${index + 1}-15T08:00:00Z</published><updated>2024-0${index + 1}-15T08:00:00Z</updated>
<content type="html">${escapeHtml(html)}</content></entry>`;
    }),
  );
  return `<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom"><id>tag:paper-cup.example,2024:feed</id><title>The Morning Paper Cup</title>
<link href="${origin}/paper-cup"/><updated>2024-03-15T08:00:00Z</updated><author><name>A staff writer</name></author>
${entries.join('\n')}
</feed>`;
}

/** Serves the publication. */
export const feedRoute: Route = async (request, response) => {
  const origin = `http://${request.headers.host}`;
  if (request.url === '/paper-cup') {
    response.setHeader('content-type', 'text/html; charset=utf-8');
    const link =
      '<link rel="alternate" type="application/atom+xml" title="The Morning Paper Cup" href="/paper-cup.atom">';
    response.end(
      pageHtml('The Morning Paper Cup', '<p>Recipes, verses and journeys, thrice a year.</p>', link),
    );
    return true;
  }
  if (request.url === '/paper-cup.atom') {
    response.setHeader('content-type', 'application/atom+xml; charset=utf-8');
    response.end(await atomFeed(origin));
    return true;
  }
  // A second publication that carries the same posts, under identifiers of its own.
  if (request.url === '/planet-cup.atom') {
    response.setHeader('content-type', 'application/atom+xml; charset=utf-8');
    const feed = await atomFeed(origin);
    response.end(
      feed
        .replaceAll('tag:paper-cup.example', 'tag:planet-cup.example')
        .replace('The Morning Paper Cup', 'The Planet of Cups'),
    );
    return true;
  }
  return false;
};
