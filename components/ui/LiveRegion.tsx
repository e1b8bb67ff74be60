// The one live region of a screen: says in words what changed, for those who can't see it.
import { signal } from '@preact/signals';

const said = signal('');

/** Has the screen reader say a sentence; the same sentence twice in a row is said twice. */
export function say(sentence: string): void {
  said.value = said.value === sentence ? `${sentence}\u00a0` : sentence;
}

export function LiveRegion() {
  return (
    <div class="unseen" role="status" aria-live="polite">
      {said}
    </div>
  );
}
