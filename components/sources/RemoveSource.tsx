// Two ways to part from a source: with its posts, or without.
import { useServices } from '@/components/services';
import { say } from '@/components/ui/LiveRegion';
import { Notice } from '@/components/ui/Notice';
import { useAction } from '@/components/use-action';
import { t } from '@/utils/i18n/translate';
import type { Source } from '@/utils/model/source';

interface Props {
  source: Source;
  onRemoved(): void;
}

export function RemoveSource({ source, onRemoved }: Props) {
  const { send } = useServices();
  const { run, error } = useAction();
  const { id, title, state, kind } = source;
  const keep = async () => {
    if (await run(() => send('source.remove', { id, keepPosts: true }))) say(t('source.kept'));
  };
  const remove = async () => {
    if (!(await run(() => send('source.remove', { id })))) return;
    say(t('sources.removed', { title }));
    onRemoved();
  };
  return (
    <>
      {state !== 'kept' && kind !== 'saved' && (
        <div class="parting">
          <button type="button" class="button" onClick={() => void keep()}>
            {t('source.remove.keep')}
          </button>
          <p class="setting-explanation">{t('source.remove.keep.explain')}</p>
        </div>
      )}
      <div class="parting">
        <button type="button" class="button" onClick={() => void remove()}>
          {t('source.remove.all')}
        </button>
        <p class="setting-explanation">{t('source.remove.all.explain')}</p>
      </div>
      {error && <Notice error={error} />}
    </>
  );
}
