// Injected by the worker into articles: returns the page as HTML, which is read in the workshop.
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { pageSource } from '@/utils/extract/page/page-source';

export default defineUnlistedScript(() => pageSource(document, location.href));
