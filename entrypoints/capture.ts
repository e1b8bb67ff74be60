// Injected by the worker when the user saves a page or takes a post's text from it: returns the page as HTML. Needs no access
// beyond the click, sends nothing and leaves nothing behind.
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { capturePage } from '@/utils/extract/page/capture-page';

export default defineUnlistedScript(() => capturePage(document, location.href));
