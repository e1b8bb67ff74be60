// What is selected in the reader's text, which lies in a shadow root: browsers tell of that in three ways.

interface ComposedSelection {
  getComposedRanges(options: { shadowRoots: ShadowRoot[] }): StaticRange[];
}

const tellsComposed = (selection: Selection): selection is Selection & ComposedSelection =>
  'getComposedRanges' in selection;

function boundaries(root: ShadowRoot): AbstractRange | null {
  // Chrome before 137 tells it by the root itself.
  const own = (root as { getSelection?: () => Selection | null }).getSelection?.();
  if (own && own.rangeCount > 0) return own.getRangeAt(0);
  const selection = document.getSelection();
  if (!selection || selection.rangeCount === 0) return null;
  const range = selection.getRangeAt(0);
  return tellsComposed(selection)
    ? (selection.getComposedRanges({ shadowRoots: [root] })[0] ?? range)
    : range;
}

/** The part of the selection that lies in `body`, or null where none does. */
export function selectedRange(root: ShadowRoot, body: Element): Range | null {
  const found = boundaries(root);
  if (!found || found.collapsed) return null;
  const startsHere = body.contains(found.startContainer);
  const endsHere = body.contains(found.endContainer);
  if (!startsHere && !endsHere) return null;
  const range = document.createRange();
  range.selectNodeContents(body);
  if (startsHere) range.setStart(found.startContainer, found.startOffset);
  if (endsHere) range.setEnd(found.endContainer, found.endOffset);
  return range.collapsed ? null : range;
}

/** Nothing is selected any more. */
export function clearSelection(root: ShadowRoot): void {
  const own = (root as { getSelection?: () => Selection | null }).getSelection?.();
  own?.removeAllRanges();
  document.getSelection()?.removeAllRanges();
}
