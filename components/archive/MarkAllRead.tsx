// In the list of unread posts: all that are listed are marked as read, with the way back.
import { Notice } from '@/components/ui/Notice';
import { useMarking } from '@/components/undo/use-marking';
import { t } from '@/utils/i18n/translate';
import type { Shelf } from './shelf';

export function MarkAllRead({ shelf }: { shelf: Shelf }) {
  const { mark, action } = useMarking();
  const markAll = async () => {
    const ids = await shelf.ids();
    await mark(ids, { read: true }, t('select.done.read', { count: ids.length }));
  };
  return (
    <>
      <button type="button" class="quiet-button" aria-busy={action.busy} onClick={() => void markAll()}>
        {t('list.allRead')}
      </button>
      {action.error && <Notice error={action.error} />}
    </>
  );
}
