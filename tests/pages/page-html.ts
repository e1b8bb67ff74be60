// Dresses a Markdown text as a page of the web: head, site header, navigation, article, sidebar, footer.
import { marked } from 'marked';
import { VFile } from 'vfile';
import { matter } from 'vfile-matter';

/** A page's text with its title, as the Markdown file gives it. */
export interface PageSource {
  title: string;
  markdown: string;
}

/** Reads a page's Markdown; its title is the front matter's, else its first heading. */
export function readPage(source: string): PageSource {
  const file = new VFile(source);
  matter(file, { strip: true });
  const { title } = (file.data.matter ?? {}) as { title?: string };
  const markdown = String(file).trim();
  const heading = /^# (.+)$/m.exec(markdown)?.[1];
  return { title: title ?? heading ?? 'Untitled', markdown: markdown.replace(/^# .+\n/, '') };
}

export const escapeHtml = (text: string): string =>
  text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;');

const STYLE = `body{font:17px/1.6 Georgia,serif;margin:0;color:#222;background:#fdfdfb}header,footer,nav{background:#eef0ec;padding:12px 32px}
nav a{margin-right:16px}main{display:flex;gap:40px;max-width:1080px;margin:24px auto;padding:0 32px}article{flex:1;max-width:44em}aside{width:200px;font-size:14px}
@media(max-width:600px){main{display:block}}`;

/** The finished HTML. `head` is added to the page's head, such as a feed's link element. */
export function pageHtml(title: string, articleHtml: string, head = ''): string {
  const safe = escapeHtml(title);
  return `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${safe}</title>
<link rel="icon" href="data:,"><style>${STYLE}</style>${head}</head>
<body><header><strong>The Morning Paper Cup</strong></header>
<nav aria-label="Site"><a href="/">Home</a><a href="/about">About</a><a href="/archive">Older</a><a href="/contact">Contact</a></nav>
<main><article><h1>${safe}</h1><p class="byline">By a staff writer, 4 minutes</p>
${articleHtml}</article>
<aside><h2>Elsewhere</h2><ul><li><a href="/about">About us</a></li><li><a href="/subscribe">Subscribe</a></li></ul></aside></main>
<footer><p>All rights reserved. <a href="/privacy">Privacy</a> <a href="/terms">Terms</a></p></footer></body></html>`;
}

/** The page for a Markdown source. */
export function renderPage(source: string, head = ''): string {
  const { title, markdown } = readPage(source);
  return pageHtml(title, marked.parse(markdown, { async: false }), head);
}
