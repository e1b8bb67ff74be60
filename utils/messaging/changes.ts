// Announcements of what changed in the archive, from the one writer to every open screen.

/** What changed. A reader of it reads the store again; the announcement carries no data. */
export type Change =
  | { of: 'posts'; sourceId: number | null }
  | { of: 'sources' }
  | { of: 'settings' }
  /** Where the reader stopped in a post. */
  | { of: 'positions' }
  | { of: 'highlights' }
  /** The rebuild of the index got further, or is done. */
  | { of: 'index' }
  /** The asking for the map got further, or is done; or a map was kept. */
  | { of: 'map' }
  /** A checkup of the archive got further. */
  | { of: 'checkup' }
  /** A server was asked for something. */
  | { of: 'requests' }
  /** An import was staged, got further, or is over. */
  | { of: 'imports' }
  /** Sources and settings were exchanged with the browser's account. */
  | { of: 'account' }
  /** The folder was exchanged with, or has a problem. */
  | { of: 'folder' }
  /** The answer for a tab is ready, or out of date. */
  | { of: 'page'; tabId: number }
  /** The panel is asked to show something (a look-up from the context menu, the first-run page). */
  | { of: 'panel' };

const CHANNEL = 'backlist-changes';
let channel: BroadcastChannel | null = null;

const here = new Set<(change: Change) => void>();

/** Tells every open screen, and of this context itself who asked for it. */
export function announce(change: Change): void {
  channel ??= new BroadcastChannel(CHANNEL);
  channel.postMessage(change);
  for (const listener of here) listener(change);
}

/** Calls `listener` for each change that this context announces. */
export function onOwnChange(listener: (change: Change) => void): void {
  here.add(listener);
}

/** Of this context, open while somebody listens: each one more would be asked of the browser by itself. */
let receiver: BroadcastChannel | null = null;
let listening = 0;

/** Calls `listener` for each change announced by another context; answers the function that ends it. */
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
