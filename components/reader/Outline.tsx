// The outline of a post: its headings as a list that folds, with the one that is being read.
import type { RefObject } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { Icon } from '@/components/ui/Icon';
import { t } from '@/utils/i18n/translate';
import { goTo } from './body-links';
import { type Heading, headingAt, type OutlinePart } from './outline';

interface Props {
  outline: readonly OutlinePart[];
  scroller: RefObject<HTMLElement | null>;
}

/** The heading that is being read, followed while it scrolls. */
function useCurrent(outline: readonly OutlinePart[], scroller: Props['scroller']): HTMLElement | null {
  const [current, setCurrent] = useState<HTMLElement | null>(null);
  useEffect(() => {
    const element = scroller.current;
    if (!element) return;
    let frame = 0;
    const look = () => {
      frame = 0;
      const view = element.getBoundingClientRect();
      setCurrent(headingAt(outline, view.top + view.height / 4));
    };
    const onScroll = () => {
      frame ||= requestAnimationFrame(look);
    };
    look();
    element.addEventListener('scroll', onScroll, { passive: true });
    return () => {
      cancelAnimationFrame(frame);
      element.removeEventListener('scroll', onScroll);
    };
  }, [outline]);
  return current;
}

export function Outline({ outline, scroller }: Props) {
  const current = useCurrent(outline, scroller);
  const [folded, setFolded] = useState<ReadonlySet<HTMLElement>>(new Set());
  const fold = (element: HTMLElement) =>
    setFolded((before) => {
      const next = new Set(before);
      if (!next.delete(element)) next.add(element);
      return next;
    });
  const link = ({ element, text }: Heading) => (
    <button
      type="button"
      class="outline-link"
      dir="auto"
      {...(element === current ? { 'aria-current': 'location' as const } : {})}
      onClick={() => goTo(element)}
    >
      {text}
    </button>
  );
  return (
    <nav class="outline" aria-label={t('reader.outline')}>
      <ul class="plain-list">
        {outline.map((part) => {
          const open = !folded.has(part.element);
          return (
            <li key={part.text}>
              <div class="outline-part">
                {link(part)}
                {part.parts.length > 0 && (
                  <button
                    type="button"
                    class="icon-button outline-fold"
                    aria-expanded={open}
                    aria-label={t('reader.outline.fold', { title: part.text })}
                    onClick={() => fold(part.element)}
                  >
                    <Icon name="fold" />
                  </button>
                )}
              </div>
              {part.parts.length > 0 && open && (
                <ul class="plain-list outline-parts">
                  {part.parts.map((inner) => (
                    <li key={inner.text}>{link(inner)}</li>
                  ))}
                </ul>
              )}
            </li>
          );
        })}
      </ul>
    </nav>
  );
}
