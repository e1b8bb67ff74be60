// Omnivore's ZIP: metadata_0_to_20.json and on, content/<slug>.html, highlights/<slug>.md.
import * as z from 'zod/mini';
import type { ImportedHighlight } from '@/utils/model/import';
import type { Bundle } from '../bundle';
import { momentOf } from '../field-values';
import { jsonValues } from '../json-values';
import { textOf, wholeText } from '../read-text';
import { highlightOf, postOf, type Read, unreadable } from '../records';
import { any, list, tagsOf, text } from './json-elements';

const METADATA = /(?:^|\/)metadata_\d+_to_\d+\.json$/;
const MOST_HTML = 8_000_000;

export const isOmnivore = (paths: readonly string[]): boolean => paths.some((path) => METADATA.test(path));

const item = z.object({
  slug: text,
  title: text,
  description: text,
  author: text,
  url: z.string(),
  state: text,
  readingProgress: any,
  labels: list,
  savedAt: any,
  updatedAt: any,
  publishedAt: any,
});

/**
 * Highlights as Omnivore writes them: a quote (`> …`), then its labels (`#a #b`) and its note, all separated by blank lines; and notes about the whole.
 */
export function omnivoreHighlights(markdown: string): { highlights: ImportedHighlight[]; note: string } {
  const found: { quote: string; notes: string[] }[] = [];
  /** What stands before every quote is about the whole. */
  const whole: string[] = [];
  for (const block of markdown.replaceAll('\r\n', '\n').split(/\n{2,}/)) {
    const trimmed = block.trim();
    if (trimmed.startsWith('>')) {
      found.push({ quote: trimmed.replace(/^>[ \t]?/gm, '').trim(), notes: [] });
    } else if (trimmed !== '') (found.at(-1)?.notes ?? whole).push(trimmed);
  }
  const highlights = found.flatMap(({ quote, notes }) => {
    const labels = notes.filter(
      (note) => /^#\S/.test(note) && note.split(/\s+/).every((word) => word.startsWith('#')),
    );
    const note = notes.filter((one) => !labels.includes(one)).join('\n\n');
    const tags = labels.flatMap((label) => label.split(/\s+/)).map((word) => word.slice(1));
    return highlightOf({ quote, note, tags }) ?? [];
  });
  return { highlights, note: whole.join('\n\n') };
}

/** A percentage as Omnivore states it. */
function progressOf(value: unknown): number | null {
  const percent = Number(value);
  return Number.isFinite(percent) && percent > 0 ? Math.min(1, percent / 100) : null;
}

/**
 * Where texts and highlights lie, by folder and name (`content/slug.html`): there are two for each of thousands of items. A
 * disk may have parted the accents of a name from its letters.
 */
const byEnd = (paths: readonly string[]): Map<string, string> =>
  new Map(paths.map((path) => [path.split('/').slice(-2).join('/').normalize('NFC'), path]));

async function textAt(bundle: Bundle, path: string | undefined): Promise<string> {
  return path === undefined ? '' : wholeText(bundle.open(path), MOST_HTML);
}

async function readItem(
  bundle: Bundle,
  places: ReadonlyMap<string, string>,
  value: z.infer<typeof item>,
  where: string,
): Promise<Read> {
  const slug = (value.slug ?? '').normalize('NFC');
  // Omnivore's own pages for what had no address: letters and files. Their text is all there is.
  const hasPage = !/^https?:\/\/(?:www\.)?omnivore\.app\//i.test(value.url);
  const archived = /^archived$/i.test(value.state ?? '');
  return postOf(value.title || where, {
    format: 'omnivore',
    url: hasPage ? value.url : '',
    guid: hasPage ? value.url : `omnivore:${slug}`,
    title: value.title,
    html: await textAt(bundle, places.get(`content/${slug}.html`)),
    summary: value.description,
    authors: [value.author],
    tags: tagsOf(value.labels),
    savedAt: momentOf(value.savedAt),
    published: momentOf(value.publishedAt),
    progress: progressOf(value.readingProgress),
    read: archived || progressOf(value.readingProgress) === 1,
    readAt: archived ? momentOf(value.updatedAt) : null,
    ...omnivoreHighlights(await textAt(bundle, places.get(`highlights/${slug}.md`))),
  });
}

export async function* readOmnivore(bundle: Bundle, paths: readonly string[]): AsyncGenerator<Read> {
  const places = byEnd(bundle.paths);
  for (const path of paths.filter((one) => METADATA.test(one) || paths.length === 1)) {
    let n = 0;
    for await (const value of jsonValues(textOf(bundle.open(path)), '$.*')) {
      n += 1;
      const parsed = item.safeParse(value);
      if (!parsed.success) yield unreadable(`${path}:${n}`, 'bad-row');
      // Deleted there, and exported all the same.
      else if (!/^deleted$/i.test(parsed.data.state ?? ''))
        yield await readItem(bundle, places, parsed.data, `${path}:${n}`);
    }
  }
}
