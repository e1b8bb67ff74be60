// A setting that is on or off, with its explanation.
import { useId } from 'preact/hooks';

interface Props {
  label: string;
  explanation: string;
  on: boolean;
  busy?: boolean;
  onToggle(on: boolean): void;
}

export function Switch({ label, explanation, on, busy = false, onToggle }: Props) {
  const id = useId();
  return (
    <div class="setting">
      <div class="setting-words">
        <span class="setting-label" id={`${id}-label`}>
          {label}
        </span>
        <p class="setting-explanation" id={`${id}-why`}>
          {explanation}
        </p>
      </div>
      <button
        type="button"
        role="switch"
        class="switch"
        aria-checked={on}
        aria-labelledby={`${id}-label`}
        aria-describedby={`${id}-why`}
        aria-busy={busy}
        onClick={() => onToggle(!on)}
      >
        <span class="switch-knob" />
      </button>
    </div>
  );
}
