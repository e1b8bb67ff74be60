// The related posts of a page in the order of the passage in view: those that belong to it first, then the page's others.
// The list is never put in another order while it is pointed at or has the focus.
import type { RefObject } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { useServices } from '@/components/services';
import type { PageAnswer, RelatedPost } from '@/utils/model/page';

/** Calls the listener with the passage in view in a tab, or null for the page as a whole; answers what ends it. */
export type FollowPassage = (tabId: number, onPassage: (passage: string | null) => void) => () => void;

interface ForPassage {
  passage: string;
  related: RelatedPost[];
}

/** The posts of the passage, then those of the page that are not among them. */
export function inOrderOf(page: readonly RelatedPost[], passage: readonly RelatedPost[]): RelatedPost[] {
  const first = new Set(passage.map(({ post }) => post.id));
  return [...passage, ...page.filter(({ post }) => !first.has(post.id))];
}

const isTouched = (list: HTMLElement | null): boolean =>
  list !== null && (list.matches(':hover') || (document.hasFocus() && list.contains(document.activeElement)));

/** What a passage led to, held back while the list is touched. */
export function usePassage(
  answer: PageAnswer,
  follow: FollowPassage | undefined,
  list: RefObject<HTMLElement | null>,
): { answer: PageAnswer; passage: string | null } {
  const { send } = useServices();
  const { tabId, state } = answer;
  const [shown, setShown] = useState<ForPassage | null>(null);
  const waiting = useRef<{ next: ForPassage | null } | null>(null);

  useEffect(() => {
    if (!follow || state !== 'article') return;
    let asked = 0;
    const apply = () => {
      if (!waiting.current || isTouched(list.current)) return;
      setShown(waiting.current.next);
      waiting.current = null;
    };
    const arrive = (next: ForPassage | null) => {
      waiting.current = { next };
      apply();
    };
    const end = follow(tabId, (passage) => {
      asked += 1;
      const mine = asked;
      if (passage === null) return arrive(null);
      send('page.passage', { tabId, passage }).then(
        (related) => {
          if (mine === asked) arrive(related.length > 0 ? { passage, related } : null);
        },
        // The page's own list stays, which is what there was before.
        (error: unknown) => console.warn('Backlist: a passage was not answered.', error),
      );
    });
    // Once the list is let go of, it comes into order.
    const later = () => setTimeout(apply, 0);
    document.addEventListener('pointerout', later);
    document.addEventListener('focusout', later);
    window.addEventListener('blur', later);
    return () => {
      asked += 1;
      end();
      document.removeEventListener('pointerout', later);
      document.removeEventListener('focusout', later);
      window.removeEventListener('blur', later);
    };
  }, [follow, tabId, state, send]);

  if (!shown) return { answer, passage: null };
  return {
    answer: { ...answer, related: inOrderOf(answer.related, shown.related) },
    passage: shown.passage,
  };
}
