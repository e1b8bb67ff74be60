// Tags of the reader's own: those that there are, each with the button that takes it away, and a field for another one with
// suggestions.

import { useId, useState } from 'preact/hooks';
import { useListReading } from '@/components/services';
import { Icon } from '@/components/ui/Icon';
import { useLoaded } from '@/components/use-loaded';
import { t } from '@/utils/i18n/translate';
import { LONGEST_LABEL, tidyLabel } from '@/utils/model/labels';

interface Props {
  labels: readonly string[];
  onAdd(label: string): void;
  onRemove(label: string): void;
}

export function LabelEditor({ labels, onAdd, onRemove }: Props) {
  const reading = useListReading();
  const id = useId();
  const [typed, setTyped] = useState('');
  const known = useLoaded(
    () => reading.listChoices(),
    [reading],
    ({ of }) => of === 'posts',
  ).value?.labels;
  const add = () => {
    const label = tidyLabel(typed);
    if (label === '') return;
    setTyped('');
    onAdd(label);
  };
  return (
    <div class="label-editor">
      {labels.length > 0 && (
        <ul class="label-list" aria-label={t('labels.heading')}>
          {labels.map((label) => (
            <li key={label}>
              <button
                type="button"
                class="filter-chip"
                aria-label={t('labels.remove', { label })}
                title={t('labels.remove', { label })}
                onClick={() => onRemove(label)}
              >
                <span>{label}</span>
                <Icon name="close" />
              </button>
            </li>
          ))}
        </ul>
      )}
      <form
        class="label-add"
        onSubmit={(event) => {
          event.preventDefault();
          add();
        }}
      >
        <input
          class="text-input"
          list={id}
          maxLength={LONGEST_LABEL}
          value={typed}
          aria-label={t('labels.add')}
          placeholder={t('labels.add.hint')}
          onInput={(event) => setTyped(event.currentTarget.value)}
        />
        <datalist id={id}>
          {(known ?? [])
            .filter((label) => !labels.includes(label))
            .map((label) => (
              <option key={label} value={label} />
            ))}
        </datalist>
        {typed.trim() !== '' && (
          <button type="submit" class="button">
            {t('labels.add.do')}
          </button>
        )}
      </form>
    </div>
  );
}
