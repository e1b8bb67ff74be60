// Exports as downloads: the posts of a selection, read a few at a time, written by the writer of a format into a file of
// the extension's own, and handed to the browser.
import type { Exported, ExportFormat, Selection } from '@/components/transfer/tools';
import { locale, t } from '@/utils/i18n/translate';
import { send } from '@/utils/messaging/client';
import { readSettings } from '@/utils/platform/settings';
import { exportedPost, exportedPosts, matchingIds } from '@/utils/store/backup/export-reader';
import { sourceRows } from '@/utils/store/posts/archive-reader';
import { read } from '@/utils/store/read';
import type { ExportedPost } from '@/utils/transfer/export/exported-post';
import { byTemplate, DEFAULT_TEMPLATE } from '@/utils/transfer/export/template';
import { writeEpub } from '@/utils/transfer/export/to-epub';
import { jsonFeed } from '@/utils/transfer/export/to-json-feed';
import { feedsAmong, toOpml } from '@/utils/transfer/export/to-opml';
import { writeMarkdown } from '@/utils/transfer/export/write-markdown';
import { datedName, download, inOwnFile } from './own-file';

/** Hits of a search that are taken along: as many as a look-up reads. */
const MOST_HITS = 5_000;
const PAGE = 100;

/** What is written out, and whether there is more of it. */
interface Chosen {
  ids: number[];
  more: boolean;
}

/** The posts of a search, best first. */
async function found(query: string): Promise<Chosen> {
  const ids: number[] = [];
  for (let offset = 0; offset < MOST_HITS; offset += PAGE) {
    const { hits, more } = await send('lookup', { query, limit: PAGE, offset, order: 'relevance' });
    ids.push(...hits.map(({ post }) => post.id));
    if (!more) return { ids, more };
  }
  return { ids, more: true };
}

async function chosenBy(selection: Selection): Promise<Chosen> {
  if (selection.of === 'search') return found(selection.query);
  const ids = await read((db) =>
    matchingIds(db, (post) => {
      if (selection.of === 'starred') return post.starredAt !== null;
      return selection.of === 'everything' || post.sourceId === selection.sourceId;
    }),
  );
  return { ids, more: false };
}

async function titleOf(selection: Selection): Promise<string> {
  if (selection.of === 'search') return t('transfer.export.title.search', { query: selection.query });
  if (selection.of === 'starred') return t('transfer.export.title.starred');
  if (selection.of === 'everything') return t('transfer.export.title.everything');
  const sources = await read(sourceRows);
  return sources.find(({ id }) => id === selection.sourceId)?.title ?? t('transfer.export.title.everything');
}

/** Writes texts to a stream, which is closed then. */
async function writeTexts(sink: WritableStream<Uint8Array>, texts: AsyncIterable<string>): Promise<void> {
  const [encoder, writer] = [new TextEncoder(), sink.getWriter()];
  for await (const text of texts) await writer.write(encoder.encode(text));
  await writer.close();
}

const NOTHING: Exported = { name: '', posts: 0, more: false };

const ENDINGS = { markdown: 'zip', epub: 'epub', json: 'json' } as const;

/** @throws BacklistError */
export async function exportPosts(
  selection: Selection,
  format: ExportFormat,
  onProgress: (posts: number) => void,
): Promise<Exported> {
  const { ids, more } = await chosenBy(selection);
  if (ids.length === 0) return NOTHING;
  const title = await titleOf(selection);
  let count = 0;
  async function* counted(): AsyncGenerator<ExportedPost> {
    for await (const post of exportedPosts(ids)) {
      count += 1;
      if (count % 10 === 0) onProgress(count);
      yield post;
    }
  }
  const { template } = await readSettings();
  const file = await inOwnFile('export', (sink) => {
    switch (format) {
      case 'markdown':
        return writeMarkdown(sink, counted(), template ?? DEFAULT_TEMPLATE);
      case 'json':
        return writeTexts(sink, jsonFeed(title, counted()));
      case 'epub':
        return writeEpub(sink, {
          title,
          lang: locale(),
          id: crypto.randomUUID(),
          madeAt: Date.now(),
          words: { contents: t('transfer.export.contents') },
          posts: counted(),
        });
    }
  });
  const name = datedName(`backlist-${selection.of}`, ENDINGS[format]);
  download(file, name);
  return { name, posts: count, more };
}

/** The sources as OPML. */
export async function exportSources(): Promise<Exported> {
  const feeds = feedsAmong(await read(sourceRows));
  if (feeds.length === 0) return NOTHING;
  const name = datedName('backlist-sources', 'opml');
  download(new Blob([toOpml(feeds, Date.now())], { type: 'text/x-opml' }), name);
  return { name, posts: feeds.length, more: false };
}

/** The newest post by a template; a made-up one where the archive is empty is not worth its words. */
export async function previewTemplate(template: string | null): Promise<string> {
  const [newest] = await read((db) => matchingIds(db, () => true));
  if (newest === undefined) return '';
  return byTemplate(template ?? DEFAULT_TEMPLATE, await exportedPost(newest));
}
