// The order of what was found: best first or newest first, as native radio buttons in one line.
import { useId } from 'preact/hooks';
import { t } from '@/utils/i18n/translate';
import type { LookupOrder } from '@/utils/model/settings';

interface Props {
  order: LookupOrder;
  onChoose(order: LookupOrder): void;
}

export function OrderChoice({ order, onChoose }: Props) {
  const name = useId();
  const options: { value: LookupOrder; label: string }[] = [
    { value: 'relevance', label: t('lookup.order.relevance') },
    { value: 'date', label: t('lookup.order.date') },
  ];
  return (
    <fieldset class="order">
      <legend class="unseen">{t('lookup.order')}</legend>
      <div class="choice">
        {options.map(({ value, label }) => (
          <label class="choice-option" key={value}>
            <input
              type="radio"
              name={name}
              value={value}
              checked={value === order}
              onChange={() => onChoose(value)}
            />
            <span>{label}</span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
