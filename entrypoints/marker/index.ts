// The marker on a page: injected only where there are related posts and the user wants it. Run again in the same page, it updates
// itself. It runs in the extension's isolated world and says nothing to the page.
import { browser } from 'wxt/browser';
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import type { MarkerView } from '@/utils/model/marker';
import { connected, whenLeftBehind } from '../on-page/left-behind';
import { send } from '../on-page/send';
import { MarkerSign } from './marker-view';

interface Running {
  refresh(): Promise<void>;
  stop(): void;
  /** False once the extension was updated or removed. */
  connected(): boolean;
}

/** On the global object of the extension's isolated world, which the page cannot see. */
const world = globalThis as { backlistSign?: Running };

function start(): Running {
  let sign: MarkerSign | null = null;
  let shown = '';
  let asked = 0;
  const stop = () => {
    sign?.stop();
    sign = null;
    shown = '';
  };
  const refresh = async () => {
    const mine = ++asked;
    const view = (await send('marker.read', {})) as MarkerView | null;
    // Of several answers the last one counts; none interrupts a drag.
    if (mine !== asked || sign?.isInUse) return;
    // A new place is no reason to draw it again.
    const wanted = view && JSON.stringify({ ...view, place: null, at: location.href });
    if (view && wanted === shown) return sign?.standAt(view.place);
    const held = sign?.form === view?.form ? sign?.heldAt : undefined;
    stop();
    if (!view || wanted === null) return;
    shown = wanted;
    sign = new MarkerSign(view, held ?? null, {
      onOpen: (postId) => send('marker.open', { postId }),
      onPlace: (form, place) => send('marker.place', { form, ...place }),
      onHide: (where, undo) => send('marker.hide', { where, undo }),
    });
    sign.show();
  };
  // Only the extension itself can send such a message here.
  browser.runtime.onMessage.addListener((order: unknown) => {
    if (typeof order !== 'object' || order === null) return;
    if ('marker' in order || 'settings' in order) refresh().catch(stop);
  });
  whenLeftBehind(stop);
  return { refresh, stop, connected };
}

export default defineUnlistedScript(async () => {
  const before = world.backlistSign;
  if (before && !before.connected()) before.stop();
  const running = before?.connected() ? before : start();
  world.backlistSign = running;
  // The worker cannot be reached, or refused: remove everything from the page.
  await running.refresh().catch(() => running.stop());
});
