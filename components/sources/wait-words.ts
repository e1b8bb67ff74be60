// When a source is looked at next, in words, and why then.
import { formatRelative } from '@/utils/i18n/dates';
import { t } from '@/utils/i18n/translate';
import type { Source } from '@/utils/model/source';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
/** A moment: what is due within it is due now. */
const SOON = MINUTE / 2;

/** 'every hour', 'every 6 hours', 'every 3 days'. */
export function everyWords(time: number): string {
  if (time < HOUR) return t('every.minute', { count: Math.max(1, Math.round(time / MINUTE)) });
  if (time < DAY) return t('every.hour', { count: Math.round(time / HOUR) });
  return t('every.day', { count: Math.round(time / DAY) });
}

/** 'for 5 days', 'for 3 weeks', 'for a year'. */
export function silenceWords(time: number): string {
  const days = time / DAY;
  if (days < 14) return t('silence.day', { count: Math.max(1, Math.round(days)) });
  if (days < 60) return t('silence.week', { count: Math.round(days / 7) });
  if (days < 365) return t('silence.month', { count: Math.round(days / 30.44) });
  return t('silence.year', { count: Math.round(days / 365.25) });
}

/** 'about weekly': the usual distance of posts, as people say it. */
export function oftenWords(gap: number): string {
  if (gap < 2 * HOUR) return t('often.hourly');
  if (gap < 18 * HOUR) return t('often.manyDaily');
  if (gap < 1.5 * DAY) return t('often.daily');
  if (gap < 5.5 * DAY) return t('often.days', { count: Math.round(gap / DAY) });
  if (gap < 10 * DAY) return t('often.weekly');
  if (gap < 25 * DAY) return t('often.weeks', { count: Math.round(gap / (7 * DAY)) });
  if (gap < 45 * DAY) return t('often.monthly');
  if (gap < 300 * DAY) return t('often.months', { count: Math.round(gap / (30.44 * DAY)) });
  return t('often.yearly');
}

function why({ wait }: Source): string | null {
  if (!wait) return null;
  const every = everyWords(wait.planned);
  switch (wait.why) {
    case 'rhythm':
      return t('wait.rhythm', { every, often: oftenWords(wait.rhythm ?? 0) });
    case 'quiet':
      return t('wait.quiet', { every, silence: silenceWords(wait.rhythm ?? 0) });
    case 'unknown':
    case 'asked':
      return t(`wait.${wait.why}`, { every });
    default:
      return t(`wait.${wait.why}`);
  }
}

/** 'In 5 hours: every 6 hours, because it publishes about weekly', as seen at `now` (milliseconds since 1970). */
export function nextCheckWords(source: Source, now: number): string {
  if (source.state === 'paused') return t('source.nextCheck.paused');
  if (source.state === 'kept') return t('source.nextCheck.kept');
  if (source.nextCheckAt <= now + SOON) return t('source.nextCheck.now');
  const when = formatRelative(source.nextCheckAt, now);
  const reason = why(source);
  const sentence = reason === null ? when : t('join.colon', { name: when, words: reason });
  return sentence.charAt(0).toUpperCase() + sentence.slice(1);
}
