// Announcements of what changed in the archive, from the one writer to every open screen.

/** What changed. The announcement carries no data: whoever hears it reads the store again. */
export type Change =
  | { of: 'posts'; sourceId: number | null }
  | { of: 'sources' }
  | { of: 'settings' }
  /** A reading position. */
  | { of: 'positions' }
  | { of: 'highlights' }
  /** The rebuild of the index made progress. */
  | { of: 'index' }
  /** The map's job made progress, or a map was stored. */
  | { of: 'map' }
  /** A checkup of the archive made progress. */
  | { of: 'checkup' }
  /** A request was made. */
  | { of: 'requests' }
  /** An import was staged or made progress. */
  | { of: 'imports' }
  /** Sources and settings were exchanged with the browser's account. */
  | { of: 'account' }
  /** An exchange through the folder was made, or failed. */
  | { of: 'folder' }
  /** The answer for a tab is new, or out of date. */
  | { of: 'page'; tabId: number }
  /** The panel is asked to show something (a look-up from the context menu, the first-run page). */
  | { of: 'panel' };

const CHANNEL = 'backlist-changes';
let channel: BroadcastChannel | null = null;

/** A BroadcastChannel does not hear itself. */
const ownListeners = new Set<(change: Change) => void>();

/** Tells every other context, and the listeners of `onOwnChange` in this one. */
export function announce(change: Change): void {
  channel ??= new BroadcastChannel(CHANNEL);
  channel.postMessage(change);
  for (const listener of ownListeners) listener(change);
}

/** Calls `listener` for each change that this context announces. */
export function onOwnChange(listener: (change: Change) => void): void {
  ownListeners.add(listener);
}

/** One channel for all listeners of this context, open while there are any: each channel costs the browser something. */
let receiver: BroadcastChannel | null = null;
let listening = 0;

/** Calls `listener` for each change announced by another context. @returns stops that */
export function onChange(listener: (change: Change) => void): () => void {
  receiver ??= new BroadcastChannel(CHANNEL);
  const own = receiver;
  const hear = (event: MessageEvent<Change>) => listener(event.data);
  own.addEventListener('message', hear);
  listening += 1;
  let ended = false;
  return () => {
    if (ended) return;
    ended = true;
    own.removeEventListener('message', hear);
    listening -= 1;
    if (listening > 0) return;
    own.close();
    receiver = null;
  };
}
