// Injected by the worker into a page that the probe takes for an article; its result is the page's main text.
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { readArticle } from '@/utils/extract/article';

export default defineUnlistedScript(() => readArticle(document, location.href));
