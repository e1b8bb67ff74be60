// What became of a save, with the way back and the next step.
import { hostOf } from '@/components/page/SiteOff';
import { titleOf } from '@/components/posts/PostLink';
import { useServices } from '@/components/services';
import { Icon } from '@/components/ui/Icon';
import { IconButton } from '@/components/ui/IconButton';
import { Notice } from '@/components/ui/Notice';
import { t } from '@/utils/i18n/translate';
import type { SaveAnswer } from '@/utils/model/saving';
import type { Saving } from './use-saving';

function words({ outcome, post, text }: SaveAnswer): string {
  const title = titleOf(post);
  if (outcome === 'known') return t('save.known.title', { title });
  switch (text) {
    case 'article':
      return t('save.done.title', { title });
    case 'page':
      return t('save.done.page');
    case 'none':
      return t('save.done.none');
    case 'coming':
      return t('save.done.coming', { title });
    case 'no-access':
      return t('save.done.noAccess', { title, host: hostOf(post.url ?? '') });
  }
}

export function SaveResult({ saving }: { saving: Saving }) {
  const { show } = useServices();
  const { answer, failure, undone, action } = saving;
  if (!answer && !failure && !action.error) return null;
  const saved = answer?.outcome === 'saved';
  return (
    <div class="save-result">
      {action.error && <Notice error={action.error} />}
      {failure && !action.error && (
        <>
          <p class="save-words">{t('save.failed')}</p>
          <Notice error={{ code: failure }} />
        </>
      )}
      {answer && (
        <div class="save-told">
          <Icon name={saved && !undone ? 'check' : 'bookmark'} />
          <p class="save-words">{undone ? t('save.undone') : words(answer)}</p>
          <IconButton icon="close" label={t('save.seen')} onClick={saving.close} />
        </div>
      )}
      {answer && !undone && (
        <div class="save-actions">
          {answer.text === 'no-access' && (
            <button type="button" class="button" onClick={() => void saving.fetchText()}>
              {t('save.allow')}
            </button>
          )}
          {answer.text !== 'coming' && answer.text !== 'no-access' && (
            <button
              type="button"
              class="quiet-button"
              onClick={() => show({ show: 'post', postId: answer.post.id })}
            >
              {t('save.read')}
            </button>
          )}
          {saved && (
            <button type="button" class="quiet-button" onClick={() => void saving.undo()}>
              {t('undo')}
            </button>
          )}
        </div>
      )}
    </div>
  );
}
