// Colour, note and tags of a highlight. A colour is changed at once; note and tags when they are saved, and also when the
// editor is left, so that nothing that was written is lost.
import { useId, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { Icon } from '@/components/ui/Icon';
import { t } from '@/utils/i18n/translate';
import {
  cleanTags,
  HIGHLIGHT_COLOURS,
  type Highlight,
  type HighlightColour,
  LONGEST_NOTE,
} from '@/utils/model/highlight';
import type { HighlightActions } from './use-highlight-actions';

interface Props {
  highlight: Highlight;
  actions: HighlightActions;
  /** Tags used elsewhere, to choose from. */
  knownTags: readonly string[];
  onClose(): void;
}

/** Saves what was written when the editor goes, unless the function that it answers was called before. */
function useSavedOnLeaving(save: () => Promise<boolean>): () => void {
  const left = useRef({ save, done: false });
  left.current.save = save;
  useLayoutEffect(() => {
    const leave = () => {
      if (!left.current.done) void left.current.save();
    };
    // A panel that is closed takes nothing away by itself.
    window.addEventListener('pagehide', leave);
    return () => {
      window.removeEventListener('pagehide', leave);
      leave();
    };
  }, []);
  return () => {
    left.current.done = true;
  };
}

export function HighlightEditor({ highlight, actions, knownTags, onClose }: Props) {
  const id = useId();
  const noteField = useRef<HTMLTextAreaElement>(null);
  const [note, setNote] = useState(highlight.note);
  const [tags, setTags] = useState(highlight.tags.join(', '));
  const wantedTags = cleanTags(tags.split(/[,،、，]/));
  const unsaved = note !== highlight.note || wantedTags.join('\n') !== highlight.tags.join('\n');
  const save = () =>
    unsaved ? actions.change(highlight, { note, tags: wantedTags }) : Promise.resolve(true);

  useLayoutEffect(() => noteField.current?.focus({ preventScroll: true }), []);
  const noteSaved = useSavedOnLeaving(save);

  const close = async () => {
    if (!(await save())) return;
    noteSaved();
    onClose();
  };
  const remove = async () => {
    // What was written comes back with it.
    if (!(await save())) return;
    noteSaved();
    await actions.remove(highlight);
  };
  return (
    <form
      class="highlight-editor"
      aria-label={t('highlight.edit')}
      onSubmit={(event) => {
        event.preventDefault();
        void close();
      }}
      onKeyDown={(event) => {
        if (event.key === 'Escape' || (event.key === 'Enter' && (event.ctrlKey || event.metaKey))) {
          event.preventDefault();
          event.stopPropagation();
          void close();
        }
      }}
    >
      <Swatches
        name={`${id}-colour`}
        value={highlight.colour}
        onChoose={(colour) => void actions.change(highlight, { colour })}
      />
      <label class="field-label" for={`${id}-note`}>
        {t('highlight.note')}
      </label>
      <textarea
        id={`${id}-note`}
        ref={noteField}
        class="text-input highlight-note-field"
        rows={3}
        maxLength={LONGEST_NOTE}
        placeholder={t('highlight.note.hint')}
        value={note}
        onInput={(event) => setNote(event.currentTarget.value)}
      />
      <label class="field-label" for={`${id}-tags`}>
        {t('highlight.tags')}
      </label>
      <input
        id={`${id}-tags`}
        class="text-input"
        type="text"
        autocomplete="off"
        list={`${id}-known`}
        placeholder={t('highlight.tags.hint')}
        value={tags}
        onInput={(event) => setTags(event.currentTarget.value)}
      />
      <datalist id={`${id}-known`}>
        {knownTags.map((tag) => (
          <option key={tag} value={[...wantedTags.slice(0, -1), tag].join(', ')} />
        ))}
      </datalist>
      <div class="highlight-editor-end">
        <button type="submit" class="button button-main">
          {t(unsaved ? 'highlight.save' : 'highlight.close')}
        </button>
        <span class="reader-bar-space" />
        <button type="button" class="quiet-button" onClick={() => void remove()}>
          <Icon name="bin" />
          {t('highlight.remove')}
        </button>
      </div>
    </form>
  );
}

interface SwatchesProps {
  /** Of the group of radio buttons. */
  name: string;
  value: HighlightColour;
  onChoose(colour: HighlightColour): void;
}

function Swatches({ name, value, onChoose }: SwatchesProps) {
  return (
    <fieldset class="swatches">
      <legend class="unseen">{t('highlight.colour')}</legend>
      {HIGHLIGHT_COLOURS.map((colour) => (
        <label key={colour} class={`swatch swatch-${colour}`} title={t(`highlight.colour.${colour}`)}>
          <input
            type="radio"
            class="unseen"
            name={name}
            checked={colour === value}
            onChange={() => onChoose(colour)}
          />
          <span class="swatch-mark" aria-hidden="true">
            a
          </span>
          <span class="unseen">{t(`highlight.colour.${colour}`)}</span>
        </label>
      ))}
      <span class="swatch-name" aria-hidden="true">
        {t(`highlight.colour.${value}`)}
      </span>
    </fieldset>
  );
}
