// Deleting posts, with the way back: what was deleted on this screen last can be restored by its notice.
import { signal } from '@preact/signals';
import { inChunks } from '@/components/in-chunks';
import { useServices } from '@/components/services';
import { say } from '@/components/ui/LiveRegion';
import { type Action, useAction } from '@/components/use-action';
import { t } from '@/utils/i18n/translate';
import { BIN_TIME, type Post } from '@/utils/model/post';

type Deleted = Pick<Post, 'id' | 'title'>;

interface Notice {
  posts: readonly Deleted[];
  /** Whether the button that takes it back is to be focused: what had the focus is gone. */
  focus: boolean;
}

/** What the notice shows; deletions one after another are one. Null when there is nothing to take back. */
export const notice = signal<Notice | null>(null);
let timer: ReturnType<typeof setTimeout> | undefined;
let here = false;

/** Whether the list changed because of what was done on this screen; asked once for each change. */
export function takeChangeHere(): boolean {
  const was = here;
  here = false;
  return was;
}

export const deletedWords = (posts: readonly Deleted[]): string =>
  posts.length === 1
    ? t('post.deleted.one', { title: posts[0]?.title.trim() || t('post.untitled') })
    : t('post.deleted', { count: posts.length });

function put(next: Notice | null): void {
  clearTimeout(timer);
  notice.value = next;
  if (next) timer = setTimeout(() => put(null), BIN_TIME);
}

export interface Deletion {
  remove(post: Deleted, focus?: boolean): Promise<boolean>;
  removeAll(posts: readonly Deleted[], focus?: boolean): Promise<boolean>;
  undo(): Promise<boolean>;
  forget(): void;
  action: Action;
}

export function useDeletion(): Deletion {
  const { send } = useServices();
  const action = useAction();
  const removeAll: Deletion['removeAll'] = async (deleted, focus = false) => {
    here = true;
    const ids = deleted.map(({ id }) => id);
    const done = await action.run(() => inChunks(ids, (part) => send('post.delete', { ids: part })));
    here &&= done;
    if (!done) return false;
    const posts = [...(notice.value?.posts ?? []), ...deleted.map(({ id, title }) => ({ id, title }))];
    put({ posts, focus });
    say(deletedWords(posts));
    return true;
  };
  return {
    action,
    remove: (post, focus = false) => removeAll([post], focus),
    removeAll,
    async undo() {
      const posts = notice.value?.posts ?? [];
      here = true;
      const done = await action.run(() =>
        inChunks(
          posts.map(({ id }) => id),
          (part) => send('post.restore', { ids: part }),
        ),
      );
      here &&= done;
      if (!done) return false;
      put(null);
      say(t('post.restored', { count: posts.length }));
      return true;
    },
    forget: () => put(null),
  };
}

/** Whether a key deletes what has the focus. */
export const isDeleteKey = (event: KeyboardEvent): boolean =>
  !event.defaultPrevented &&
  !event.ctrlKey &&
  !event.altKey &&
  (event.key === 'Delete' ? !event.metaKey : event.key === 'Backspace' && event.metaKey) &&
  !(
    event.target instanceof HTMLElement && event.target.matches('input, textarea, select, [contenteditable]')
  );
