// Posts of the archive list, read page by page as they come into view, kept, and read again when the archive changed.
import { useEffect, useReducer, useRef, useState } from 'preact/hooks';
import { useServices } from '@/components/services';
import { type BacklistError, toBacklistError } from '@/utils/core/errors';
import type { Post } from '@/utils/model/post';

export const PAGE = 40;
/** Pages kept in memory: more than any screen shows, less than a long scroll would gather. */
const KEPT = 60;

interface Page {
  posts: Post[];
  /** Which state of the archive it was read from; an older one is shown until the newer one is there. */
  edition: number;
}

export interface YearPages {
  /** The post at a place within a year, or undefined until it was read. Asking for it has it read. */
  post(year: number, offset: number): Post | undefined;

  error: BacklistError | null;
}

/** The first pages of the years of some posts, newest first, which need not be read again. */
function firstPages(newest: readonly Post[], edition: number): Map<string, Page> {
  const years = Map.groupBy(newest, ({ sortedAt }) => new Date(sortedAt).getUTCFullYear());
  return new Map([...years].map(([year, posts]) => [`${year}:0`, { posts: posts.slice(0, PAGE), edition }]));
}

/**
 * `edition` counts the changes of the archive: with each, the pages in view are read again.
 * @param newest the newest posts, as far as they were read for this edition
 */
export function useYearPages(edition: number, newest: readonly Post[]): YearPages {
  const { archive } = useServices();
  const [, redraw] = useReducer((count: number) => count + 1, 0);
  const [first] = useState(() => firstPages(newest, edition));
  const pages = useRef(first);
  const wanted = useRef(new Set<string>());
  const asked = useRef(new Set<string>());
  const error = useRef<BacklistError | null>(null);
  wanted.current = new Set();

  const post = (year: number, offset: number) => {
    const page = Math.floor(offset / PAGE);
    const key = `${year}:${page}`;
    const held = pages.current.get(key);
    if (held?.edition !== edition) wanted.current.add(key);
    return held?.posts[offset - page * PAGE];
  };

  useEffect(() => {
    for (const key of wanted.current) {
      const ticket = `${key}@${edition}`;
      if (asked.current.has(ticket)) continue;
      asked.current.add(ticket);
      const [year = 0, page = 0] = key.split(':').map(Number);
      archive
        .postsOfYear(year, page * PAGE, PAGE)
        .then(
          (posts) => {
            const older = pages.current.get(key);
            if (older && older.edition > edition) return;
            pages.current.delete(key);
            pages.current.set(key, { posts, edition });
            for (const oldest of pages.current.keys()) {
              if (pages.current.size <= KEPT) break;
              pages.current.delete(oldest);
            }
            error.current = null;
          },
          (thrown: unknown) => {
            error.current = toBacklistError(thrown);
          },
        )
        .finally(() => {
          asked.current.delete(ticket);
          redraw(undefined as never);
        });
    }
  });

  return { post, error: error.current };
}
