// Sources that cannot be read before the reader gives access to their sites: those that came from another machine, or
// whose access was taken back. One click asks the browser for all of them.
import { useServices } from '@/components/services';
import { say } from '@/components/ui/LiveRegion';
import { Notice } from '@/components/ui/Notice';
import { useAction } from '@/components/use-action';
import { BacklistError } from '@/utils/core/errors';
import { listInWords, t } from '@/utils/i18n/translate';
import type { Source } from '@/utils/model/source';

/** Titles that are named; of more, the others are counted. */
const NAMED = 4;

export function WaitingForAccess({ sources }: { sources: readonly Source[] }) {
  const { send, requestSites } = useServices();
  const allowing = useAction();
  const waiting = sources.filter(({ state, wait }) => state === 'active' && wait?.why === 'permission');
  if (waiting.length === 0) return null;
  /** Runs within the click, as the browser asks only there. */
  const allow = () =>
    allowing.run(async () => {
      if (!(await requestSites(waiting.map(({ url }) => url)))) throw new BacklistError('permission-needed');
      for (const { id } of waiting) await send('source.check', { id });
      say(t('sources.access.given'));
    });
  const rest = waiting.length - NAMED;
  const names = [
    ...waiting.slice(0, NAMED).map(({ title }) => title),
    ...(rest > 0 ? [t('sources.access.more', { count: rest })] : []),
  ];
  return (
    <div class="sources-access">
      <p class="setting-label">{t('sources.access', { count: waiting.length })}</p>
      <p class="setting-explanation">{listInWords(names)}</p>
      <button type="button" class="button" aria-busy={allowing.busy} onClick={() => void allow()}>
        {t('sources.access.allow')}
      </button>
      {allowing.error && <Notice error={allowing.error} />}
    </div>
  );
}
