// A publication at /reading whose posts have what is hard to set: code, wide tables, footnotes in the markup of three
// systems, mathematics, pictures, Arabic, Japanese, a title without end, and nothing at all.
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { escapeHtml } from './page-html';
import type { Route } from './server';

export const READING_TITLE = 'The Canal Papers';

/** From the oldest to the newest. */
const POSTS: readonly { name: string; title: string; lang?: string }[] = [
  { name: 'plain', title: 'No ferry on Mondays' },
  { name: 'weir-sums', title: 'A page of sums about weirs' },
  { name: 'night-levels', title: 'The night levels' },
  {
    name: 'japanese',
    title:
      '川沿いの小さな工房で朝から夕方まで職人の仕事を眺めながら道具と水位と弟子の十年について考えたことをそのまま書き留めた長い題名の短い覚え書き',
    lang: 'ja',
  },
  { name: 'arabic', title: 'ساعي البريد والنهر', lang: 'ar' },
  { name: 'lock-gates', title: 'How a pair of lock gates was hung' },
];

/** A picture of a solid colour, 8 by 5 pixels. */
const PICTURE = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAgAAAAFCAIAAAD38zoCAAAAEUlEQVR4nGPoWbUAK2KggwQA7DRJcRd2H0wAAAAASUVORK5CYII=',
  'base64',
);

const pieceOf = (name: string) => readFile(path.join(import.meta.dirname, 'reading', `${name}.html`), 'utf8');

async function feed(origin: string): Promise<string> {
  const entries = await Promise.all(
    POSTS.map(async ({ name, title, lang }, n) => {
      const content = await pieceOf(name);
      return `<entry${lang ? ` xml:lang="${lang}"` : ''}><id>tag:canal.example,2024:${name}</id><title>${escapeHtml(title)}</title>
<link href="${origin}/reading/${name}"/><published>2024-0${n + 1}-10T08:00:00Z</published><updated>2024-0${n + 1}-10T08:00:00Z</updated>
<content type="html">${escapeHtml(content)}</content></entry>`;
    }),
  );
  return `<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en"><id>tag:canal.example,2024:feed</id><title>${READING_TITLE}</title>
<link href="${origin}/reading"/><updated>2024-06-10T08:00:00Z</updated><author><name>A keeper</name></author>
${entries.reverse().join('\n')}
</feed>`;
}

/** Serves the publication, its posts as pages, and its picture. */
export const readingRoute: Route = async (request, response) => {
  const origin = `http://${request.headers.host}`;
  const { pathname } = new URL(request.url ?? '/', origin);
  if (pathname === '/picture.png') {
    response.setHeader('content-type', 'image/png');
    response.end(PICTURE);
    return true;
  }
  if (pathname === '/reading.atom') {
    response.setHeader('content-type', 'application/atom+xml; charset=utf-8');
    response.end(await feed(origin));
    return true;
  }
  const post = POSTS.find(({ name }) => pathname === `/reading/${name}`);
  if (!post) return false;
  response.setHeader('content-type', 'text/html; charset=utf-8');
  response.end(
    `<!doctype html><html lang="${post.lang ?? 'en'}"><title>${escapeHtml(post.title)}</title><article><h1>${escapeHtml(post.title)}</h1>${await pieceOf(post.name)}</article></html>`,
  );
  return true;
};
