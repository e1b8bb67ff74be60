// What the list of highlights is made of: the latest are there at once, all of them some moments later, and posts are read for
// those alone that are drawn, or that a filter asks about.
import { useDetails } from '@/components/services';
import { type Loaded, useLoaded } from '@/components/use-loaded';
import type { Change } from '@/utils/messaging/changes';
import type { Highlight } from '@/utils/model/highlight';
import type { ListedHighlight } from '@/utils/store/highlights/highlight-reader';

/** Read before all others; more than are drawn at once, as some of them are deleted. */
const FIRST = 200;

const isOfHighlights = ({ of }: Change) => of === 'highlights';
const isOfPosts = ({ of }: Change) => of === 'posts' || of === 'sources';

export interface AllHighlights {
  /** Newest first, the deleted ones too; undefined before the first are there. */
  rows: readonly Highlight[] | undefined;
  /** Whether these are all of them. */
  whole: boolean;
  /** How many there are, without the deleted ones. */
  count: number;
  error: Loaded<unknown>['error'];
  reload(): void;
}

/**
 * All highlights, the latest first of all.
 * @param drawn whether these are on the screen: the others are not read beside what that needs, as the browser answers all late then
 */
export function useAllHighlights(drawn: boolean): AllHighlights {
  const details = useDetails();
  const first = useLoaded(() => details.latestHighlights(FIRST), [details]);
  const all = useLoaded(() => (drawn ? details.listHighlights() : null), [details, drawn], isOfHighlights);
  const count = all.value?.filter(({ deletedAt }) => deletedAt === null).length ?? first.value?.count ?? 0;
  return {
    rows: all.value ?? first.value?.rows,
    whole: all.value !== undefined,
    count,
    error: all.error ?? (all.value ? null : first.error),
    reload: drawn ? all.reload : first.reload,
  };
}

/**
 * Some of the rows with their posts, read anew when any of these is another object. What was read last stays while others are
 * read, so that nothing flickers.
 */
export function useWithHomes(rows: readonly Highlight[] | undefined): Loaded<ListedHighlight[]> {
  const details = useDetails();
  return useLoaded(
    () => (rows ? details.withHomes(rows) : null),
    [details, rows === undefined, ...(rows ?? [])],
    isOfPosts,
  );
}

/** The source of each highlight's post, by the highlight's id. */
export function useHighlightSources({ rows, whole }: AllHighlights) {
  const details = useDetails();
  return useLoaded(
    () => (rows && whole ? details.sourcesOfHighlights(rows) : null),
    [details, rows, whole],
    isOfPosts,
  );
}

/** Titles of the posts of all highlights, by the highlight's id: of none where they are not wanted. */
export function useHomeTitles(
  { rows }: AllHighlights,
  wanted: boolean,
): Loaded<ReadonlyMap<number, string | undefined>> {
  const details = useDetails();
  const titles = useLoaded(
    async () => {
      const listed = rows && wanted ? await details.withHomes(rows) : [];
      return { wanted, titles: new Map(listed.map(({ id, post }) => [id, post?.title])) };
    },
    [details, rows, wanted],
    isOfPosts,
  );
  return { ...titles, value: titles.value?.wanted === wanted ? titles.value.titles : undefined };
}
