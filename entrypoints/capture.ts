// Injected by the worker when the reader saves a page or takes a post's text from it: the page as it is, given back as the
// result. Needs no site access beyond the click, sends nothing by itself and leaves nothing behind.
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { capturePage } from '@/utils/extract/capture-page';

export default defineUnlistedScript(() => capturePage(document, location.href));
