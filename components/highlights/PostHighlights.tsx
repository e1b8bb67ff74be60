// Highlights in the reader: drawn in the text, made from a selection, edited where they stand, and listed under the text.
import { useEffect, useRef, useState } from 'preact/hooks';
import { useServices } from '@/components/services';
import { say } from '@/components/ui/LiveRegion';
import { Notice } from '@/components/ui/Notice';
import { useLoaded } from '@/components/use-loaded';
import type { Post } from '@/utils/model/post';
import { HighlightPopover } from './HighlightPopover';
import { shortened } from './highlight-words';
import { PostHighlightList } from './PostHighlightList';
import { SelectionBar } from './SelectionBar';
import { useDrawnHighlights } from './use-drawn-highlights';
import { useHighlightClicks } from './use-highlight-clicks';
import { useHighlightKeys } from './use-highlight-keys';
import { useOpenedHighlight } from './use-opened-highlight';
import { usePostHighlights } from './use-post-highlights';
import { useSelection } from './use-selection';
import { useSelectionActions } from './use-selection-actions';

interface Props {
  post: Post;
  /** The shadow root that holds the text. */
  root: ShadowRoot;
  /** A highlight to be scrolled to. */
  chosen: number | undefined;
}

export function PostHighlights({ post, root, chosen }: Props) {
  const { readSettings } = useServices();
  const [body] = useState(() => root.querySelector('.body'));
  const list = useRef<HTMLUListElement>(null);
  const highlights = usePostHighlights(post);
  const { actions, listed } = highlights;
  const { painter, placed } = useDrawnHighlights(root, body, highlights.existing);
  const settings = useLoaded(readSettings, [readSettings], (change) => change.of === 'settings').value;
  const letterKeys = settings?.reading.letterKeys ?? true;
  const [part, clearPart] = useSelection(root, body, letterKeys);
  const editor = useOpenedHighlight(painter, list);
  const selection = useSelectionActions({ postId: post.id, root, body }, part, clearPart, highlights, editor);
  useHighlightClicks(root, painter, editor.open);

  const showInText = (id: number) => {
    const range = painter?.rangeOf(id);
    if (!range) {
      list.current?.querySelector(`[data-highlight="${id}"]`)?.scrollIntoView({ block: 'center' });
      return;
    }
    (range.startContainer.parentElement ?? root.host).scrollIntoView({ block: 'center' });
    painter?.choose(id);
  };
  useHighlightKeys(
    listed.map(({ id }) => id),
    painter,
    letterKeys,
    (id) => {
      showInText(id);
      say(shortened(highlights.find(id)?.quote.exact ?? ''));
    },
  );
  // Once, when the text was searched for it.
  const wanted = useRef(chosen);
  useEffect(() => {
    if (wanted.current === undefined || !placed.has(wanted.current)) return;
    showInText(wanted.current);
    wanted.current = undefined;
  }, [placed]);

  const { opened } = editor;
  const edited = opened && highlights.find(opened.id);
  return (
    <>
      {part && !opened && (
        <SelectionBar
          box={part.box}
          focused={part.focused}
          onColour={(colour) => void selection.add(colour)}
          onNote={() => void selection.add('yellow', 'withNote')}
          onCopy={selection.copy}
          onClose={selection.dismiss}
        />
      )}
      {opened && edited && (
        <HighlightPopover
          highlight={edited}
          box={opened.box}
          actions={actions}
          knownTags={highlights.knownTags}
          onClose={editor.close}
        />
      )}
      {actions.action.error && <Notice error={actions.action.error} />}
      {highlights.error && <Notice error={highlights.error} onRetry={highlights.reload} />}
      <PostHighlightList
        highlights={highlights}
        listRef={list}
        isPlaced={(id) => placed.get(id)?.found ?? false}
        onShow={showInText}
      />
    </>
  );
}
