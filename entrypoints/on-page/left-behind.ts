// A script whose extension was updated or removed stays in its page, and can reach nobody. The browser does not tell it; it
// notices at the user's next action there, and costs nothing until then.
import { browser } from 'wxt/browser';

/** False once the extension that started this script is gone. */
export const connected = (): boolean => Boolean(browser.runtime?.id);

const MOMENTS = ['visibilitychange', 'focus', 'pointerdown', 'keydown', 'scroll'] as const;

/** Calls `clear` once, when the script notices that: nothing of it must stay in the page. */
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
