// Above the list of highlights: search and filters.
import type { RefObject } from 'preact';
import { SearchField } from '@/components/ui/SearchField';
import { t } from '@/utils/i18n/translate';
import { HIGHLIGHT_COLOURS } from '@/utils/model/highlight';
import type { HighlightFilter } from './filter-highlights';

interface Props {
  filter: HighlightFilter;
  onFilter(filter: HighlightFilter): void;
  tags: readonly string[];
  sources: readonly { id: number; title: string }[];
  /** Whether some belong to no post. */
  pages: boolean;
  inputRef: RefObject<HTMLInputElement | null>;
}

export function HighlightFilters({ filter, onFilter, tags, sources, pages, inputRef }: Props) {
  const set = (change: Partial<HighlightFilter>) => onFilter({ ...filter, ...change });
  const toggle = (
    name: 'hasNote' | 'orphans' | 'deleted',
    label: 'highlights.hasNote' | 'highlights.orphans' | 'highlights.deleted',
  ) => (
    <button
      type="button"
      class="filter-chip"
      aria-pressed={filter[name]}
      onClick={() => set({ [name]: !filter[name] })}
    >
      {t(label)}
    </button>
  );
  return (
    <div class="highlight-filters">
      <SearchField
        label={t('highlights.search')}
        hint={t('highlights.search.hint')}
        value={filter.query}
        inputRef={inputRef}
        onInput={(query) => set({ query })}
        onSubmit={() => set({ query: filter.query.trim() })}
      />
      <fieldset class="filter-row">
        <legend class="unseen">{t('highlights.filters')}</legend>
        <fieldset class="filter-colours">
          <legend class="unseen">{t('highlights.colours')}</legend>
          {HIGHLIGHT_COLOURS.map((colour) => {
            const on = filter.colours.includes(colour);
            const colours = on
              ? filter.colours.filter((each) => each !== colour)
              : [...filter.colours, colour];
            return (
              <button
                type="button"
                key={colour}
                class={`swatch swatch-${colour}`}
                aria-pressed={on}
                aria-label={t(`highlight.colour.${colour}`)}
                title={t(`highlight.colour.${colour}`)}
                onClick={() => set({ colours })}
              >
                <span class="swatch-mark" aria-hidden="true">
                  a
                </span>
              </button>
            );
          })}
        </fieldset>
        {tags.length > 0 && (
          <select
            class="filter-select"
            aria-label={t('highlights.tag')}
            value={filter.tag ?? ''}
            onChange={(event) => set({ tag: event.currentTarget.value || null })}
          >
            <option value="">{t('highlights.tag.all')}</option>
            {tags.map((tag) => (
              <option key={tag} value={tag}>
                {tag}
              </option>
            ))}
          </select>
        )}
        {sources.length + (pages ? 1 : 0) > 1 && (
          <select
            class="filter-select"
            aria-label={t('highlights.source')}
            value={String(filter.source ?? '')}
            onChange={({ currentTarget: { value } }) =>
              set({ source: value === '' ? null : value === 'pages' ? 'pages' : Number(value) })
            }
          >
            <option value="">{t('highlights.source.all')}</option>
            {sources.map(({ id, title }) => (
              <option key={id} value={id}>
                {title}
              </option>
            ))}
            {pages && <option value="pages">{t('highlights.source.none')}</option>}
          </select>
        )}
        {toggle('hasNote', 'highlights.hasNote')}
        {toggle('orphans', 'highlights.orphans')}
        {toggle('deleted', 'highlights.deleted')}
      </fieldset>
    </div>
  );
}
