// A script whose extension was updated or removed is left behind in its page: it can ask nobody anything any more. The
// browser does not tell it so; it notices at the next thing that the reader does there, and costs nothing until then.
import { browser } from 'wxt/browser';

/** False once the extension that started this script is gone. */
export const connected = (): boolean => Boolean(browser.runtime?.id);

const MOMENTS = ['visibilitychange', 'focus', 'pointerdown', 'keydown', 'scroll'] as const;

/** Calls `clear` once, when the script finds itself left behind: nothing of it is to stay in the page. */
export function whenLeftBehind(clear: () => void): void {
  const end = new AbortController();
  const look = () => {
    if (connected()) return;
    end.abort();
    clear();
  };
  for (const moment of MOMENTS)
    addEventListener(moment, look, { signal: end.signal, capture: true, passive: true });
}
