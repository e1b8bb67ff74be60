// Reads a Markdown file and checks its front matter, so that a mistake stops everything and names its place.

import { VFile } from 'vfile';
import { matter } from 'vfile-matter';
import * as z from 'zod';

/** What is wrong with some files: a line for each mistake, as `file:line: field: what`. */
export class ContentError extends Error {
  override readonly name = 'ContentError';
  constructor(readonly mistakes: readonly string[]) {
    super(`${mistakes.length} mistake(s), nothing was written:\n  ${mistakes.join('\n  ')}`);
  }
}

const webAddress = z.url({
  protocol: /^https?$/,
  error: 'must be an http or https address (null where it is not known)',
});
export const text = z.string({ error: 'must be a text' }).trim().min(1, 'must not be empty');
export const languageTag = z
  .string({ error: 'must be a text' })
  .regex(/^[a-z]{2,3}(-[A-Za-z0-9]+)*$/, 'must be a language tag such as en or pt-BR');

/** Front matter of a post of the bundled archive. An address that is not known is written as `null`, never left out. */
export const postMatterSchema = z.strictObject({
  title: text,
  date: z.iso.date('must be a day of the calendar, as YYYY-MM-DD'),
  address: z.nullable(webAddress),
  keywords: z.array(text, { error: 'must be a list of words' }).min(1, 'must name at least one'),
  abstract: text,
});
export type PostMatter = z.infer<typeof postMatterSchema>;

/** Front matter of the bundled archive's `publication.md`. */
export const publicationMatterSchema = z.strictObject({
  title: text,
  section: z.nullable(text),
  site: webAddress,
  language: languageTag,
});

/** A file's checked front matter and the Markdown below it. */
export interface MarkdownFile<T> {
  matter: T;
  body: string;
  /** The line on which a field of the front matter stands, from 1; the first line where it is not there. */
  lineOf(field: string): number;
}

/** The line of a top-level field, from 1. */
function fieldLine(source: string, field: string): number {
  const lines = source.split(/\r\n|\n|\r/);
  const end = lines.findIndex((line, place) => place > 0 && /^---\s*$/.test(line));
  const place = lines.slice(0, end < 0 ? undefined : end).findIndex((line) => {
    const [, name] = /^["']?([^\s"':]+)["']?\s*:/.exec(line) ?? [];
    return name === field;
  });
  return Math.max(0, place) + 1;
}

/** Where the YAML parser stopped, as a line of the file: its own lines begin below the first `---`. */
function yamlLine(thrown: unknown): number {
  const [, line] = /\bat line (\d+)/.exec(String(thrown)) ?? [];
  return Number(line ?? 0) + 1;
}

/**
 * Parses a Markdown file with YAML front matter.
 * @param name the file's name in messages.
 * @throws ContentError with a line for each field that is wrong.
 */
export function readMarkdown<T>(name: string, written: string, schema: z.ZodType<T>): MarkdownFile<T> {
  // Some editors begin a file with a byte order mark.
  const source = written.replace(/^\ufeff/, '');
  const file = new VFile({ path: name, value: source });
  try {
    matter(file, { strip: true });
  } catch (thrown) {
    const reason = thrown instanceof Error ? (thrown.message.split('\n')[0] ?? '') : String(thrown);
    throw new ContentError([`${name}:${yamlLine(thrown)}: front matter: is not YAML (${reason})`]);
  }
  const parsed = schema.safeParse(/^---\s/.test(source) ? file.data.matter : undefined);
  if (!parsed.success) {
    throw new ContentError(
      parsed.error.issues.map(({ path, message }) => {
        const field = String(path[0] ?? '');
        return `${name}:${fieldLine(source, field)}: ${path.join('.') || 'front matter'}: ${message}`;
      }),
    );
  }
  return { matter: parsed.data, body: String(file).trim(), lineOf: (field) => fieldLine(source, field) };
}
