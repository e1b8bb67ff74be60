// Notices that text is selected on a page, so that the highlighter is put there only where it may be wanted.
import { privateReason } from '@/utils/extract/page/private-page';

/** Calls `onSelect` once: when a pointer is let go and text is selected, and not on a private page. */
export function watchSelection(onSelect: () => void): void {
  const look = () => {
    if (getSelection()?.isCollapsed !== false || privateReason(document, location.href)) return;
    removeEventListener('pointerup', later);
    onSelect();
  };
  // A click that takes a selection away does so after the pointer was let go.
  const later = () => setTimeout(look);
  addEventListener('pointerup', later, { passive: true });
}
