// Posts of the archive list, read page by page as they come into view, kept, and read again when the archive changed.
import { useEffect, useReducer, useRef, useState } from 'preact/hooks';
import { type BacklistError, toBacklistError } from '@/utils/core/errors';
import type { Post } from '@/utils/model/post';
import type { Shelf } from './shelf';

export const PAGE = 40;
/** Pages kept in memory: more than any screen shows, less than a long scroll would gather. */
const KEPT = 60;

interface Page {
  posts: readonly (Post | undefined)[];
  /** Which state of the archive it was read from; an older one is shown until the newer one is there. */
  edition: number;
}

export interface Pages {
  /** The post at a place within a group, or undefined until it was read. Asking for it has it read. */
  post(group: string, offset: number): Post | undefined;
  error: BacklistError | null;
}

/** The rows of a shelf; with each edition of it, the pages in view are read again. */
export function usePages({ edition, first, page: readPage }: Shelf): Pages {
  const [, redraw] = useReducer((count: number) => count + 1, 0);
  const [initial] = useState(
    () => new Map([...first].map(([group, posts]) => [`0:${group}`, { posts, edition } as Page])),
  );
  const pages = useRef(initial);
  const wanted = useRef(new Set<string>());
  const asked = useRef(new Set<string>());
  const error = useRef<BacklistError | null>(null);
  wanted.current = new Set();

  const post = (group: string, offset: number) => {
    const page = Math.floor(offset / PAGE);
    const key = `${page}:${group}`;
    const held = pages.current.get(key);
    if (held?.edition !== edition) wanted.current.add(key);
    return held?.posts[offset - page * PAGE];
  };

  useEffect(() => {
    for (const key of wanted.current) {
      const ticket = `${key}@${edition}`;
      if (asked.current.has(ticket)) continue;
      asked.current.add(ticket);
      const colon = key.indexOf(':');
      readPage(key.slice(colon + 1), Number(key.slice(0, colon)) * PAGE, PAGE)
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
