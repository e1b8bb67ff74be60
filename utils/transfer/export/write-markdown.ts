// Many posts as a ZIP of Markdown files, a folder a source.

import { TextReader, ZipWriter } from '../zip';
import type { ExportedPost } from './exported-post';
import { FileNames } from './file-names';
import { byTemplate } from './template';

/** Writes the ZIP to a stream, which is closed then. Answers how many files there are in it. */
export async function writeMarkdown(
  sink: WritableStream<Uint8Array>,
  posts: AsyncIterable<ExportedPost>,
  template: string,
): Promise<number> {
  const zip = new ZipWriter(sink, { level: 6, keepOrder: true });
  const names = new FileNames();
  let count = 0;
  for await (const exported of posts) {
    const { post, source } = exported;
    await zip.add(names.name(post.title, '.md', source), new TextReader(byTemplate(template, exported)), {
      lastModDate: new Date(post.updated ?? post.published ?? post.addedAt),
    });
    count += 1;
  }
  await zip.close();
  return count;
}
