// The editor of a highlight beside its words; once that is deleted, the way back.
import { IconButton } from '@/components/ui/IconButton';
import { t } from '@/utils/i18n/translate';
import type { Highlight } from '@/utils/model/highlight';
import { type Box, Floating } from './Floating';
import { HighlightEditor } from './HighlightEditor';
import type { HighlightActions } from './use-highlight-actions';

interface Props {
  highlight: Highlight;
  box: Box;
  actions: HighlightActions;
  knownTags: readonly string[];
  onClose(): void;
}

export function HighlightPopover({ highlight, box, actions, knownTags, onClose }: Props) {
  return (
    <Floating box={box} class="highlight-popover">
      <div role="dialog" aria-label={t('highlight.edit')}>
        {actions.isRemoved(highlight.id) ? (
          <p class="highlight-undo">
            {t('highlight.removed')}
            <button type="button" class="button" onClick={() => void actions.restore(highlight)}>
              {t('undo')}
            </button>
            <IconButton icon="close" label={t('highlight.close')} onClick={onClose} />
          </p>
        ) : (
          <HighlightEditor
            key={highlight.id}
            highlight={highlight}
            actions={actions}
            knownTags={knownTags}
            onClose={onClose}
          />
        )}
      </div>
    </Floating>
  );
}
