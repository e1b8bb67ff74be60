// Reads a Markdown file of content/ and checks its front matter, so that a mistake stops the build and names its place.

import { VFile } from 'vfile';
import { matter } from 'vfile-matter';
import * as z from 'zod';

/** What is wrong with the files of content/: a line for each mistake, as `file: field: what`. */
export class ContentError extends Error {
  override readonly name = 'ContentError';
  constructor(readonly mistakes: readonly string[]) {
    super(`content/ has ${mistakes.length} mistake(s), nothing was built:\n  ${mistakes.join('\n  ')}`);
  }
}

const webAddress = z.url({
  protocol: /^https?$/,
  error: 'must be an http or https address (null where it is not known)',
});
const text = z.string({ error: 'must be a text' }).trim().min(1, 'must not be empty');

/** Front matter of a post. An address that is not known is written as `null`, never left out. */
export const postMatterSchema = z.strictObject({
  title: text,
  date: z.iso.date('must be a day of the calendar, as YYYY-MM-DD'),
  address: z.nullable(webAddress),
  keywords: z.array(text, { error: 'must be a list of words' }).min(1, 'must name at least one'),
  abstract: text,
});
export type PostMatter = z.infer<typeof postMatterSchema>;

/** Front matter of `publication.md`. */
export const publicationMatterSchema = z.strictObject({
  title: text,
  section: z.nullable(text),
  site: webAddress,
  language: z.string().regex(/^[a-z]{2,3}(-[A-Za-z0-9]+)*$/, 'must be a language tag such as en or pt-BR'),
});

/** A file's checked front matter and the Markdown below it. */
export interface MarkdownFile<T> {
  matter: T;
  body: string;
}

/**
 * Parses a Markdown file with YAML front matter.
 * @param name the file's name in messages, relative to content/.
 * @throws ContentError with a line for each field that is wrong.
 */
export function readMarkdown<T>(name: string, source: string, schema: z.ZodType<T>): MarkdownFile<T> {
  const file = new VFile({ path: name, value: source });
  try {
    matter(file, { strip: true });
  } catch (thrown) {
    const reason = thrown instanceof Error ? (thrown.message.split('\n')[0] ?? '') : String(thrown);
    throw new ContentError([`${name}: front matter: is not YAML (${reason})`]);
  }
  const parsed = schema.safeParse(file.data.matter);
  if (!parsed.success) {
    throw new ContentError(
      parsed.error.issues.map(
        (issue) => `${name}: ${issue.path.join('.') || 'front matter'}: ${issue.message}`,
      ),
    );
  }
  return { matter: parsed.data, body: String(file).trim() };
}
