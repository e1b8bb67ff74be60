// What is wanted of the list besides a state, each with the button that takes it back.
import { Icon } from '@/components/ui/Icon';
import { t } from '@/utils/i18n/translate';
import { changedFilter, type ListFilter } from '@/utils/model/archive-list';
import { wishes } from './words';

interface Props {
  filter: ListFilter;
  onFilter(filter: ListFilter): void;
  nameOf(sourceId: number): string | undefined;
}

export function Wishes({ filter, onFilter, nameOf }: Props) {
  const all = wishes(filter, nameOf);
  if (all.length === 0) return null;
  return (
    <div class="wishes">
      {all.map(({ fields, words }) => (
        <button
          type="button"
          key={fields.join()}
          class="filter-chip"
          aria-label={t('list.wish.remove', { wish: words })}
          onClick={() =>
            onFilter(changedFilter(filter, Object.fromEntries(fields.map((field) => [field, undefined]))))
          }
        >
          <span>{words}</span>
          <Icon name="close" />
        </button>
      ))}
      <button type="button" class="quiet-button" onClick={() => onFilter({})}>
        {t('list.showAll')}
      </button>
    </div>
  );
}
