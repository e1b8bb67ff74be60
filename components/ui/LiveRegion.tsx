// The one live region of a screen: says in words what changed, for those who can't see it.
import { signal } from '@preact/signals';
import { useEffect } from 'preact/hooks';

const said = signal('');

/** Has the screen reader say a sentence; the same sentence twice in a row is said twice. */
export function say(sentence: string): void {
  said.value = said.value === sentence ? `${sentence}\u00a0` : sentence;
}

/** Says what appears on a screen by itself, and again whenever it changes; null: nothing is there. */
export function useSaid(sentence: string | null): void {
  useEffect(() => {
    if (sentence !== null) say(sentence);
  }, [sentence]);
}

export function LiveRegion() {
  return (
    <div class="unseen" role="status" aria-live="polite">
      {said}
    </div>
  );
}
