// A line to type in, with its label above it and a word of help below.
import { useId } from 'preact/hooks';
import { AddressInput } from './AddressInput';

interface Props {
  label: string;
  hint?: string;
  type?: 'text' | 'url' | 'password';
  /** Of an address: one as an example. */
  example?: string;
  autocomplete?: string;
  /** It says what is known, and is not to be changed. */
  fixed?: boolean;
  value: string;
  onText(text: string): void;
}

export function Field({
  label,
  hint,
  type = 'text',
  example,
  autocomplete = 'off',
  fixed = false,
  value,
  onText,
}: Props) {
  const id = useId();
  const explainedBy = hint ? `${id}-hint` : undefined;
  return (
    <div class="field">
      <label class="setting-label" for={id}>
        {label}
      </label>
      {type === 'url' ? (
        <AddressInput id={id} value={value} onText={onText} example={example} explainedBy={explainedBy} />
      ) : (
        <input
          id={id}
          class="text-input"
          {...(type === 'password' ? { type } : { type: 'text' as const })}
          autocomplete={autocomplete}
          autocapitalize="none"
          spellcheck={false}
          dir="auto"
          readOnly={fixed}
          value={value}
          aria-describedby={explainedBy}
          onInput={(event) => onText(event.currentTarget.value)}
        />
      )}
      {hint && (
        <p class="setting-explanation" id={explainedBy}>
          {hint}
        </p>
      )}
    </div>
  );
}
