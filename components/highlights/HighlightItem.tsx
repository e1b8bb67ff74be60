// A highlight as lists show it: its words, note and tags, what became of its place, and what can be done with it.
import type { ComponentChildren, RefObject } from 'preact';
import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { Icon } from '@/components/ui/Icon';
import { IconButton } from '@/components/ui/IconButton';
import { FOUND } from '@/utils/anchor/find-quote';
import { formatDay } from '@/utils/i18n/dates';
import { formatPercent } from '@/utils/i18n/percent';
import { t } from '@/utils/i18n/translate';
import { type Highlight, type HighlightPlace, isAboutWhole, isOrphan } from '@/utils/model/highlight';
import { HighlightEditor } from './HighlightEditor';
import { percent, shortened } from './highlight-words';
import type { HighlightActions } from './use-highlight-actions';

interface Props {
  highlight: Highlight;
  actions: HighlightActions;
  knownTags: readonly string[];
  /** The text beside it, where there is one: whether it is found there is told. */
  shownIn?: HighlightPlace;
  /** Opened to be written on from the beginning. */
  open?: boolean;
  /** Ways to its text. */
  children?: ComponentChildren;
}

/** What became of its place, where that is worth a word. */
function PlaceWords({ highlight, shownIn }: Pick<Props, 'highlight' | 'shownIn'>) {
  const { post, page } = highlight.placings;
  if (isOrphan(highlight)) {
    const score = Math.max(post?.score ?? 0, page?.score ?? 0);
    return (
      <p class="highlight-state highlight-orphan">
        <Icon name="alert" />
        <span>
          <strong>{t('highlight.orphan')}</strong>{' '}
          {t('highlight.orphan.why', {
            score: formatPercent(percent(score)),
            least: formatPercent(percent(FOUND)),
          })}
        </span>
      </p>
    );
  }
  if (isAboutWhole(highlight)) return null;
  const placing = shownIn ? highlight.placings[shownIn] : (post ?? page);
  if (shownIn && placing?.found === false) return <p class="highlight-state">{t('highlight.elsewhere')}</p>;
  if (placing?.found && percent(placing.score) < 100)
    return (
      <p class="highlight-state">{t('highlight.moved', { score: formatPercent(percent(placing.score)) })}</p>
    );
  return null;
}

export function HighlightItem({ highlight, actions, knownTags, shownIn, open = false, children }: Props) {
  const [editing, setEditing] = useState(open);
  const item = useRef<HTMLLIElement>(null);
  const back = useRef<HTMLButtonElement>(null);
  const { id, colour, note, tags, quote, deletedAt } = highlight;
  const words = shortened(quote.exact);
  const gone = actions.isRemoved(id) || deletedAt !== null;
  const goneHere = actions.isRemoved(id);
  useEffect(() => {
    if (open) item.current?.scrollIntoView({ block: 'center' });
  }, [open]);
  // The button that was pressed is gone: the focus goes to its way back.
  useLayoutEffect(() => {
    if (goneHere) back.current?.focus();
  }, [goneHere]);
  // The editor that had it is gone.
  const wasEditing = useRef(editing);
  useLayoutEffect(() => {
    if (wasEditing.current && !editing) item.current?.querySelector<HTMLElement>('.highlight-edit')?.focus();
    wasEditing.current = editing;
  }, [editing]);

  return (
    <li
      class={`highlight-item highlight-${colour}${gone ? ' highlight-gone' : ''}`}
      ref={item}
      data-highlight={id}
    >
      <blockquote class="highlight-quote">
        <span class="unseen">{t('join.colon', { name: t(`highlight.colour.${colour}`), words: '' })}</span>
        <bdi>{quote.exact}</bdi>
      </blockquote>
      {note !== '' && (
        <p class="highlight-note">
          <bdi>{note}</bdi>
        </p>
      )}
      {tags.length > 0 && (
        <ul class="terms" aria-label={t('highlight.tags')}>
          {tags.map((tag) => (
            <li key={tag}>
              <bdi>{tag}</bdi>
            </li>
          ))}
        </ul>
      )}
      {!gone && <PlaceWords highlight={highlight} {...(shownIn ? { shownIn } : {})} />}
      {actions.before(id) && !gone && (
        <p class="highlight-state">
          {t('highlight.saved')}{' '}
          <button type="button" class="quiet-button" onClick={() => void actions.takeBack(highlight)}>
            {t('highlight.saved.undo')}
          </button>
        </p>
      )}
      {gone ? (
        <RemovedLine
          highlight={highlight}
          here={goneHere}
          buttonRef={back}
          onRestore={() => void actions.restore(highlight)}
        />
      ) : editing ? (
        <HighlightEditor
          highlight={highlight}
          actions={actions}
          knownTags={knownTags}
          onClose={() => setEditing(false)}
        />
      ) : (
        <div class="highlight-actions">
          {children}
          <ItemTools
            words={words}
            onEdit={() => setEditing(true)}
            onRemove={() => void actions.remove(highlight)}
          />
        </div>
      )}
    </li>
  );
}

interface RemovedProps {
  highlight: Highlight;
  /** Deleted on this screen a moment ago. */
  here: boolean;
  buttonRef: RefObject<HTMLButtonElement | null>;
  onRestore(): void;
}

/** That it is deleted, and the way back. */
function RemovedLine({ highlight: { quote, deletedAt }, here, buttonRef, onRestore }: RemovedProps) {
  return (
    <div class="highlight-actions">
      <span>
        {here || deletedAt === null
          ? t('highlight.removed')
          : t('highlight.deletedOn', { day: formatDay(deletedAt) })}
      </span>
      <button
        type="button"
        class="button"
        ref={buttonRef}
        aria-label={here ? t('undo') : t('highlight.restore.label', { quote: shortened(quote.exact) })}
        onClick={onRestore}
      >
        {here ? t('undo') : t('highlight.restore')}
      </button>
    </div>
  );
}

interface ToolsProps {
  words: string;
  onEdit(): void;
  onRemove(): void;
}

function ItemTools({ words, onEdit, onRemove }: ToolsProps) {
  return (
    <span class="highlight-tools">
      <button
        type="button"
        class="icon-button highlight-edit"
        aria-label={t('highlight.edit.label', { quote: words })}
        title={t('highlight.edit')}
        onClick={onEdit}
      >
        <Icon name="note" />
      </button>
      <IconButton
        icon="bin"
        label={t('highlight.remove.label', { quote: words })}
        title={t('highlight.remove')}
        onClick={onRemove}
      />
    </span>
  );
}
