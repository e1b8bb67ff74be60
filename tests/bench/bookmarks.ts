// What a reader would use otherwise: the browser's own list of bookmarks, with as many of them.
import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { Companion } from '../harness/launch';
import { firstPaint } from './first-paint';
import type { BenchPost } from './generated-posts';

/** Microseconds since 1601, as Chromium keeps times. */
const TIME = String(13_350_000_000_000_000n);

const folder = (id: number, name: string, children: object[]) => ({
  children,
  date_added: TIME,
  date_modified: TIME,
  id: String(id),
  name,
  type: 'folder',
});

/** Writes bookmarks into a profile in which no browser has run yet. */
export async function writeBookmarks(profile: string, posts: Iterable<BenchPost>): Promise<void> {
  const children = Array.from(posts, ({ title, url }, n) => ({
    date_added: TIME,
    id: String(n + 10),
    name: title,
    type: 'url',
    url: url ?? `https://generated.example/${n}`,
  }));
  const roots = {
    bookmark_bar: folder(1, 'Bookmarks bar', children),
    other: folder(2, 'Other bookmarks', []),
    synced: folder(3, 'Mobile bookmarks', []),
  };
  await mkdir(path.join(profile, 'Default'), { recursive: true });
  await writeFile(path.join(profile, 'Default/Bookmarks'), JSON.stringify({ roots, version: 1 }));
}

/** The first item of the browser's page, which stands in shadow trees. */
const FIRST_BOOKMARK = `document.querySelector('bookmarks-app')?.shadowRoot?.querySelector('bookmarks-list')?.shadowRoot?.querySelector('bookmarks-item')`;

/** Milliseconds from navigation to the first painted bookmark of the browser's own page. */
export const firstBookmark = (companion: Companion): Promise<number> =>
  firstPaint(companion, 'chrome://bookmarks/', FIRST_BOOKMARK);
