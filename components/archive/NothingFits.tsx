// In place of the list, where no post passes the filter: what that means, and the way on.
import { t } from '@/utils/i18n/translate';
import { type ListFilter, timeless, writeFilter } from '@/utils/model/archive-list';

interface Props {
  filter: ListFilter;
  onAll(): void;
}

function words(filter: ListFilter): { what: string; how: string | null } {
  const { state, ...rest } = timeless(filter);
  const alone = writeFilter(rest) === '' && filter.from === undefined;
  if (!alone || !state) return { what: t('list.none'), how: t('list.none.wishes') };
  const how =
    state === 'begun' || state === 'later' || state === 'starred' || state === 'saved'
      ? t(`list.none.${state}.how`)
      : null;
  return { what: t(`list.none.${state}`), how };
}

export function NothingFits({ filter, onAll }: Props) {
  const { what, how } = words(filter);
  return (
    <div class="view-scroll">
      <div class="empty">
        <h2 class="empty-heading">{what}</h2>
        {how && <p>{how}</p>}
        <button type="button" class="button" onClick={onAll}>
          {t('list.showAll')}
        </button>
      </div>
    </div>
  );
}
