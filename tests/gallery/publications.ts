// The publications of the pictures, all words our own: http://canal.example, papercup.example and harbour.example, and
// articles.example with pages to stand beside.
import { readingRoute } from '../pages/reading-feed';
import { feedRoute } from '../pages/sample-feed';
import type { Route } from '../pages/server';
import { packFiles } from '../sites/pack-files';
import { makePosts } from '../sites/sentences';

/** What may change while the pictures are taken. */
export interface Site {
  /** The feed of the Morning Paper Cup answers with an error. */
  failing: boolean;
}

export const CANAL = 'http://canal.example/reading.atom';
export const PAPER_CUP = 'http://papercup.example/paper-cup.atom';
export const ARTICLE = 'http://articles.example/sample-article';
/** A page that is a post of the archive. */
export const KNOWN = 'http://canal.example/reading/lock-gates';
/** A page that is no article, of a site that can be added. */
export const NO_ARTICLE = 'http://articles.example/paper-cup';
export const SILENT = 'http://articles.example/unrelated/hard-tax-return';

const [FROM, TO] = [Date.UTC(2015, 0, 5, 9), Date.UTC(2026, 4, 28, 9)];

/** The pack of the harbour, with so many posts evenly over eleven years. */
export const harbour = (posts: number) => `http://harbour.example/${posts}/manifest.json`;

function harbourFiles(count: number): ReturnType<typeof packFiles> {
  const posts = makePosts(count).map((post, n) => ({
    ...post,
    title: post.title.replace(/ \(no\. \d+\)$/, ''),
    published: FROM + Math.round((n / Math.max(1, count - 1)) * (TO - FROM)),
  }));
  return packFiles(posts, 'http://harbour.example');
}

const packs = new Map<number, ReturnType<typeof packFiles>>();

const harbourRoute: Route = (request, response) => {
  const [, posts, file] = /^\/(\d+)\/([\w.-]+)$/.exec(request.url ?? '') ?? [];
  if (!request.headers.host?.startsWith('harbour.') || posts === undefined) return false;
  const count = Number(posts);
  const files = packs.get(count) ?? harbourFiles(count);
  packs.set(count, files);
  const found = files.get(`/pack/${file}`);
  response.statusCode = found ? 200 : 404;
  response.setHeader('content-type', found?.type ?? 'text/plain');
  response.end(found?.text ?? '');
  return true;
};

/** The routes that serve them. */
export function routes(site: Site): Route[] {
  const moody: Route = (request, response) => {
    if (!site.failing || !request.url?.endsWith('.atom')) return false;
    response.writeHead(503, { 'content-type': 'text/html' });
    response.end('<h1>Service Unavailable</h1>');
    return true;
  };
  return [moody, readingRoute, feedRoute, harbourRoute];
}

/** Bookmarks as browsers export them, with one that leads nowhere. */
export const BOOKMARKS = `<!DOCTYPE NETSCAPE-Bookmark-file-1>
<META HTTP-EQUIV="Content-Type" CONTENT="text/html; charset=UTF-8">
<TITLE>Bookmarks</TITLE><H1>Bookmarks</H1><DL><p>
<DT><H3>To read</H3><DL><p>
<DT><A HREF="http://canal.example/reading/plain" ADD_DATE="1710000000">No ferry on Mondays</A>
<DT><A HREF="https://weir.example/gauges" ADD_DATE="1711000000" TAGS="water,measuring">Reading a river gauge</A>
<DT><A HREF="https://weir.example/eels" ADD_DATE="1712000000" TAGS="water">How eels find the ladder</A>
<DT><A HREF="javascript:void(0)" ADD_DATE="1712000000">A button that was kept by mistake</A>
</DL><p></DL><p>`;
