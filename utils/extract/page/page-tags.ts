// The tags of a page.
import { oneLine } from '../one-line';

const MOST = 50;
const LONGEST = 100;

/** The values of all elements that match, without repeats. */
function valuesOf(page: Document, selector: string, value: (element: Element) => string | null): string[] {
  return [...page.querySelectorAll(selector)]
    .slice(0, MOST)
    .flatMap((element) => (value(element) ?? '').split(','))
    .map(oneLine)
    .filter((tag) => tag !== '' && tag.length <= LONGEST && !/^https?:/i.test(tag));
}

/**
 * The tags of a page: Open Graph's, else the links that it calls tags, else its keywords. The first that it has and no
 * other, as keywords often name the whole site.
 */
export function tagsOf(page: Document): string[] {
  const content = (element: Element) => element.getAttribute('content');
  const ways = [
    () => valuesOf(page, 'meta[property="article:tag" i],meta[name="article:tag" i]', content),
    () => valuesOf(page, 'a[rel~="tag" i]', (element) => element.textContent),
    () => valuesOf(page, 'meta[name="keywords" i]', content),
  ];
  for (const way of ways) {
    const tags = [...new Set(way())].slice(0, MOST);
    if (tags.length > 0) return tags;
  }
  return [];
}
