// Injected by the worker into a page that the probe takes for an article; its result is the page's main text. A large page
// is handed over as it is and read in the workshop, as reading it here would hold the page up.
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { readArticle } from '@/utils/extract/article';
import { isLargePage, pageSource } from '@/utils/extract/large-page';

export default defineUnlistedScript(() =>
  isLargePage(document) ? pageSource(document, location.href) : readArticle(document, location.href),
);
