// The last attempts to read a source: a strip of outcomes to look at, and a list to read.
import { useState } from 'preact/hooks';
import { useDetails } from '@/components/services';
import { Notice } from '@/components/ui/Notice';
import { useLoaded } from '@/components/use-loaded';
import { formatMoment, formatRelative } from '@/utils/i18n/dates';
import { listInWords, t } from '@/utils/i18n/translate';
import type { Attempt } from '@/utils/model/source';
import { attemptCost, attemptWords, type Outcome, outcomeOf } from './attempt-words';

/** Attempts that are listed before the reader asks for all. */
const FIRST = 5;
const OUTCOMES: readonly Outcome[] = ['new', 'same', 'failed', 'offline'];

/** Oldest first, as time runs. */
function Strip({ attempts }: { attempts: readonly Attempt[] }) {
  const outcomes = attempts.map(outcomeOf);
  const present = OUTCOMES.filter((outcome) => outcomes.includes(outcome));
  const parts = present.map((outcome) =>
    t(`source.history.part.${outcome}`, { count: outcomes.filter((one) => one === outcome).length }),
  );
  const label = t('source.history.strip', { count: attempts.length, parts: listInWords(parts) });
  return (
    <>
      <div class="attempt-strip" role="img" aria-label={label}>
        {attempts.toReversed().map((attempt, place) => (
          <span
            key={place}
            class={`attempt-mark attempt-${outcomeOf(attempt)}`}
            title={t('join.colon', { name: formatMoment(attempt.at), words: attemptWords(attempt) })}
          />
        ))}
      </div>
      <p class="attempt-legend" aria-hidden="true">
        {present.map((outcome) => (
          <span key={outcome}>
            <span class={`attempt-mark attempt-${outcome}`} />
            {t(`source.history.${outcome}`)}
          </span>
        ))}
      </p>
    </>
  );
}

export function SourceHistory({ id }: { id: number }) {
  const details = useDetails();
  const [all, setAll] = useState(false);
  const { value, error, reload } = useLoaded(
    () => details.attemptsOf(id),
    [details, id],
    (change) => change.of === 'sources',
  );
  if (error) return <Notice error={error} onRetry={reload} />;
  if (!value) return <div class="attempt-strip" aria-busy="true" />;
  if (value.length === 0) return <p class="calm">{t('source.history.none')}</p>;
  const now = Date.now();
  return (
    <>
      <Strip attempts={value} />
      <ol class="plain-list attempt-list">
        {value.slice(0, all ? undefined : FIRST).map((attempt) => (
          <li key={`${attempt.at} ${attempt.took}`} class="attempt">
            <span class={`attempt-mark attempt-${outcomeOf(attempt)}`} aria-hidden="true" />
            <span class="attempt-what">{attemptWords(attempt)}</span>
            <time
              class="attempt-when"
              dateTime={new Date(attempt.at).toISOString()}
              title={formatMoment(attempt.at)}
            >
              {formatRelative(attempt.at, now)}
            </time>
            <span class="attempt-cost">{attemptCost(attempt)}</span>
          </li>
        ))}
      </ol>
      {!all && value.length > FIRST && (
        <button type="button" class="quiet-button" onClick={() => setAll(true)}>
          {t('source.history.all', { count: value.length })}
        </button>
      )}
    </>
  );
}
