// The document that hosts the workshop: an offscreen document in Chrome, a frame in Firefox's background page.
import { browser } from 'wxt/browser';

const PAGE = '/workshop.html';

/** The part of the DOM that is used where the background has one (Firefox); the worker is compiled without the DOM library. */
interface Frame {
  src: string;
  onload: (() => void) | null;
  remove(): void;
}
interface BackgroundDocument {
  createElement(name: 'iframe'): Frame;
  querySelector(selector: string): Frame | null;
  body: { append(frame: Frame): void };
}

const background = (): BackgroundDocument | undefined =>
  (globalThis as unknown as { document?: BackgroundDocument }).document;

const address = () => browser.runtime.getURL(PAGE as '/');

/** Whether it is open, perhaps since an earlier life of this worker. */
export async function isWorkshopOpen(): Promise<boolean> {
  if (!browser.offscreen) return Boolean(background()?.querySelector(`iframe[src="${address()}"]`));
  const open = await browser.runtime.getContexts({
    contextTypes: ['OFFSCREEN_DOCUMENT'],
    documentUrls: [address()],
  });
  return open.length > 0;
}

let opening: Promise<void> | null = null;

/** Opens it if it is not open; resolves when it listens. May be called several times at once. */
export function openWorkshop(): Promise<void> {
  opening ??= open().finally(() => {
    opening = null;
  });
  return opening;
}

async function open(): Promise<void> {
  if (await isWorkshopOpen()) return;
  if (browser.offscreen) {
    await browser.offscreen.createDocument({
      url: PAGE,
      reasons: ['DOM_PARSER'],
      justification: 'Parses feeds and pages, and makes their HTML safe, apart from any web page.',
    });
    return;
  }
  const page = background();
  if (!page) throw new Error('neither offscreen documents nor a background page');
  await new Promise<void>((done) => {
    const frame = page.createElement('iframe');
    frame.onload = () => done();
    frame.src = address();
    page.body.append(frame);
  });
}

/** Closes it, whatever it is doing. */
export async function closeWorkshop(): Promise<void> {
  if (!(await isWorkshopOpen())) return;
  if (browser.offscreen) await browser.offscreen.closeDocument();
  else background()?.querySelector(`iframe[src="${address()}"]`)?.remove();
}
