// Above the list: how much there is, from when to when, and the strip of years. Its place is kept while that is counted.
import { t } from '@/utils/i18n/translate';
import type { YearCount } from '@/utils/store/archive-reader';
import { Timeline } from './Timeline';

interface Props {
  /** Empty until the archive was counted. */
  counts: readonly YearCount[];
  posts: number;
  currentYear: number | null;
  onGo(year: number): void;
}

function span(counts: readonly YearCount[]): string {
  const [first, last] = [String(counts.at(-1)?.year), String(counts[0]?.year)];
  return first === last ? last : t('archive.years', { from: first, to: last });
}

export function ArchiveHead({ counts, posts, currentYear, onGo }: Props) {
  return (
    <header class="archive-head">
      <h1 class="unseen">{t('archive.heading')}</h1>
      {counts.length > 0 && (
        <>
          <p class="archive-summary">{t('archive.summary', { count: posts, years: span(counts) })}</p>
          <Timeline counts={counts} current={currentYear} onGo={onGo} />
        </>
      )}
    </header>
  );
}
