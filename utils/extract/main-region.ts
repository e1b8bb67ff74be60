// Where on a page its text is, as its author marked it.

/** The part of a page that holds what it is about, as its author marked it. */
export function mainRegion(page: Document): Element {
  // One name a question: a browser answers those without trying a list of patterns on each element.
  const articles = page.getElementsByTagName('article');
  return (
    page.querySelector('main') ??
    page.querySelector('[role=main]') ??
    (articles.item(1) === null ? articles.item(0) : null) ??
    page.querySelector('body') ??
    page.documentElement
  );
}
