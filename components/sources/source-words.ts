// What became of a source's last check, in words.
import { formatRelative } from '@/utils/i18n/dates';
import { errorSentence } from '@/utils/i18n/error-sentence';
import { t } from '@/utils/i18n/translate';
import { readerAddress } from '@/utils/model/reader';
import type { Source } from '@/utils/model/source';

export interface SourceWords {
  /** What the last check came to. */
  result: string;
  /** When that was, and when the next check comes. */
  times: string;
  /** What to do, after a failure. */
  advice: string | null;
  failed: boolean;
}

function outcome({ lastCheck }: Pick<Source, 'lastCheck'>): {
  words: string;
  advice: string | null;
  failed: boolean;
} {
  if (!lastCheck) return { words: t('sources.result.waiting'), advice: null, failed: false };
  if (lastCheck.outcome === 'failed') {
    const sentence = errorSentence(lastCheck.error ?? 'internal', lastCheck.facts);
    return { words: sentence.what, advice: sentence.next, failed: true };
  }
  const parts: string[] = [];
  if (lastCheck.added > 0) parts.push(t('sources.result.added', { count: lastCheck.added }));
  if (lastCheck.changed > 0) parts.push(t('sources.result.changed', { count: lastCheck.changed }));
  return {
    words: parts.length > 0 ? parts.join(' · ') : t('sources.result.nothing'),
    advice: null,
    failed: false,
  };
}

/** The state of a source in words, as seen at `now` (milliseconds since 1970). */
export function sourceWords(source: Source, now: number): SourceWords {
  if (source.kind === 'saved') return { result: t('saved.row'), times: '', advice: null, failed: false };
  if (source.state === 'kept') return { result: t('source.kept'), times: '', advice: null, failed: false };
  if (source.kind === 'subscription') {
    const account = readerAddress(source.url);
    const result = t('subscription.row', { account: `${account.user} · ${new URL(account.base).host}` });
    return { result, times: '', advice: null, failed: false };
  }
  const { words, advice, failed } = outcome(source);
  let next = t('sources.next', { when: formatRelative(source.nextCheckAt, now) });
  if (source.nextCheckAt <= now + 30_000) next = t('sources.next.soon');
  if (source.state === 'paused') next = t('sources.paused');
  const last = source.lastCheck
    ? t('sources.checked', { when: formatRelative(source.lastCheck.at, now) })
    : null;
  return { result: words, times: last === null ? next : `${last} · ${next}`, advice, failed };
}
