// The search input of popup and panel: a label, a magnifier, and a button to clear it.
import type { Ref } from 'preact';
import { useId } from 'preact/hooks';
import { t } from '@/utils/i18n/translate';
import { Icon } from './Icon';
import { IconButton } from './IconButton';

interface Props {
  label: string;
  hint: string;
  value: string;
  inputRef?: Ref<HTMLInputElement>;
  onInput(value: string): void;
  onSubmit(): void;
  /** The reader points at the field. */
  onPoint?(): void;
}

export function SearchField({ label, hint, value, inputRef, onInput, onSubmit, onPoint }: Props) {
  const id = useId();
  return (
    <search>
      <form
        class="search"
        onSubmit={(event) => {
          event.preventDefault();
          onSubmit();
        }}
      >
        <label class="unseen" for={id}>
          {label}
        </label>
        <Icon name="search" />
        <input
          id={id}
          ref={inputRef ?? null}
          class="search-input"
          type="text"
          enterkeyhint="search"
          autocomplete="off"
          spellcheck={false}
          placeholder={hint}
          value={value}
          onInput={(event) => onInput(event.currentTarget.value)}
          onClick={() => onPoint?.()}
        />
        {value !== '' && <IconButton icon="close" label={t('lookup.clear')} onClick={() => onInput('')} />}
      </form>
    </search>
  );
}
