// Marks and tags for many posts at once, with the way back.
import { inChunks } from '@/components/in-chunks';
import { useServices } from '@/components/services';
import { say } from '@/components/ui/LiveRegion';
import { type Action, useAction } from '@/components/use-action';
import { t } from '@/utils/i18n/translate';
import type { MessageInput } from '@/utils/messaging/protocol';
import type { MarkChange } from '@/utils/model/post-marks';
import { offerUndo } from './undo';

export interface Marking {
  /** @param words what was done, in a sentence */
  mark(ids: readonly number[], mark: Omit<MessageInput<'post.mark'>, 'ids'>, words: string): Promise<boolean>;
  label(ids: readonly number[], change: { add?: string; remove?: string }, words: string): Promise<boolean>;
  action: Action;
}

export function useMarking(): Marking {
  const { send } = useServices();
  const action = useAction();
  const change = async (
    ids: readonly number[],
    work: (part: number[]) => Promise<MarkChange[]>,
    words: string,
  ) => {
    const changes: MarkChange[] = [];
    const done = await action.run(() =>
      inChunks(ids, async (part) => {
        for (const each of await work(part)) changes.push(each);
      }),
    );
    // Also where some of them could not be marked any more.
    if (changes.length > 0) {
      offerUndo({
        words,
        undone: t('undo.done'),
        async undo() {
          await inChunks(changes, (part) => send('post.unmark', { changes: part }));
        },
      });
    }
    if (done) say(words);
    return done;
  };
  return {
    action,
    mark: (ids, mark, words) => change(ids, (part) => send('post.mark', { ids: part, ...mark }), words),
    label: (ids, { add, remove }, words) =>
      change(
        ids,
        (part) =>
          send('post.label', {
            ids: part,
            add: add === undefined ? [] : [add],
            remove: remove === undefined ? [] : [remove],
          }),
        words,
      ),
  };
}
