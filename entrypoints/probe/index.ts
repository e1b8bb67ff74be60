// The probe: runs on every page once the user has switched automatic mode on (registered at run time, so that the manifest asks
// for no site at install). An unlisted script and not one of WXT's content scripts, because those announce themselves to the page
// (by an event and a posted message).
//
// It does not run in private windows unless the user allowed the extension there, in the browser's own settings; even then
// nothing that is read is written to disk (see entrypoints/background/page-answers.ts).
import type { browser } from 'wxt/browser';
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { watchPage } from './watch-page';
import { watchSelection } from './watch-selection';

/** The global object of the extension's isolated world, which the page cannot see. */
const world = globalThis as unknown as {
  backlistProbe?: () => boolean;
  /** Set by the script `marked`. */
  backlistMarked?: boolean;
  navigation?: { activation?: { navigationType: string } | null };
  browser: typeof browser;
  chrome: typeof browser;
};

/**
 * The extension's interface, asked for only where something is to be said: to make it ready takes half a millisecond, which most
 * pages need not pay.
 */
const extension = () => (import.meta.env.FIREFOX ? world.browser : world.chrome);
const connected = () => Boolean(extension().runtime?.id);

/** Loaded anew, a page may be another than the one that was answered at its address. A browser that does not tell may have done so. */
const isReloaded = () => (world.navigation?.activation?.navigationType ?? 'reload') === 'reload';

export default defineUnlistedScript(() => {
  if (world.backlistProbe?.()) return;
  world.backlistProbe = watchPage({
    connected,
    send: (sight) => extension().runtime.sendMessage({ name: 'page.seen', input: sight }),
    isWanted: () => world.backlistMarked === true || isReloaded(),
    whenSeen: () =>
      watchSelection(() => {
        if (connected())
          void extension().runtime.sendMessage({ name: 'pageHighlight.wanted', input: {} }).catch(connected);
      }),
  });
});
