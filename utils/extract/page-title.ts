// What a page is called.

/** The title in the head. Not `document.title`: an element of that name in the page would stand in its place. */
export function pageTitle(page: Document): string {
  return (page.querySelector('head title')?.textContent ?? '').replace(/\s+/g, ' ').trim();
}
