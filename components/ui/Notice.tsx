// An error as the reader meets it: what happened, what to do next, and a button where trying again makes sense.
import type { ErrorCode } from '@/utils/core/errors';
import { errorSentence } from '@/utils/i18n/error-sentence';
import { t } from '@/utils/i18n/translate';
import { Icon } from './Icon';
import { useSaid } from './LiveRegion';

interface Props {
  error: { code: ErrorCode; facts?: Readonly<Record<string, string | number>> };
  /** What happened, where the screen can say it better. */
  what?: string | undefined;
  onRetry?: (() => void) | undefined;
}

export function Notice({ error, what, onRetry }: Props) {
  const sentence = errorSentence(error.code, error.facts);
  useSaid(`${what ?? sentence.what} ${sentence.next}`);
  return (
    <div class="notice">
      <Icon name="alert" />
      <div>
        <p class="notice-what">{what ?? sentence.what}</p>
        <p class="notice-next">{sentence.next}</p>
        {onRetry && (
          <button type="button" class="button" onClick={onRetry}>
            {t('retry')}
          </button>
        )}
      </div>
    </div>
  );
}
