// Entries and sources for the store's tests.
import type { Entry } from '@/utils/model/post';
import type { Source } from '@/utils/model/source';
import type { Archive } from '@/utils/store/database';
import { newSource } from '@/utils/store/sources/new-source';
import { addSource, getSource } from '@/utils/store/sources/source-store';

export const NOW = Date.UTC(2026, 5, 1);

/** Makes entries that are the same but for what is said of each. */
export const entriesWith =
  (text: string) =>
  (over: Partial<Entry> = {}): Entry => ({
    guid: 'g1',
    url: 'https://example.org/one',
    title: 'One',
    published: Date.UTC(2024, 1, 2),
    updated: null,
    authors: [],
    tags: [],
    lang: 'en',
    summary: '',
    html: `<p>${over.text ?? text}</p>`,
    text,
    ...over,
  });

/** Adds a feed that was never checked. */
export async function addFeed(db: Archive, url: string): Promise<Source> {
  return getSource(db, await addSource(db, newSource({ kind: 'feed', url, title: 'Example' }, NOW)));
}
