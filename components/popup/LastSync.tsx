// When the sources were last read, and whether one of them fails.
import { useServices } from '@/components/services';
import { useLoaded } from '@/components/use-loaded';
import { formatMoment, formatRelative } from '@/utils/i18n/dates';
import { t } from '@/utils/i18n/translate';
import type { Source } from '@/utils/model/source';

/** A source whose address is gone was paused by that, and waits for the reader. */
const needsALook = ({ state, failures, lastCheck }: Source) =>
  (state === 'active' && failures > 0) || (state === 'paused' && lastCheck?.error === 'gone');

export function LastSync() {
  const { archive } = useServices();
  const sources = useLoaded(
    () => archive.sourceRows(),
    [archive],
    (change) => change.of === 'sources',
  ).value;
  // Where nothing is followed there is nothing to be told of.
  if (!sources?.some(({ kind }) => kind !== 'saved')) return <p class="last-sync">{'\u00a0'}</p>;
  const last = Math.max(0, ...sources.map((source) => source.lastSuccessAt ?? 0));
  const failing = sources.filter((source) => needsALook(source)).length;
  return (
    <p class="last-sync">
      <span {...(last === 0 ? {} : { title: formatMoment(last) })}>
        {last === 0
          ? t('popup.sync.never')
          : t('popup.sync.last', { when: formatRelative(last, Date.now()) })}
      </span>
      {failing > 0 && <span class="failing">{t('popup.sync.failing', { count: failing })}</span>}
    </p>
  );
}
