// Asks the side panel to show something. Kept in session storage, because the panel may open before or after the request.
import { browser } from 'wxt/browser';

export type PanelRequest =
  /** An empty query: the look-up as it was left. */
  | { show: 'lookup'; query: string }
  /** `passage`: a part of the post's text to scroll to and mark; `highlight`: id of a highlight to scroll to. */
  | { show: 'post'; postId: number; passage?: string | undefined; highlight?: number | undefined }
  /** The highlights; with an id, that one's note is open. */
  | { show: 'highlights'; id?: number | undefined }
  | { show: 'source'; sourceId: number }
  /** All posts, or those of one source. */
  | { show: 'archive'; source?: number | undefined }
  /** The page in the tab; `ask`: the user asked for it, so it is read even without automatic mode. */
  | { show: 'page'; ask?: boolean | undefined };

const KEY = 'panel-request';

/** Leaves a request for the panel; a newer one replaces it. */
export async function askPanel(request: PanelRequest): Promise<void> {
  await browser.storage.session.set({ [KEY]: request });
}

/**
 * Takes the waiting request, or null. Only our screens and worker can write to session storage, and it does not survive an
 * update of the extension, so the shape is always that of this version.
 */
export async function takePanelRequest(): Promise<PanelRequest | null> {
  const stored = (await browser.storage.session.get(KEY))[KEY];
  if (stored === undefined) return null;
  await browser.storage.session.remove(KEY);
  return stored as PanelRequest;
}
