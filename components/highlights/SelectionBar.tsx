// The bar beside a selection in the reader: four colours, a note, copy. Left and right go from button to button.
import type { TargetedKeyboardEvent } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import { IconButton } from '@/components/ui/IconButton';
import { t } from '@/utils/i18n/translate';
import { HIGHLIGHT_COLOURS, type HighlightColour } from '@/utils/model/highlight';
import { type Box, Floating } from './Floating';

interface Props {
  box: Box;
  /** The focus is wanted in it: it was asked for by keyboard. */
  focused: boolean;
  onColour(colour: HighlightColour): void;
  onNote(): void;
  onCopy(): void;
  onClose(): void;
}

export function SelectionBar({ box, focused, onColour, onNote, onCopy, onClose }: Props) {
  const bar = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    if (focused) bar.current?.querySelector('button')?.focus({ preventScroll: true });
  }, [focused]);
  const onKey = (event: TargetedKeyboardEvent<HTMLDivElement>) => {
    if (event.key === 'Escape') {
      event.preventDefault();
      onClose();
      return;
    }
    if (event.key !== 'ArrowLeft' && event.key !== 'ArrowRight') return;
    const buttons = [...event.currentTarget.querySelectorAll('button')];
    const onwards =
      (event.key === 'ArrowRight') === (getComputedStyle(event.currentTarget).direction !== 'rtl');
    const at = buttons.indexOf(document.activeElement as HTMLButtonElement);
    event.preventDefault();
    buttons[(at + (onwards ? 1 : -1) + buttons.length) % buttons.length]?.focus();
  };
  return (
    <Floating box={box} above class="selection-bar" surfaceRef={bar}>
      {/* A press must not take the selection away before it is marked. */}
      <div
        role="toolbar"
        aria-label={t('highlight.bar')}
        class="selection-tools"
        onKeyDown={onKey}
        onMouseDown={(event) => event.preventDefault()}
      >
        {HIGHLIGHT_COLOURS.map((colour) => (
          <button
            type="button"
            key={colour}
            class={`swatch swatch-${colour}`}
            aria-label={t(`highlight.colour.${colour}`)}
            title={t(`highlight.colour.${colour}`)}
            onClick={() => onColour(colour)}
          >
            <span class="swatch-mark" aria-hidden="true">
              a
            </span>
          </button>
        ))}
        <span class="selection-rule" aria-hidden="true" />
        <IconButton
          icon="note"
          label={t('highlight.bar.note.label')}
          title={t('highlight.bar.note')}
          onClick={onNote}
        />
        <IconButton icon="copy" label={t('highlight.bar.copy')} onClick={onCopy} />
      </div>
    </Floating>
  );
}
