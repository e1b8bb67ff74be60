// Stands where the answer will be, in its shape, so that nothing jumps when it comes.
import { useSaid } from '@/components/ui/LiveRegion';
import { t } from '@/utils/i18n/translate';

/** @param posts as many as there is room for */
export function AnswerSkeleton({ posts = 2 }: { posts?: number }) {
  useSaid(t('page.loading'));
  return (
    <div class="skeleton" aria-hidden="true">
      {Array.from({ length: posts }, (_, n) => (
        <div class="skeleton-post" key={n}>
          <span class="skeleton-line skeleton-title" />
          <span class="skeleton-line skeleton-date" />
          <span class="skeleton-line" />
          <span class="skeleton-line skeleton-last" />
        </div>
      ))}
    </div>
  );
}
