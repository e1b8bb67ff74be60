// Highlights in the reader: drawn in the text, made from a selection, edited where they stand, and listed under the text,
// where they are reached by keyboard and where those are kept that no longer find their place.
import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { useDetails, useServices } from '@/components/services';
import { IconButton } from '@/components/ui/IconButton';
import { say } from '@/components/ui/LiveRegion';
import { Notice } from '@/components/ui/Notice';
import { useLoaded } from '@/components/use-loaded';
import { selectorsOf, trimmed } from '@/utils/anchor/select-quote';
import { t } from '@/utils/i18n/translate';
import { ReadableText } from '@/utils/marking/readable-text';
import { type Highlight, type HighlightColour, LONGEST_QUOTE } from '@/utils/model/highlight';
import type { Post } from '@/utils/model/post';
import { type Box, Floating } from './Floating';
import { HighlightEditor } from './HighlightEditor';
import { HighlightItem } from './HighlightItem';
import { shortened } from './highlight-words';
import { SelectionBar } from './SelectionBar';
import { clearSelection } from './selection';
import { useHighlightActions } from './use-highlight-actions';
import { useMarkClicks } from './use-mark-clicks';
import { useMarkKeys } from './use-mark-keys';
import { useMarks } from './use-marks';
import { useSelection } from './use-selection';

interface Props {
  post: Post;
  /** The shadow root that holds the text. */
  root: ShadowRoot;
  /** A highlight to be scrolled to. */
  chosen: number | undefined;
}

/** The editor beside a highlight in the text. */
interface Opened {
  id: number;
  box: Box;
}

export function PostHighlights({ post, root, chosen }: Props) {
  const { readSettings, send } = useServices();
  const details = useDetails();
  const [body] = useState(() => root.querySelector('.body'));
  const loaded = useLoaded(
    () => details.highlightsOfPost(post),
    [details, post.id, post.urlKey],
    (change) => change.of === 'highlights',
  );
  const actions = useHighlightActions(loaded.reload);
  // What was deleted here keeps its place in the list.
  const kept = useRef(new Map<number, Highlight>());
  for (const one of loaded.value ?? []) kept.current.set(one.id, one);
  const highlights = loaded.value;
  const { keeper, placed } = useMarks(root, body, highlights);
  const settings = useLoaded(readSettings, [readSettings], (change) => change.of === 'settings').value;
  const letterKeys = settings?.reading.letterKeys ?? true;
  const [part, clearPart] = useSelection(root, body, letterKeys);
  const [opened, setOpened] = useState<Opened | null>(null);
  const list = useRef<HTMLUListElement>(null);
  const there = new Set(highlights?.map(({ id }) => id));
  const listed = [...kept.current.values()]
    .filter(({ id }) => there.has(id) || actions.isRemoved(id))
    .sort((a, b) => a.position.start - b.position.start || a.id - b.id);
  const knownTags = [...new Set(listed.flatMap(({ tags }) => tags))];

  const open = (id: number) => {
    const box = keeper?.rangeOf(id)?.getBoundingClientRect();
    if (!box) return;
    keeper?.choose(id);
    setOpened({ id, box });
  };
  // What had the focus is gone: it goes on to the highlight in the list, and what is read stays where it is.
  const toFocus = useRef<number | null>(null);
  useLayoutEffect(() => {
    if (toFocus.current === null) return;
    const button = list.current?.querySelector<HTMLElement>(
      `[data-highlight="${toFocus.current}"] .mark-edit`,
    );
    if (!button) return;
    button.focus({ preventScroll: true });
    toFocus.current = null;
  });
  const close = () => {
    keeper?.choose(null);
    toFocus.current = opened?.id ?? null;
    setOpened(null);
  };
  useMarkClicks(root, keeper, open);
  // A press elsewhere closes the editor, which saves what was written in it.
  useLayoutEffect(() => {
    if (!opened) return;
    const onPress = (event: Event) => {
      const inside = event
        .composedPath()
        .some((each) => each instanceof Element && each.matches('.floating'));
      if (!inside) close();
    };
    document.addEventListener('pointerdown', onPress);
    return () => document.removeEventListener('pointerdown', onPress);
  }, [opened]);

  const showInText = (id: number) => {
    const range = keeper?.rangeOf(id);
    if (!range) {
      list.current?.querySelector(`[data-highlight="${id}"]`)?.scrollIntoView({ block: 'center' });
      return;
    }
    (range.startContainer.parentElement ?? root.host).scrollIntoView({ block: 'center' });
    keeper?.choose(id);
  };
  useMarkKeys(
    listed.map(({ id }) => id),
    keeper,
    letterKeys,
    (id) => {
      showInText(id);
      say(shortened(kept.current.get(id)?.quote.exact ?? ''));
    },
  );
  // Once, when the text was searched for it.
  const wanted = useRef(chosen);
  useEffect(() => {
    if (wanted.current === undefined || !placed.has(wanted.current)) return;
    showInText(wanted.current);
    wanted.current = undefined;
  }, [placed]);

  const add = async (colour: HighlightColour, withNote: boolean) => {
    if (!part || !body) return;
    const text = new ReadableText(body);
    const ends = text.offsets(part.range);
    const marked = ends && trimmed(text.text, ...ends);
    if (!marked) return say(t('highlight.nothing'));
    const selectors = selectorsOf(text.text, ...marked);
    if (selectors.quote.exact.length > LONGEST_QUOTE) {
      clearPart();
      return say(t('highlight.tooLong'));
    }
    const { box, focused } = part;
    const asked = { postId: post.id, colour, note: '', tags: [], ...selectors };
    const done = await actions.action.also(async () => {
      const highlight = await send('highlight.add', asked);
      clearSelection(root);
      clearPart();
      say(t('highlight.added', { colour: t(`highlight.colour.${colour}`) }));
      kept.current.set(highlight.id, highlight);
      if (withNote) setOpened({ id: highlight.id, box });
      else if (focused) toFocus.current = highlight.id;
    });
    if (done) loaded.reload();
  };
  const copy = () => {
    if (!part) return;
    // The words as they stand in the text, without the markup.
    void actions.action.also(async () => {
      await navigator.clipboard.writeText(part.range.toString());
      say(t('highlight.copied'));
      clearPart();
    });
  };
  const edited = opened && kept.current.get(opened.id);

  return (
    <>
      {part && !opened && (
        <SelectionBar
          box={part.box}
          focused={part.focused}
          onColour={(colour) => void add(colour, false)}
          onNote={() => void add('yellow', true)}
          onCopy={copy}
          onClose={() => {
            clearSelection(root);
            clearPart();
          }}
        />
      )}
      {opened && edited && (
        <Floating box={opened.box} class="mark-popover">
          <div role="dialog" aria-label={t('highlight.edit')}>
            {actions.isRemoved(edited.id) ? (
              <p class="mark-undo">
                {t('highlight.removed')}
                <button type="button" class="button" onClick={() => void actions.restore(edited)}>
                  {t('undo')}
                </button>
                <IconButton icon="close" label={t('highlight.close')} onClick={close} />
              </p>
            ) : (
              <HighlightEditor
                key={edited.id}
                highlight={edited}
                actions={actions}
                knownTags={knownTags}
                onClose={close}
              />
            )}
          </div>
        </Floating>
      )}
      {actions.action.error && <Notice error={actions.action.error} />}
      {loaded.error && <Notice error={loaded.error} onRetry={loaded.reload} />}
      {listed.length > 0 && (
        <section class="post-marks" aria-labelledby="post-marks">
          <h2 class="heading" id="post-marks">
            {t('highlights.inPost', { count: there.size })}
          </h2>
          <ul class="plain-list" ref={list}>
            {listed.map((highlight) => (
              <HighlightItem
                key={highlight.id}
                highlight={highlight}
                actions={actions}
                knownTags={knownTags}
                shownIn="post"
              >
                {placed.get(highlight.id)?.found && (
                  <button
                    type="button"
                    class="quiet-button"
                    aria-label={t('highlight.show.label', { quote: shortened(highlight.quote.exact) })}
                    onClick={() => showInText(highlight.id)}
                  >
                    {t('highlight.show')}
                  </button>
                )}
              </HighlightItem>
            ))}
          </ul>
        </section>
      )}
    </>
  );
}
