// The archive: newest first, by year, with a strip of years above it.
import { useState } from 'preact/hooks';
import type { ArchiveReading } from '@/components/archive-reading';
import { useSourceNames } from '@/components/posts/use-source-names';
import { useServices } from '@/components/services';
import { Notice } from '@/components/ui/Notice';
import { useLoaded } from '@/components/use-loaded';
import type { BacklistError } from '@/utils/core/errors';
import { t } from '@/utils/i18n/translate';
import type { Change } from '@/utils/messaging/changes';
import type { Post } from '@/utils/model/post';
import type { YearCount } from '@/utils/store/archive-reader';
import { ArchiveList } from './ArchiveList';

interface Props {
  onSources(): void;
}

interface Shelf {
  counts: YearCount[];
  /** False while only the newest posts are known and the rest is still being counted. */
  whole: boolean;
  /** Counts the readings, so that the list knows that its rows may have changed. */
  edition: number;
  /** The newest posts, where this reading brought them: the first rows. */
  newest: readonly Post[];
}

/** Enough to fill the panel until the whole archive was counted. */
const NEWEST = 40;
/** Milliseconds given to the first rows before the counting, which would hold them up in the database. */
const HEAD_START = 80;

let editions = 0;
/** The last reading, for when the reader comes back to the list: it stands as it was, and is read again behind that. */
const lastShelf = new WeakMap<ArchiveReading, Shelf>();

/** The years of some posts, in their order. */
function countYears(posts: readonly Post[]): YearCount[] {
  const counts = new Map<number, number>();
  for (const { sortedAt } of posts) {
    const year = new Date(sortedAt).getUTCFullYear();
    counts.set(year, (counts.get(year) ?? 0) + 1);
  }
  return [...counts].map(([year, count]) => ({ year, posts: count }));
}

/** The newest posts at once, the whole archive as soon as it is counted. */
function useShelf(): { value: Shelf | undefined; error: BacklistError | null; reload(): void } {
  const { archive } = useServices();
  const isNews = (change: Change) => change.of === 'posts' || change.of === 'sources';
  const [shelf, setShelf] = useState(() => lastShelf.get(archive));
  const put = (counts: YearCount[], whole: boolean, newest: readonly Post[] = []) => {
    editions += 1;
    const next = { counts, whole, edition: editions, newest };
    lastShelf.set(archive, next);
    setShelf(next);
  };
  const { error, reload } = useLoaded(
    async () => {
      if (shelf === undefined) {
        const newest = await archive.newestPosts(NEWEST);
        const whole = newest.length < NEWEST;
        put(countYears(newest), whole, newest);
        if (whole) return;
        await new Promise((done) => setTimeout(done, HEAD_START));
      }
      put(await archive.yearCounts(), true);
    },
    [archive],
    isNews,
  );
  return { value: shelf, error, reload };
}

export function ArchiveView({ onSources }: Props) {
  const sourceOf = useSourceNames();
  const { value, error, reload } = useShelf();
  if (error && !value) return <Notice error={error} onRetry={reload} />;
  if (!value) return <div class="view-scroll" aria-busy="true" />;
  if (value.counts.length === 0) {
    return (
      <div class="view-scroll">
        <div class="empty">
          <h1 class="empty-heading">{t('archive.empty.heading')}</h1>
          <p>{t('archive.empty.text')}</p>
          <button type="button" class="button" onClick={onSources}>
            {t('archive.empty.action')}
          </button>
        </div>
      </div>
    );
  }
  return (
    <ArchiveList
      counts={value.counts}
      whole={value.whole}
      edition={value.edition}
      newest={value.newest}
      sourceOf={sourceOf}
    />
  );
}
