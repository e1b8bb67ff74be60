// Runs before the probe on the sites where something is highlighted (utils/platform/page-scripts.ts), and tells it so: there the
// worker wants to know of each page, and of others only where it may be an article.
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';

export default defineUnlistedScript(() => {
  Object.assign(globalThis, { backlistMarked: true });
});
