// Has the code of a body coloured, if it has any.
import { useEffect } from 'preact/hooks';

export function useCodeColours(body: HTMLElement | null): void {
  useEffect(() => {
    if (!body?.querySelector('pre')) return;
    // Where the reader's own colours stand for ours, words with a colour would be drawn as if they were selected.
    if (matchMedia('(forced-colors: active)').matches) return;
    let undo: (() => void) | null = null;
    let gone = false;
    import('./code-colours')
      .then(({ colourCode }) => {
        if (!gone) undo = colourCode(body);
      })
      // Code without colours is still code.
      .catch((error: unknown) => console.warn('Backlist: code is shown without colours.', error));
    return () => {
      gone = true;
      undo?.();
    };
  }, [body]);
}
