// An error as the reader meets it: what happened, what to do next, and a button where trying again makes sense.
import type { ErrorCode } from '@/utils/core/errors';
import { errorSentence } from '@/utils/i18n/error-sentence';
import { t } from '@/utils/i18n/translate';
import { useSaid } from './LiveRegion';
import { NoticeBox } from './NoticeBox';

interface Props {
  error: { code: ErrorCode; facts?: Readonly<Record<string, string | number>> };
  /** What happened, where the screen can say it better. */
  what?: string | undefined;
  /** What to do next, likewise. */
  next?: string | undefined;
  onRetry?: (() => void) | undefined;
}

export function Notice({ error, what, next, onRetry }: Props) {
  const sentence = errorSentence(error.code, error.facts);
  useSaid(`${what ?? sentence.what} ${next ?? sentence.next}`);
  return (
    <NoticeBox
      what={what ?? sentence.what}
      next={next ?? sentence.next}
      button={onRetry && { label: t('retry'), onClick: onRetry }}
    />
  );
}
