// 'Not related', with the way back: what was dismissed keeps its place in the list until the page is left.
import { useState } from 'preact/hooks';
import { useServices } from '@/components/services';
import { say } from '@/components/ui/LiveRegion';
import { type Action, useAction } from '@/components/use-action';
import { t } from '@/utils/i18n/translate';
import type { PageAnswer, RelatedPost } from '@/utils/model/page';

/** A post that was dismissed here, and where it stood. */
interface Dismissed {
  related: RelatedPost;
  place: number;
  /** False once that was taken back: it stands where it stood whether or not the answer has it again by then. */
  gone: boolean;
}

export interface Dismissals {
  /** The related posts, with the dismissed ones where they stood. */
  list: RelatedPost[];
  isDismissed(postId: number): boolean;
  dismiss(related: RelatedPost, undo: boolean): Promise<void>;
  action: Action;
}

/** The related posts of an answer, which comes anew without a post once that was dismissed. */
export function useDismissals(answer: PageAnswer): Dismissals {
  const { send } = useServices();
  const action = useAction();
  const [dismissed, setDismissed] = useState<readonly Dismissed[]>([]);

  const held = new Set(dismissed.map(({ related }) => related.post.id));
  const gone = new Set(dismissed.flatMap((each) => (each.gone ? each.related.post.id : [])));
  const list = answer.related.filter(({ post }) => !held.has(post.id));
  for (const { related, place } of [...dismissed].sort((a, b) => a.place - b.place))
    list.splice(place, 0, related);

  const dismiss = async (related: RelatedPost, undo: boolean) => {
    const postId = related.post.id;
    const place = list.indexOf(related);
    const put = (gone: boolean) =>
      setDismissed((before) => [
        ...before.filter((each) => each.related.post.id !== postId),
        { related, place, gone },
      ]);
    // The row changes at once; it changes back if the worker could not do it.
    put(!undo);
    const done = await action.also(() => send('page.dismiss', { tabId: answer.tabId, postId, undo }));
    if (!done) put(undo);
    else if (!undo) say(t('page.dismissed'));
  };
  return { list, isDismissed: (postId) => gone.has(postId), dismiss, action };
}
