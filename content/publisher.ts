// Reads a publisher's folder of Markdown files, as static site generators have them, into the posts of a pack.
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { marked } from 'marked';
import * as z from 'zod';
import { parseDate } from '../utils/feeds/dates/parse-date';
import type { PackPost } from '../utils/feeds/pack';
import { ContentError, languageTag, readMarkdown, text } from './front-matter';
import { readPosts } from './read-posts';

/** YAML takes a title such as 1984 for a number. */
const line = z.preprocess((value) => (typeof value === 'number' ? String(value) : value), text);

/** Of a list, or of a text with commas. */
const words = z
  .union([z.array(line), z.string().transform((list) => list.split(',').map((word) => word.trim()))], {
    error: 'must be a list of texts',
  })
  .transform((list) => list.filter((word) => word !== ''));

/** A day stays a day; anything else becomes a moment in UTC. */
const date = z
  .string({ error: 'must be a date, such as 2024-03-05 or 2024-03-05T10:00:00Z' })
  .transform((stated, context) => {
    const time = parseDate(stated);
    if (time === null) {
      context.issues.push({ code: 'custom', input: stated, message: `${stated} is no date` });
      return z.NEVER;
    }
    const moment = new Date(time).toISOString();
    return /^\d{4}-\d{2}-\d{2}$/.test(stated.trim()) ? moment.slice(0, 10) : moment;
  });

/** Front matter of a publisher's post. Other fields are the site generator's own and are passed over. */
export const publisherMatterSchema = z.object(
  {
    title: line,
    date: z.optional(date),
    updated: z.optional(date),
    /** Absolute, or relative to the site. */
    url: z.optional(text),
    /** The post's lasting identity; its address, else its file, where it is not stated. */
    guid: z.optional(text),
    authors: z.optional(words),
    tags: z.optional(words),
    lang: z.optional(languageTag),
    summary: z.optional(text),
    draft: z.optional(z.boolean({ error: 'must be true or false' })),
  },
  { error: 'is missing: a post begins with a line ---, its fields, and a line ---' },
);

/** Files below a folder that are posts, by their paths within it, in the order of these. */
async function postFiles(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const paths = entries
    .filter((entry) => entry.isFile() && entry.name.endsWith('.md'))
    .map((entry) => path.relative(folder, path.join(entry.parentPath, entry.name)).replaceAll('\\', '/'));
  // What a generator or its tools keep to themselves: dot files, partials, packages.
  return paths.filter((file) => !/(?:^|\/)(?:[._]|node_modules\/)/.test(file)).sort();
}

/** The address of a post. @throws ContentError */
function addressOf(stated: string | undefined, site: string | null, place: string): string | null {
  if (stated === undefined) return null;
  if (!URL.canParse(stated, site ?? undefined))
    throw new ContentError([`${place}: url: is relative to a site, so say which: --url SITE`]);
  const url = new URL(stated, site ?? undefined);
  if (!/^https?:$/.test(url.protocol))
    throw new ContentError([`${place}: url: must be an http or https address`]);
  return url.href;
}

/**
 * Reads every post below a folder; drafts are left out.
 * @param site what relative addresses are relative to, or null
 * @param lang of posts that state none
 * @throws ContentError that names every file, line and field that is wrong
 */
export async function readPublisherPosts(
  folder: string,
  site: string | null,
  lang: string | null,
): Promise<PackPost[]> {
  const files = await postFiles(folder).catch((cause: unknown) => {
    throw new ContentError([`${folder}: cannot be read (${String(cause)})`]);
  });
  const posts = await readPosts(files, async (file) => {
    const source = await readFile(path.join(folder, file), 'utf8');
    const { matter, body, lineOf } = readMarkdown(file, source, publisherMatterSchema);
    if (matter.draft) return null;
    const url = addressOf(matter.url, site, `${file}:${lineOf('url')}`);
    return {
      guid: matter.guid ?? url ?? file.replace(/(?:\/index)?\.md$/, ''),
      url,
      title: matter.title,
      published: matter.date ?? null,
      updated: matter.updated ?? null,
      authors: matter.authors ?? [],
      tags: matter.tags ?? [],
      lang: matter.lang ?? lang,
      summary: matter.summary ?? '',
      html: marked.parse(body, { async: false }).trim(),
    };
  });
  if (posts.length === 0) throw new ContentError([`${folder}: has no post (files that end in .md)`]);
  return posts;
}
