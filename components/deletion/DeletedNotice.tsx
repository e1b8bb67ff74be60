// At the foot of the screen: what was deleted, and the button that takes it back.
import { useEffect, useRef } from 'preact/hooks';
import { IconButton } from '@/components/ui/IconButton';
import { Notice } from '@/components/ui/Notice';
import { t } from '@/utils/i18n/translate';
import { deletedWords, notice, useDeletion } from './deletion';

export function DeletedNotice() {
  const { undo, forget, action } = useDeletion();
  const button = useRef<HTMLButtonElement>(null);
  const shown = notice.value;
  useEffect(() => {
    if (shown?.focus) button.current?.focus();
  }, [shown]);
  if (!shown) return null;
  return (
    <section class="deleted-notice" aria-label={t('post.deleted.label')}>
      <p class="deleted-words">{deletedWords(shown.posts)}</p>
      <button ref={button} type="button" class="button" aria-busy={action.busy} onClick={() => void undo()}>
        {t('undo')}
      </button>
      <IconButton icon="close" label={t('post.deleted.close')} onClick={forget} />
      {action.error && <Notice error={action.error} />}
    </section>
  );
}
