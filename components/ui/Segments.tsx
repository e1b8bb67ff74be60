// A few values of which one holds, side by side in one frame: native radio buttons, drawn as parts of a bar.
import type { ComponentChildren } from 'preact';
import { useId } from 'preact/hooks';

interface Props<T extends string> {
  label: string;
  value: T;
  options: readonly { value: T; label: string; sign?: ComponentChildren; mark?: string }[];
  onChoose(value: T): void;
}

/** `sign` is drawn in place of the label, which stays its name; `mark` is a class for how an option looks. */
export function Segments<T extends string>({ label, value, options, onChoose }: Props<T>) {
  const name = useId();
  return (
    <fieldset class="segments-set">
      <legend class="segments-label">{label}</legend>
      <div class="segments">
        {options.map((option) => (
          <label
            class={option.mark ? `segment ${option.mark}` : 'segment'}
            key={option.value}
            title={option.label}
          >
            <input
              class="segment-input"
              type="radio"
              name={name}
              value={option.value}
              checked={option.value === value}
              onChange={() => onChoose(option.value)}
            />
            {option.sign ? (
              <>
                <span class="unseen">{option.label}</span>
                <span class="segment-words" aria-hidden="true">
                  {option.sign}
                </span>
              </>
            ) : (
              <span class="segment-words">{option.label}</span>
            )}
          </label>
        ))}
      </div>
    </fieldset>
  );
}
