// The reader's keys. Letters only while the reader has them on, as people who speak to their computer type by accident
// (WCAG 2.1.4); never while something is typed.
import { useLayoutEffect, useRef } from 'preact/hooks';

/** What a key may do, in the order in which the help lists it. */
export const ACTIONS = [
  'older',
  'newer',
  'original',
  'star',
  'later',
  'unread',
  'outline',
  'set',
  'images',
  'aloud',
  'sentenceBack',
  'sentenceOn',
  'tab',
  'help',
] as const;
export type Action = (typeof ACTIONS)[number];

export const KEYS: Record<Action, readonly string[]> = {
  older: ['j', 'n'],
  newer: ['k', 'p'],
  original: ['o'],
  star: ['f'],
  later: ['r'],
  unread: ['u'],
  outline: ['c'],
  set: ['a'],
  images: ['i'],
  aloud: ['l'],
  sentenceBack: [','],
  sentenceOn: ['.'],
  tab: ['t'],
  help: ['?'],
};
/** Media keys, where the browser leaves them to the page (aloud/media-keys.ts). */
const MEDIA: Record<string, Action> = {
  MediaPlayPause: 'aloud',
  MediaTrackPrevious: 'sentenceBack',
  MediaTrackNext: 'sentenceOn',
};
const BY_KEY = new Map(ACTIONS.flatMap((action) => KEYS[action].map((key) => [key, action] as const)));

/** In a field, or in a sheet over the text, a letter means something else. */
export const isTyping = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement &&
  (target.isContentEditable || target.closest('input, textarea, select, dialog, [role=dialog]') !== null);

/** Has keys do things. Actions without a handler are left to whoever else listens. */
export function useReaderKeys(handlers: Partial<Record<Action, () => void>>, letters: boolean): void {
  const latest = useRef({ handlers, letters });
  latest.current = { handlers, letters };
  useLayoutEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) return;
      if (isTyping(event.target)) return;
      const { handlers: now, letters: on } = latest.current;
      const action = MEDIA[event.key] ?? (on ? BY_KEY.get(event.key.toLowerCase()) : undefined);
      const handle = action && now[action];
      if (!handle) return;
      event.preventDefault();
      handle();
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, []);
}
