// Clicks on links within a body: to places in the same post, to other posts of the archive, and out to the web.
import { urlKey } from '@/utils/core/url-key';
import type { Post } from '@/utils/model/post';

export interface LinkTargets {
  postsByUrlKeys(keys: readonly string[]): Promise<Post[]>;
  openPost(id: number): void;
  openAddress(url: string): void;
}

/** A fragment as it is written, or as it is meant where it is percent-encoded. */
function decoded(fragment: string): string {
  try {
    return decodeURIComponent(fragment);
  } catch {
    // No UTF-8: it can only be meant as it is.
    return fragment;
  }
}

/** The element in a body that a fragment names: the sanitiser keeps its name in `data-anchor`. */
export function placeOf(root: ParentNode, fragment: string): HTMLElement | null {
  return root.querySelector<HTMLElement>(`[data-anchor="${CSS.escape(decoded(fragment))}"]`);
}

/** The place within the post that a link leads to, or null where it leads elsewhere. `address` is the post's own. */
export function placeOfLink(
  root: ParentNode,
  link: HTMLAnchorElement,
  address: string | null,
): HTMLElement | null {
  const href = link.getAttribute('href') ?? '';
  const own = address !== null && URL.canParse(href) && urlKey(href) === urlKey(address);
  const fragment = href.startsWith('#') ? href.slice(1) : own ? new URL(href).hash.slice(1) : '';
  return fragment ? placeOf(root, fragment) : null;
}

/** Takes reading on at a place of the text, keyboard included. */
export function goTo(place: HTMLElement): void {
  place.scrollIntoView({ block: 'start' });
  place.tabIndex = -1;
  place.focus({ preventScroll: true });
}

/** Follows a click on a link; does nothing for other clicks. `address` is the post's own. */
export async function followLink(
  event: MouseEvent,
  root: ShadowRoot,
  address: string | null,
  targets: LinkTargets,
): Promise<void> {
  const link = event.target instanceof Element ? event.target.closest<HTMLAnchorElement>('a[href]') : null;
  const href = link?.getAttribute('href');
  if (!link || !href || event.button !== 0 || event.defaultPrevented) return;
  event.preventDefault();
  const place = placeOfLink(root, link, address);
  if (place) return goTo(place);
  if (!URL.canParse(href) || !/^(?:https?|mailto):/.test(href)) return;
  const key = urlKey(href);
  const [known] =
    key === null || event.ctrlKey || event.metaKey || event.shiftKey
      ? []
      : await targets.postsByUrlKeys([key]);
  if (known) targets.openPost(known.id);
  else targets.openAddress(href);
}
