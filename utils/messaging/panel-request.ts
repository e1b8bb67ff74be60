// What the side panel is asked to show. Kept in session storage, because the panel may open before or after the request.
import { browser } from 'wxt/browser';
import * as z from 'zod/mini';

const panelRequestSchema = z.union([
  z.strictObject({ show: z.literal('lookup'), query: z.string().check(z.maxLength(2_000)) }),
  /** `passage`: a stretch of the post's text to scroll to and mark. */
  z.strictObject({
    show: z.literal('post'),
    postId: z.number(),
    passage: z.optional(z.string().check(z.maxLength(4_000))),
  }),
  z.strictObject({ show: z.literal('archive') }),
  z.strictObject({ show: z.literal('page') }),
]);
export type PanelRequest = z.infer<typeof panelRequestSchema>;

const KEY = 'panel-request';

/** Leaves a request for the panel of a window; the newest one counts. */
export async function askPanel(request: PanelRequest): Promise<void> {
  await browser.storage.session.set({ [KEY]: request });
}

/** Takes the request that waits for the panel, if there is one. */
export async function takePanelRequest(): Promise<PanelRequest | null> {
  const stored = (await browser.storage.session.get(KEY))[KEY];
  if (stored === undefined) return null;
  await browser.storage.session.remove(KEY);
  const parsed = panelRequestSchema.safeParse(stored);
  return parsed.success ? parsed.data : null;
}
