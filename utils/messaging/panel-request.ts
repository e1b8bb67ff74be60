// What the side panel is asked to show. Kept in session storage, because the panel may open before or after the request.
import { browser } from 'wxt/browser';

export type PanelRequest =
  /** Without words the look-up is shown as it was left. */
  | { show: 'lookup'; query: string }
  /** `passage`: a stretch of the post's text to scroll to and mark; `highlight`: one of its highlights to scroll to. */
  | { show: 'post'; postId: number; passage?: string | undefined; highlight?: number | undefined }
  /** The highlights; with an id, that one is open to be written on. */
  | { show: 'highlights'; id?: number | undefined }
  | { show: 'source'; sourceId: number }
  /** All posts, or those of one source. */
  | { show: 'archive'; source?: number | undefined }
  /** The page beside it; `ask`: the reader asked for it, so it is read though that is not done by itself. */
  | { show: 'page'; ask?: boolean | undefined };

const KEY = 'panel-request';

/** Leaves a request for the panel of a window; the newest one counts. */
export async function askPanel(request: PanelRequest): Promise<void> {
  await browser.storage.session.set({ [KEY]: request });
}

/**
 * Takes the request that waits for the panel, if there is one. Only our own screens and worker can write there, and it
 * does not outlive an update of the extension, so the shape is always this version's own.
 */
export async function takePanelRequest(): Promise<PanelRequest | null> {
  const stored = (await browser.storage.session.get(KEY))[KEY];
  if (stored === undefined) return null;
  await browser.storage.session.remove(KEY);
  return stored as PanelRequest;
}
