// A line to type in, with its label above it and a word of help below.
import { useId } from 'preact/hooks';

interface Props {
  label: string;
  hint?: string;
  type?: 'text' | 'url' | 'password';
  autocomplete?: string;
  value: string;
  onText(text: string): void;
}

export function Field({ label, hint, type = 'text', autocomplete = 'off', value, onText }: Props) {
  const id = useId();
  return (
    <div class="field">
      <label class="setting-label" for={id}>
        {label}
      </label>
      <input
        id={id}
        class="field-input"
        // An address without https:// is fine: the browser's own check would not take it.
        {...(type === 'password' ? { type } : { type: 'text' as const })}
        inputMode={type === 'url' ? 'url' : 'text'}
        autocomplete={autocomplete}
        spellcheck={false}
        dir="auto"
        value={value}
        aria-describedby={hint ? `${id}-hint` : undefined}
        onInput={(event) => onText(event.currentTarget.value)}
      />
      {hint && (
        <p class="setting-explanation" id={`${id}-hint`}>
          {hint}
        </p>
      )}
    </div>
  );
}
