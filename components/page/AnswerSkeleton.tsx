// Stands where the answer will be, in its shape, so that nothing jumps when it comes.
import { t } from '@/utils/i18n/translate';

export function AnswerSkeleton() {
  return (
    <div class="skeleton" role="status">
      <span class="unseen">{t('page.loading')}</span>
      {[0, 1].map((n) => (
        <div class="skeleton-post" key={n} aria-hidden="true">
          <span class="skeleton-line skeleton-title" />
          <span class="skeleton-line skeleton-date" />
          <span class="skeleton-line" />
          <span class="skeleton-line skeleton-last" />
        </div>
      ))}
    </div>
  );
}
