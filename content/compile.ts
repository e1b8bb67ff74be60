// Compiles a publication's folder of Markdown files to a pack (utils/feeds/pack.ts): a manifest and a shard per year.
// The same files give the same bytes, and a change to one post changes one shard.
import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { marked } from 'marked';
import { PACK_FORMAT, type PackManifest, type PackPost } from '../utils/feeds/pack';
import {
  ContentError,
  type MarkdownFile,
  type PostMatter,
  postMatterSchema,
  publicationMatterSchema,
  readMarkdown,
} from './front-matter';

const PUBLICATION_FILE = 'publication.md';
/** A post's file is named for its date and its slug; the slug is its lasting identity. */
const POST_FILE = /^(\d{4}-\d{2}-\d{2})-([a-z0-9]+(?:-[a-z0-9]+)*)\.md$/;

/** A compiled publication: its files by path relative to the pack's folder, `manifest.json` among them. */
export interface CompiledPack {
  /** The folder's name under content/, and under pack/ in the build. */
  name: string;
  manifest: PackManifest;
  files: Map<string, string>;
}

interface PostFile extends MarkdownFile<PostMatter> {
  name: string;
  slug: string;
}

const escapeHtml = (text: string): string =>
  text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;');

/** The post's HTML: the Markdown below the front matter or, where there is none, the abstract and who wrote it. */
function bodyHtml(post: PostFile): string {
  if (post.body !== '') return marked.parse(post.body, { async: false }).trim();
  const { abstract, address } = post.matter;
  const where =
    address === null
      ? 'Its address is not known.'
      : `The post itself is at <a href="${escapeHtml(address)}">${escapeHtml(new URL(address).host)}</a>.`;
  return `<p>${escapeHtml(abstract)}</p>\n<p><em>This is Backlist’s own abstract. ${where}</em></p>`;
}

function toPackPost(publication: string, language: string, post: PostFile): PackPost {
  const { title, date, address, keywords, abstract } = post.matter;
  return {
    guid: `${publication}/${post.slug}`,
    url: address,
    title,
    published: date,
    updated: null,
    authors: [],
    tags: keywords,
    lang: language,
    summary: abstract,
    html: bodyHtml(post),
  };
}

/** Reads the posts of a folder; collects every file's mistakes before it throws. */
async function readPosts(folder: string, name: string): Promise<PostFile[]> {
  const mistakes: string[] = [];
  const posts: PostFile[] = [];
  const seen = new Map<string, string>();
  const once = (file: string, field: string, value: string | null): void => {
    if (value === null) return;
    const earlier = seen.get(`${field} ${value}`);
    if (earlier !== undefined) mistakes.push(`${file}: ${field}: ${value} is already that of ${earlier}`);
    seen.set(`${field} ${value}`, file);
  };
  for (const entry of (await readdir(folder)).sort()) {
    if (entry === PUBLICATION_FILE || !entry.endsWith('.md')) continue;
    const file = `${name}/${entry}`;
    const [, date, slug] = POST_FILE.exec(entry) ?? [];
    if (date === undefined || slug === undefined) {
      mistakes.push(`${file}: file name: must be YYYY-MM-DD-slug.md`);
      continue;
    }
    try {
      const post = readMarkdown(file, await readFile(path.join(folder, entry), 'utf8'), postMatterSchema);
      if (post.matter.date !== date)
        mistakes.push(`${file}: date: ${post.matter.date} is not the date of the file name`);
      once(file, 'slug', slug);
      once(file, 'address', post.matter.address);
      posts.push({ ...post, name: file, slug });
    } catch (thrown) {
      if (!(thrown instanceof ContentError)) throw thrown;
      mistakes.push(...thrown.mistakes);
    }
  }
  if (mistakes.length > 0) throw new ContentError(mistakes);
  if (posts.length === 0) throw new ContentError([`${name}: has no post`]);
  return posts;
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
  const { matter: publication } = readMarkdown(
    `${name}/${PUBLICATION_FILE}`,
    source,
    publicationMatterSchema,
  );
  const years = new Map<string, PackPost[]>();
  for (const post of await readPosts(folder, name)) {
    const year = post.matter.date.slice(0, 4);
    years.set(year, [...(years.get(year) ?? []), toPackPost(name, publication.language, post)]);
  }

  const files = new Map<string, string>();
  const shards = [...years]
    .sort(([a], [b]) => b.localeCompare(a))
    .map(([year, posts]) => {
      const shard = `${JSON.stringify({ format: PACK_FORMAT, posts }, null, 1)}\n`;
      files.set(`${year}.json`, shard);
      return {
        path: `${year}.json`,
        sha256: createHash('sha256').update(shard).digest('hex'),
        posts: posts.length,
      };
    });
  const { title, section, site, language } = publication;
  const manifest: PackManifest = {
    format: PACK_FORMAT,
    title: section === null ? title : `${title}: ${section}`,
    siteUrl: site,
    lang: language,
    shards,
  };
  files.set('manifest.json', `${JSON.stringify(manifest, null, 1)}\n`);
  return { name, manifest, files };
}

/** Compiles every folder of content/, in the order of their names. */
export async function compileContent(root: string): Promise<CompiledPack[]> {
  const folders = (await readdir(root, { withFileTypes: true })).filter((entry) => entry.isDirectory());
  return Promise.all(folders.map((entry) => compilePublication(path.join(root, entry.name))));
}
