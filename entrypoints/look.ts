// Injected by the worker into articles, and when the user asks about a page (popup, panel): returns a PageProbe. Needs no access
// beyond the click, sends nothing and leaves nothing behind.
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { readProbe } from '@/utils/extract/page/read-probe';

export default defineUnlistedScript(() => readProbe(document, location.href));
