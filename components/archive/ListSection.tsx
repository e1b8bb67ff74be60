// A group of the archive list: its heading, and those of its rows that are in the document.
import type { ComponentChildren } from 'preact';
import { t } from '@/utils/i18n/translate';
import type { Section } from './list-sections';
import type { Rows } from './use-virtualizer';

interface Props {
  section: Section;
  name: string;
  virtualizer: Rows;
  children: ComponentChildren;
}

/** Groups by year have their number as a heading; all others have words. */
const isYear = (key: string): boolean => /^\d{4}$/.test(key);

export function ListSection({ section, name, virtualizer, children }: Props) {
  const { key, top, height, heading, posts } = section;
  return (
    <section class="year" aria-labelledby={`group-${key}`} style={{ top: `${top}px`, height: `${height}px` }}>
      <h2
        class={isYear(key) ? 'year-heading' : 'year-heading group-named'}
        id={`group-${key}`}
        data-index={heading.index}
        ref={(element) => virtualizer.measureElement(element)}
      >
        <span class="year-number">{name}</span>
        <span class="year-count">{t('count.posts', { count: posts })}</span>
      </h2>
      <ol class="year-posts">{children}</ol>
    </section>
  );
}
