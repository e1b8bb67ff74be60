// What the reader does with a post: opening marks it as read, and it can be starred, put on the reading
// list and marked as unread.
import { useLayoutEffect, useState } from 'preact/hooks';
import { useServices } from '@/components/services';
import { say } from '@/components/ui/LiveRegion';
import { useAction } from '@/components/use-action';
import type { BacklistError } from '@/utils/core/errors';
import { t } from '@/utils/i18n/translate';
import type { Post } from '@/utils/model/post';

export interface PostActions {
  /** What the last of them failed with. */
  error: BacklistError | null;
  star(): void;
  later(): void;
  markUnread(): void;
}

/** @param reload reads the post again, to show what became of it */
export function usePostActions(post: Post | undefined, reload: () => void): PostActions {
  const { send } = useServices();
  const marking = useAction();
  // By itself, so that a press in the first moment finds nothing under way.
  const opening = useAction();
  const [keptUnread, setKeptUnread] = useState(false);
  const id = post?.id;

  // Opening a post is reading it.
  const unread = post?.readAt === null;
  useLayoutEffect(() => {
    if (id === undefined || !unread || keptUnread) return;
    void opening.run(() => send('post.mark', { ids: [id], read: true }));
  }, [unread, keptUnread, id]);

  const mark = async (change: { read?: boolean; starred?: boolean; later?: boolean }, done: string) => {
    if (id === undefined) return;
    if (!(await marking.also(() => send('post.mark', { ids: [id], ...change })))) return;
    say(done);
    reload();
  };
  return {
    error: marking.error ?? opening.error,
    star() {
      const starred = post?.starredAt == null;
      void mark({ starred }, t(starred ? 'reader.starred' : 'reader.unstarred'));
    },
    later() {
      const later = post?.laterAt === undefined;
      void mark({ later }, t(later ? 'select.done.later' : 'select.done.notLater', { count: 1 }));
    },
    markUnread() {
      setKeptUnread(true);
      void mark({ read: false }, t('reader.markedUnread'));
    },
  };
}
