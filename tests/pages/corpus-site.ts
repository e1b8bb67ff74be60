// Plays a publication out of a collection of real posts that lies outside the project: its pages and one Atom feed.
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { escapeHtml, pageHtml } from './page-html';
import type { Route } from './server';

/** Where the collections are; BACKLIST_CORPORA overrides. */
const CORPORA = process.env.BACKLIST_CORPORA ?? path.resolve(import.meta.dirname, '../../../shared/corpora');

export interface CorpusPost {
  id: string;
  url: string;
  title: string;
  date: string | null;
  tags: string[] | null;
  text: string;
}
export interface CorpusQuery extends Pick<CorpusPost, 'id' | 'url' | 'title' | 'text'> {
  /** Ids of the posts that belong beside it. */
  relevant: string[];
}
export interface Corpus {
  posts: CorpusPost[];
  queries: CorpusQuery[];
}

const lines = async <T>(file: string): Promise<T[]> =>
  (await readFile(file, 'utf8'))
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as T);

/** A collection by its folder's name, or null where there is none on this machine. */
export async function readCorpus(name: string): Promise<Corpus | null> {
  const folder = path.join(CORPORA, 'related', name);
  if (!existsSync(folder)) return null;
  const [posts, queries] = await Promise.all([
    lines<CorpusPost>(path.join(folder, 'docs.jsonl')),
    lines<CorpusQuery>(path.join(folder, 'queries.jsonl')),
  ]);
  return { posts, queries };
}

const paragraphs = (text: string): string =>
  text
    .split(/\n+/)
    .filter((block) => block.trim() !== '')
    .map((block) => `<p>${escapeHtml(block)}</p>`)
    .join('\n');

function atomFeed(title: string, posts: readonly CorpusPost[], origin: string): string {
  const entries = posts.map((post, index) => {
    const day =
      post.date === null
        ? ''
        : `<published>${post.date}T00:00:00Z</published><updated>${post.date}T00:00:00Z</updated>`;
    const tags = (post.tags ?? []).map((tag) => `<category term="${escapeHtml(tag)}"/>`).join('');
    return `<entry><id>${escapeHtml(post.url)}</id><title>${escapeHtml(post.title)}</title><link href="${origin}/post/${index}"/>
${day}${tags}
<content type="html">${escapeHtml(paragraphs(post.text))}</content></entry>`;
  });
  return `<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en"><id>${origin}/</id><title>${escapeHtml(title)}</title><link href="${origin}/"/>
<updated>2024-01-01T00:00:00Z</updated><author><name>${escapeHtml(title)}</name></author>
${entries.join('\n')}
</feed>`;
}

/** The publication: /, /feed.atom and /post/<number>; and the pages that a reader visits, at /query/<number>. */
export function corpusRoute(title: string, { posts, queries }: Corpus): Route {
  return (request, response) => {
    const origin = `http://${request.headers.host}`;
    const [, folder = '', number = ''] = /^\/(post|query)\/(\d+)$/.exec(request.url ?? '') ?? [];
    const page = (folder === 'post' ? posts : queries)[Number(number)];
    if (request.url === '/feed.atom') {
      response.setHeader('content-type', 'application/atom+xml; charset=utf-8');
      response.end(atomFeed(title, posts, origin));
      return true;
    }
    if (request.url !== '/' && (folder === '' || !page)) return false;
    response.setHeader('content-type', 'text/html; charset=utf-8');
    const link = `<link rel="alternate" type="application/atom+xml" title="${escapeHtml(title)}" href="/feed.atom">`;
    response.end(
      page
        ? pageHtml(page.title, paragraphs(page.text), link)
        : pageHtml(title, '<p>All our posts.</p>', link),
    );
    return true;
  };
}
