// The archive: newest first, by year, with a strip of years above it.
import { useSourceNames } from '@/components/posts/use-source-names';
import { useServices } from '@/components/services';
import { Notice } from '@/components/ui/Notice';
import { useLoaded } from '@/components/use-loaded';
import { t } from '@/utils/i18n/translate';
import type { YearCount } from '@/utils/store/archive-reader';
import { ArchiveList } from './ArchiveList';

interface Props {
  onSources(): void;
}

interface Shelf {
  counts: YearCount[];
  /** Counts the readings, so that the list knows that its rows may have changed. */
  edition: number;
}

let editions = 0;

export function ArchiveView({ onSources }: Props) {
  const { archive } = useServices();
  const sourceOf = useSourceNames();
  const { value, error, reload } = useLoaded<Shelf>(
    async () => {
      const counts = await archive.yearCounts();
      editions += 1;
      return { counts, edition: editions };
    },
    [archive],
    (change) => change.of === 'posts' || change.of === 'sources',
  );
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
  return <ArchiveList counts={value.counts} edition={value.edition} sourceOf={sourceOf} />;
}
