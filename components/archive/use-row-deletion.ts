// Deleting a row of the archive list: the focus goes on to the row that takes its place, and to what an undo brought back.
import type { RefObject } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import { type Deletion, takeBroughtBack, useDeletion } from '@/components/deletion/deletion';
import type { Post } from '@/utils/model/post';

export interface RowDeletion {
  action: Deletion['action'];
  /** @param index the row's number in the list */
  deleteRow(post: Post, index: number): Promise<void>;
}

export function useRowDeletion(scroller: RefObject<HTMLElement | null>): RowDeletion {
  const { remove, action } = useDeletion();
  const gone = useRef<{ id: number; index: number } | null>(null);
  useLayoutEffect(() => {
    const left = gone.current;
    const rows = [...(scroller.current?.querySelectorAll<HTMLElement>('[data-post]') ?? [])];
    const back = takeBroughtBack(rows.map(({ dataset }) => Number(dataset.post)));
    if (back !== undefined)
      scroller.current?.querySelector<HTMLElement>(`[data-post="${back}"] a`)?.focus({ preventScroll: true });
    if (!left || rows.length === 0 || rows.some(({ dataset }) => dataset.post === String(left.id))) return;
    gone.current = null;
    const next = rows.find(({ dataset }) => Number(dataset.index) >= left.index) ?? rows.at(-1);
    if (document.activeElement === document.body) next?.querySelector('a')?.focus({ preventScroll: true });
  });
  return {
    action,
    async deleteRow(post, index) {
      gone.current = { id: post.id, index };
      if (!(await remove(post))) gone.current = null;
    },
  };
}
