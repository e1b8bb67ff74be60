// Compiles the bundled archive: each folder of content/ is a publication, a Markdown file per post, and becomes a pack.
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { marked } from 'marked';
import type { PackPost } from '../utils/feeds/pack';
import {
  ContentError,
  type MarkdownFile,
  type PostMatter,
  postMatterSchema,
  publicationMatterSchema,
  readMarkdown,
} from './front-matter';
import { packFiles } from './pack-files';
import { readPosts } from './read-posts';

const PUBLICATION_FILE = 'publication.md';
/** A post's file is named for its date and its slug; the slug is its lasting identity. */
const POST_FILE = /^(\d{4}-\d{2}-\d{2})-([a-z0-9]+(?:-[a-z0-9]+)*)\.md$/;

/** A compiled publication: its files by path relative to the pack's folder, `manifest.json` among them. */
export interface CompiledPack {
  /** The folder's name under content/, and under pack/ in the build. */
  name: string;
  files: Map<string, string>;
}

const escapeHtml = (text: string): string =>
  text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;');

/** The post's HTML: the Markdown below the front matter or, where there is none, the abstract and who wrote it. */
function bodyHtml({ body, matter }: MarkdownFile<PostMatter>): string {
  if (body !== '') return marked.parse(body, { async: false }).trim();
  const { abstract, address } = matter;
  const where =
    address === null
      ? 'Its address is not known.'
      : `The post itself is at <a href="${escapeHtml(address)}">${escapeHtml(new URL(address).host)}</a>.`;
  return `<p>${escapeHtml(abstract)}</p>\n<p><em>This is Backlist’s own abstract. ${where}</em></p>`;
}

/** Reads a post's file. @throws ContentError */
async function readPost(folder: string, file: string, lang: string): Promise<PackPost> {
  const publication = path.basename(folder);
  const [, date, slug] = POST_FILE.exec(path.basename(file)) ?? [];
  if (date === undefined || slug === undefined)
    throw new ContentError([`${file}: file name: must be YYYY-MM-DD-slug.md`]);
  const text = await readFile(path.join(folder, path.basename(file)), 'utf8');
  const post = readMarkdown(file, text, postMatterSchema);
  const { title, address, keywords, abstract } = post.matter;
  if (post.matter.date !== date)
    throw new ContentError([
      `${file}:${post.lineOf('date')}: date: ${post.matter.date} is not the date of the file name`,
    ]);
  return {
    guid: `${publication}/${slug}`,
    url: address,
    title,
    published: date,
    updated: null,
    authors: [],
    tags: keywords,
    lang,
    summary: abstract,
    html: bodyHtml(post),
  };
}

/**
 * Compiles one publication.
 * @param folder the publication's folder, with `publication.md` and a Markdown file per post.
 * @throws ContentError that names every file and field that is wrong.
 */
export async function compilePublication(folder: string): Promise<CompiledPack> {
  const name = path.basename(folder);
  const source = await readFile(path.join(folder, PUBLICATION_FILE), 'utf8').catch((cause: unknown) => {
    throw new ContentError([`${name}/${PUBLICATION_FILE}: cannot be read (${String(cause)})`]);
  });
  const { matter } = readMarkdown(`${name}/${PUBLICATION_FILE}`, source, publicationMatterSchema);
  const { title, section, site, language } = matter;
  const entries = (await readdir(folder)).sort();
  const files = entries.filter((entry) => entry.endsWith('.md') && entry !== PUBLICATION_FILE);
  const posts = await readPosts(
    files.map((file) => `${name}/${file}`),
    (file) => readPost(folder, file, language),
  );
  if (posts.length === 0) throw new ContentError([`${name}: has no post`]);
  const meta = { title: section === null ? title : `${title}: ${section}`, siteUrl: site, lang: language };
  return { name, files: packFiles(meta, posts) };
}

/** Compiles every folder of content/, in the order of their names. */
export async function compileContent(root: string): Promise<CompiledPack[]> {
  const folders = (await readdir(root, { withFileTypes: true })).filter((entry) => entry.isDirectory());
  return Promise.all(folders.map((entry) => compilePublication(path.join(root, entry.name))));
}
