// Deleting posts, with the way back: what was deleted one after another is brought back together.
import { inChunks } from '@/components/in-chunks';
import { useServices } from '@/components/services';
import { say } from '@/components/ui/LiveRegion';
import { offerUndo, type Undoable, undoables } from '@/components/undo/undo';
import { type Action, useAction } from '@/components/use-action';
import { t } from '@/utils/i18n/translate';
import type { Post } from '@/utils/model/post';

type Deleted = Pick<Post, 'id' | 'title'>;

/** What each offer to bring back would bring back. */
const deletions = new WeakMap<Undoable, readonly Deleted[]>();
let here = false;
let broughtBack: ReadonlySet<number> = new Set();

/** Which of these posts was brought back by an undo just now; asked until there is one. */
export function takeBroughtBack(ids: readonly number[]): number | undefined {
  const found = ids.find((id) => broughtBack.has(id));
  if (found !== undefined) broughtBack = new Set();
  return found;
}

/** Whether the list changed because of what was done on this screen; asked once for each change. */
export function takeChangeHere(): boolean {
  const was = here;
  here = false;
  return was;
}

const deletedWords = (posts: readonly Deleted[]): string =>
  posts.length === 1
    ? t('post.deleted.one', { title: posts[0]?.title.trim() || t('post.untitled') })
    : t('post.deleted', { count: posts.length });

export interface Deletion {
  remove(post: Deleted, focus?: boolean): Promise<boolean>;
  removeAll(posts: readonly Deleted[], focus?: boolean): Promise<boolean>;
  action: Action;
}

export function useDeletion(): Deletion {
  const { send } = useServices();
  const action = useAction();
  const offer = (deleted: readonly Deleted[], focus: boolean): string => {
    const last = undoables.value.at(-1);
    const before = last && deletions.get(last);
    const posts = [...(before ?? []), ...deleted];
    const ids = posts.map(({ id }) => id);
    const undoable: Undoable = {
      words: deletedWords(posts),
      focus,
      undone: t('post.restored', { count: posts.length }),
      async undo() {
        here = true;
        broughtBack = new Set(ids);
        await inChunks(ids, (part) => send('post.restore', { ids: part })).catch((error) => {
          here = false;
          broughtBack = new Set();
          throw error;
        });
      },
    };
    deletions.set(undoable, posts);
    offerUndo(undoable, before && last);
    return undoable.words;
  };
  const removeAll: Deletion['removeAll'] = async (deleted, focus = false) => {
    here = true;
    const ids = deleted.map(({ id }) => id);
    const done = await action.run(() => inChunks(ids, (part) => send('post.delete', { ids: part })));
    here &&= done;
    if (!done) return false;
    say(
      offer(
        deleted.map(({ id, title }) => ({ id, title })),
        focus,
      ),
    );
    return true;
  };
  return { action, remove: (post, focus = false) => removeAll([post], focus), removeAll };
}

/** Whether a key deletes what has the focus. */
export const isDeleteKey = (event: KeyboardEvent): boolean =>
  !event.defaultPrevented &&
  !event.ctrlKey &&
  !event.altKey &&
  (event.key === 'Delete' ? !event.metaKey : event.key === 'Backspace' && event.metaKey) &&
  !(
    event.target instanceof HTMLElement &&
    event.target.matches('input:not([type=checkbox]), textarea, select, [contenteditable]')
  );
