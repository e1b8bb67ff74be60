// What a notice looks like: what happened, what to do next, and a button where there is something to press.
import { Icon } from './Icon';

interface Props {
  what: string;
  next: string;
  button?: { label: string; onClick: () => void } | undefined;
}

/** Says nothing to screen readers by itself: some notices are news, others stand in a list. */
export function NoticeBox({ what, next, button }: Props) {
  return (
    <div class="notice">
      <Icon name="alert" />
      <div>
        <p class="notice-what">{what}</p>
        <p class="notice-next">{next}</p>
        {button && (
          <button type="button" class="button" onClick={button.onClick}>
            {button.label}
          </button>
        )}
      </div>
    </div>
  );
}
