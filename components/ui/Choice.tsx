// A setting with a few values of which one holds, as native radio buttons.
import { useId } from 'preact/hooks';

interface Props<T extends string> {
  label: string;
  explanation: string;
  value: T;
  options: readonly { value: T; label: string }[];
  onChoose(value: T): void;
}

export function Choice<T extends string>({ label, explanation, value, options, onChoose }: Props<T>) {
  const id = useId();
  return (
    <fieldset class="setting setting-choice" aria-describedby={`${id}-why`}>
      <legend class="setting-label">{label}</legend>
      <p class="setting-explanation" id={`${id}-why`}>
        {explanation}
      </p>
      <div class="choice">
        {options.map((option) => (
          <label class="choice-option" key={option.value}>
            <input
              type="radio"
              name={id}
              value={option.value}
              checked={option.value === value}
              onChange={() => onChoose(option.value)}
            />
            <span>{option.label}</span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
