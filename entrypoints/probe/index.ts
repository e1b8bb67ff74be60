// The probe: runs on every page once the user has switched automatic mode on (registered at run time, so that the manifest asks
// for no site at install). An unlisted script and not one of WXT's content scripts, because those announce themselves to the page
// (by an event and a posted message).
//
// It does not run in private windows unless the user allowed the extension there, in the browser's own settings; even then
// nothing that is read is written to disk (see entrypoints/background/page-answers.ts).
import { browser } from 'wxt/browser';
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { connected } from '../on-page/left-behind';
import { watchPage } from './watch-page';
import { watchSelection } from './watch-selection';

/** On the global object of the extension's isolated world, which the page cannot see. */
const world = globalThis as { backlistProbe?: () => boolean };

export default defineUnlistedScript(() => {
  if (world.backlistProbe?.()) return;
  world.backlistProbe = watchPage({
    connected,
    send: (sight) => browser.runtime.sendMessage({ name: 'page.seen', input: sight }),
    whenSeen: () =>
      watchSelection(() => {
        if (connected())
          void browser.runtime.sendMessage({ name: 'pageHighlight.wanted', input: {} }).catch(connected);
      }),
  });
});
