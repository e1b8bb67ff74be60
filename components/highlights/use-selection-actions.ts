// What the bar beside a selection does: highlights it, or copies its words.
import { useServices } from '@/components/services';
import { say } from '@/components/ui/LiveRegion';
import { selectorsOf, trimmed } from '@/utils/anchor/select-quote';
import { ReadableText } from '@/utils/highlighting/readable-text';
import { t } from '@/utils/i18n/translate';
import { type HighlightColour, LONGEST_QUOTE, type Selectors } from '@/utils/model/highlight';
import { clearSelection } from './selection';
import type { OpenedHighlight } from './use-opened-highlight';
import type { HighlightsOfPost } from './use-post-highlights';
import type { SelectedPart } from './use-selection';

export interface SelectionActions {
  /** Highlights the selection; `withNote` opens the editor on it. */
  add(colour: HighlightColour, withNote?: 'withNote'): Promise<void>;
  copy(): void;
  /** Selects nothing any more. */
  dismiss(): void;
}

/** Where a range stands in the text of `body`; null where it holds no words. */
function selectorsIn(body: Element, range: Range): Selectors | null {
  const text = new ReadableText(body);
  const ends = text.offsets(range);
  const marked = ends && trimmed(text.text, ...ends);
  return marked && selectorsOf(text.text, ...marked);
}

export function useSelectionActions(
  place: { postId: number; root: ShadowRoot; body: Element | null },
  part: SelectedPart | null,
  clearPart: () => void,
  highlights: HighlightsOfPost,
  editor: OpenedHighlight,
): SelectionActions {
  const { send } = useServices();
  const { action } = highlights.actions;
  const { postId, root, body } = place;
  const dismiss = () => {
    clearSelection(root);
    clearPart();
  };
  return {
    dismiss,
    add: async (colour, withNote) => {
      if (!part || !body) return;
      const selectors = selectorsIn(body, part.range);
      if (!selectors) return say(t('highlight.nothing'));
      if (selectors.quote.exact.length > LONGEST_QUOTE) {
        clearPart();
        return say(t('highlight.tooLong'));
      }
      const { box, focused } = part;
      const done = await action.also(async () => {
        const highlight = await send('highlight.add', { postId, colour, note: '', tags: [], ...selectors });
        dismiss();
        say(t('highlight.added', { colour: t(`highlight.colour.${colour}`) }));
        highlights.add(highlight);
        if (withNote) editor.openAt(highlight.id, box);
        else if (focused) editor.focusInList(highlight.id);
      });
      if (done) highlights.reload();
    },
    copy: () => {
      if (!part) return;
      void action.also(async () => {
        // The words as they stand in the text, without the markup.
        await navigator.clipboard.writeText(part.range.toString());
        say(t('highlight.copied'));
        clearPart();
      });
    },
  };
}
