// A cheap fingerprint of a page's content, by which a single-page app's pages are distinguished.

/** Characters of a text in the fingerprint. */
const LETTERS = 200;

/** The number of elements, the title, and how the first paragraph begins. */
export const fingerprintOf = (page: Document): string =>
  [
    page.getElementsByTagName('*').length,
    page.title,
    page.getElementsByTagName('p').item(0)?.textContent?.slice(0, LETTERS),
  ].join('\n');
