// The highlights of a post under its text: reached by keyboard, and where those are kept that no longer find their place.
import type { RefObject } from 'preact';
import { t } from '@/utils/i18n/translate';
import { HighlightItem } from './HighlightItem';
import { shortened } from './highlight-words';
import type { HighlightsOfPost } from './use-post-highlights';

interface Props {
  highlights: HighlightsOfPost;
  listRef: RefObject<HTMLUListElement | null>;
  /** Whether a highlight was found in the text. */
  isPlaced(id: number): boolean;
  onShow(id: number): void;
}

export function PostHighlightList({ highlights, listRef, isPlaced, onShow }: Props) {
  const { existing, listed, actions, knownTags } = highlights;
  if (listed.length === 0) return null;
  return (
    <section class="post-marks" aria-labelledby="post-marks">
      <h2 class="heading" id="post-marks">
        {t('highlights.inPost', { count: existing?.length ?? 0 })}
      </h2>
      <ul class="plain-list" ref={listRef}>
        {listed.map((highlight) => (
          <HighlightItem
            key={highlight.id}
            highlight={highlight}
            actions={actions}
            knownTags={knownTags}
            shownIn="post"
          >
            {isPlaced(highlight.id) && (
              <button
                type="button"
                class="quiet-button"
                aria-label={t('highlight.show.label', { quote: shortened(highlight.quote.exact) })}
                onClick={() => onShow(highlight.id)}
              >
                {t('highlight.show')}
              </button>
            )}
          </HighlightItem>
        ))}
      </ul>
    </section>
  );
}
