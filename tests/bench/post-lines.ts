// Posts of a JSON Lines file, {title, text, date, lang, url} a line, for the archive bench.
import { createReadStream } from 'node:fs';
import { createInterface } from 'node:readline';
import type { BenchPost } from './generated-posts';

const LONGEST_TEXT = 200_000;

const text = (value: unknown): string => (typeof value === 'string' ? value : '');
const orNull = (value: unknown): string | null => (typeof value === 'string' && value !== '' ? value : null);

/** The posts of a JSON Lines file; a line that is none is named on stderr, with its file, and left out. */
export async function* postsIn(file: string): AsyncGenerator<BenchPost> {
  let number = 0;
  for await (const line of createInterface({
    input: createReadStream(file),
    crlfDelay: Number.POSITIVE_INFINITY,
  })) {
    number++;
    const json = number === 1 ? line.replace(/^\ufeff/, '') : line;
    if (json.trim() === '') continue;
    try {
      const row = JSON.parse(json) as Record<string, unknown> | null;
      const post = {
        title: text(row?.['title']).slice(0, 1_000),
        text: text(row?.['text']).slice(0, LONGEST_TEXT),
        date: orNull(row?.['date']),
        lang: orNull(row?.['lang']),
        url: orNull(row?.['url']),
      };
      if (post.title === '' && post.text === '')
        console.error(`${file}:${number}: no title and no text, left out`);
      else yield post;
    } catch (error) {
      console.error(`${file}:${number}: ${error instanceof Error ? error.message : error}, left out`);
    }
  }
}
