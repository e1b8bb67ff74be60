// A line for a web address. https:// may be left out, so the browser's own check of addresses is not asked.
import type { RefObject } from 'preact';

interface Props {
  id: string;
  value: string;
  onText(text: string): void;
  /** An address as an example. */
  example?: string | undefined;
  /** Id of the words that explain it. */
  explainedBy?: string | undefined;
  inputRef?: RefObject<HTMLInputElement | null> | undefined;
}

export function AddressInput({ id, value, onText, example, explainedBy, inputRef }: Props) {
  return (
    <input
      id={id}
      ref={inputRef ?? null}
      class="text-input"
      type="text"
      inputMode="url"
      autocomplete="off"
      autocapitalize="none"
      spellcheck={false}
      placeholder={example}
      aria-describedby={explainedBy}
      value={value}
      onInput={(event) => onText(event.currentTarget.value)}
    />
  );
}
