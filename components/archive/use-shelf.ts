// Reads what the archive's list shows. The plain list paints its newest posts at once and counts the rest behind them;
// any other one is read as ids out of the indexes, which then serve every span of time and every order.
import { useMemo, useRef, useState } from 'preact/hooks';
import type { ArchiveReading } from '@/components/archive-reading';
import type { ListReading } from '@/components/list-reading';
import { useListReading, useServices } from '@/components/services';
import { type Loaded, useLoaded } from '@/components/use-loaded';
import type { Change } from '@/utils/messaging/changes';
import { type ListFilter, type ListSettings, timeless, writeFilter } from '@/utils/model/archive-list';
import type { Post } from '@/utils/model/post';
import type { MonthCount } from '@/utils/store/posts/list-reader';
import { arrange, type Reading, type Shelf } from './shelf';
import { PAGE } from './use-pages';

/** Milliseconds given to the first rows before the counting, which would hold them up in the database. */
const HEAD_START = 80;

/** What a list needs to be read for it; lists with the same needs share a reading. */
interface Needs {
  key: string;
  /** The plain list, by year and newest first. */
  plain: boolean;
  filter: ListFilter;
  order: 'longest' | 'read' | null;
  bySource: boolean;
}

interface Read {
  needs: string;
  edition: number;
  counts: MonthCount[];
  whole: boolean;
  newest: readonly Post[];
  /** Null for the plain list. */
  reading: Reading | null;
}

let editions = 0;
/** The last reading, for when the reader comes back to the list: it stands as it was, and is read again behind that. */
const lastRead = new WeakMap<ArchiveReading, Read>();

const yearOf = (time: number) => String(new Date(time).getUTCFullYear());
const monthOf = (time: number) => new Date(time).toISOString().slice(0, 7);

function needsOf(filter: ListFilter, list: ListSettings): Needs {
  const rest = timeless(filter);
  const plain = writeFilter(filter) === '' && list.sort === 'newest' && list.group === 'year';
  const order =
    list.sort === 'read' ? 'read' : list.sort === 'longest' || list.sort === 'shortest' ? 'longest' : null;
  const bySource = list.group === 'source';
  const key = plain ? 'plain' : JSON.stringify([writeFilter(rest), order, bySource]);
  return { key, plain, filter: rest, order, bySource };
}

function countBy(posts: readonly Post[], keyOf: (time: number) => string): [key: string, posts: Post[]][] {
  return [...Map.groupBy(posts, ({ sortedAt }) => keyOf(sortedAt))];
}

/** Months by year, in their order. */
function years(counts: readonly MonthCount[]): { key: string; posts: number }[] {
  const sums = new Map<string, number>();
  for (const { month, posts } of counts) {
    const year = month.slice(0, 4);
    sums.set(year, (sums.get(year) ?? 0) + posts);
  }
  return [...sums].map(([key, posts]) => ({ key, posts }));
}

const flat = async (ids: ListReading) => (await ids.postsByMonth({})).flatMap(({ ids }) => ids);

function plainShelf(archive: ArchiveReading, lists: ListReading, read: Read, key: string): Shelf {
  const groups = years(read.counts);
  return {
    key,
    groups,
    posts: groups.reduce((sum, { posts }) => sum + posts, 0),
    whole: read.whole,
    edition: read.edition,
    first: new Map(countBy(read.newest, yearOf).map(([year, posts]) => [year, posts.slice(0, PAGE)])),
    months: read.counts,
    page: (year, offset, limit) => archive.postsOfYear(Number(year), offset, limit),
    ids: () => flat(lists),
  };
}

function shelfOf(
  lists: ListReading,
  read: Read,
  reading: Reading,
  filter: ListFilter,
  list: ListSettings,
  key: string,
): Shelf {
  const groups = arrange(reading, filter, list);
  const byKey = new Map(groups.map((group) => [group.key, group.ids]));
  const ids = groups.flatMap((group) => group.ids);
  return {
    key,
    groups: groups.map((group) => ({ key: group.key, posts: group.ids.length })),
    posts: ids.length,
    whole: true,
    edition: read.edition,
    first: new Map(),
    months: read.counts,
    page: (group, offset, limit) => lists.getPosts((byKey.get(group) ?? []).slice(offset, offset + limit)),
    ids: async () => ids,
  };
}

/** The shelf for a filter and an order; the one before stays until the new one was read. */
export function useShelf(
  filter: ListFilter,
  list: ListSettings,
): Pick<Loaded<Shelf>, 'value' | 'error' | 'reload'> {
  const { archive } = useServices();
  const lists = useListReading();
  const needs = needsOf(filter, list);
  const [read, setRead] = useState(() => lastRead.get(archive));
  const wanted = useRef(needs.key);
  wanted.current = needs.key;

  const put = (next: Omit<Read, 'edition' | 'needs'>) => {
    if (wanted.current !== needs.key) return;
    editions += 1;
    const whole = { ...next, needs: needs.key, edition: editions };
    lastRead.set(archive, whole);
    setRead(whole);
  };
  const isNews = (change: Change) =>
    change.of === 'posts' ||
    change.of === 'sources' ||
    (change.of === 'positions' && filter.state === 'begun');
  const { error, reload } = useLoaded(
    async () => {
      if (!needs.plain) {
        const [months, order, bySource] = await Promise.all([
          lists.postsByMonth(needs.filter),
          needs.order && lists.postsInOrder(needs.order),
          needs.bySource ? lists.postsBySource() : null,
        ]);
        const counts = months.map(({ month, ids }) => ({ month, posts: ids.length }));
        put({ counts, whole: true, newest: [], reading: { months, order, bySource } });
        return;
      }
      if (read === undefined) {
        const newest = await archive.newestPosts(PAGE);
        const whole = newest.length < PAGE;
        const counts = countBy(newest, monthOf).map(([month, posts]) => ({ month, posts: posts.length }));
        put({ counts, whole, newest, reading: null });
        if (whole) return;
        await new Promise((done) => setTimeout(done, HEAD_START));
      }
      put({ counts: await lists.monthCounts(), whole: true, newest: [], reading: null });
    },
    [archive, needs.key],
    isNews,
  );

  const key = JSON.stringify([writeFilter(filter), list.sort, list.group]);
  const shown = useRef<Shelf>(undefined);
  shown.current = useMemo(() => {
    if (read?.needs !== needs.key) return shown.current;
    return read.reading
      ? shelfOf(lists, read, read.reading, filter, list, key)
      : plainShelf(archive, lists, read, key);
  }, [archive, read, key]);
  return { value: shown.current, error, reload };
}
