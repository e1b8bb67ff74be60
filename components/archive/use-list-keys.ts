// Keys of the archive's list as a whole: select all, end selecting, delete what is selected.
import { useLayoutEffect, useRef } from 'preact/hooks';
import { isDeleteKey } from '@/components/deletion/deletion';
import type { Selection } from './use-selection';

const isTyping = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement && target.matches('input:not([type=checkbox]), select, textarea');

/** @param end ends selecting, and sees to the focus */
export function useListKeys(selection: Selection, end: () => void, remove: () => void): void {
  const latest = useRef({ selection, end, remove });
  latest.current = { selection, end, remove };
  useLayoutEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.altKey || isTyping(event.target)) return;
      const now = latest.current;
      if (event.key.toLowerCase() === 'a' && (event.ctrlKey || event.metaKey)) now.selection.all();
      else if (event.key === 'Escape' && now.selection.on) now.end();
      else if (now.selection.ids.size > 0 && isDeleteKey(event)) now.remove();
      else return;
      event.preventDefault();
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, []);
}
