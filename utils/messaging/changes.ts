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
  /** A server was asked for something. */
  | { of: 'requests' }
  /** An import was staged, got further, or is over. */
  | { of: 'imports' }
  /** The answer for a tab is ready, or out of date. */
  | { of: 'page'; tabId: number }
  /** The panel is asked to show something (a look-up from the context menu, the first-run page). */
  | { of: 'panel' };

const CHANNEL = 'backlist-changes';
let channel: BroadcastChannel | null = null;

/** Tells every open screen, not this context itself. */
export function announce(change: Change): void {
  channel ??= new BroadcastChannel(CHANNEL);
  channel.postMessage(change);
}

/** Calls `listener` for each change announced by another context; answers the function that ends it. */
export function onChange(listener: (change: Change) => void): () => void {
  const own = new BroadcastChannel(CHANNEL);
  own.onmessage = (event: MessageEvent<Change>) => listener(event.data);
  return () => own.close();
}
