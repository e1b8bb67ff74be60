// Injected by the worker when the reader asks about a page (popup, panel): one look, given back as the result. Needs
// no site access beyond the click, sends nothing by itself and leaves nothing behind.
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { readProbe } from '@/utils/extract/read-probe';

export default defineUnlistedScript(() => readProbe(document, location.href));
