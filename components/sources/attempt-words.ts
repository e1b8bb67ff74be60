// An attempt to read a source in a few words, and as one of four outcomes.
import { enPanel } from '@/utils/i18n/en/panel';
import { type Key, t } from '@/utils/i18n/translate';
import type { Attempt, CheckResult } from '@/utils/model/source';

export type Outcome = 'new' | 'same' | 'failed' | 'offline';

/** What kind of attempt it was. */
export function outcomeOf({ error, added, changed }: CheckResult): Outcome {
  if (error === 'offline' || error === 'cancelled') return 'offline';
  if (error !== null) return 'failed';
  return added + changed > 0 ? 'new' : 'same';
}

/** '3 new · 1 changed', 'Not modified', 'Timed out', 'Error 500'. */
export function attemptWords({ outcome, error, added, changed, facts }: CheckResult): string {
  if (error === 'http-status') return t('attempt.http-status', { status: String(facts.status ?? '') });
  if (error !== null) {
    const key = `attempt.${error}`;
    return key in enPanel ? t(key as Key & 'attempt.offline') : t('attempt.failed');
  }
  const parts = [
    ...(added > 0 ? [t('attempt.added', { count: added })] : []),
    ...(changed > 0 ? [t('attempt.changed', { count: changed })] : []),
  ];
  if (parts.length > 0) return parts.join(' · ');
  return t(outcome === 'not-modified' ? 'attempt.notModified' : 'attempt.nothing');
}

/** What it cost: '1.2 s · 34 kB · status 200'. */
export function attemptCost({ took, bytes, status }: Attempt): string {
  return [
    t('source.history.seconds', { seconds: Math.round(took / 100) / 10 }),
    ...(bytes > 0 ? [t('source.history.bytes', { size: Math.max(1, Math.round(bytes / 1_000)) })] : []),
    ...(status === null ? [] : [t('source.history.status', { status: String(status) })]),
  ].join(' · ');
}
