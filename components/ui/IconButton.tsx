// A button that is an icon: its name is said to who cannot see it, and shown to who points at it.
import { Icon, type IconName } from './Icon';

interface Props {
  icon: IconName;
  /** Said by a screen reader. */
  label: string;
  /** Shown on pointing, where that is shorter. */
  title?: string;
  disabled?: boolean;
  onClick(): void;
}

export function IconButton({ icon, label, title = label, disabled = false, onClick }: Props) {
  return (
    <button
      type="button"
      class="icon-button"
      disabled={disabled}
      aria-label={label}
      title={title}
      onClick={() => onClick()}
    >
      <Icon name={icon} />
    </button>
  );
}
