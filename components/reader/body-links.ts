// Clicks on links within a body: to places in the same post, to other posts of the archive, and out to the web.
import { urlKey } from '@/utils/core/url-key';
import type { Post } from '@/utils/model/post';

export interface LinkTargets {
  postsByUrlKeys(keys: readonly string[]): Promise<Post[]>;
  openPost(id: number): void;
  openAddress(url: string): void;
}

/** The element that a fragment names; sanitisers may have given ids a prefix. */
function placeOf(root: ShadowRoot, fragment: string): HTMLElement | null {
  const id = decodeURIComponent(fragment);
  return root.getElementById(id) ?? root.getElementById(`user-content-${id}`);
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
  if (!href || event.button !== 0) return;
  event.preventDefault();
  const own = address !== null && URL.canParse(href) && urlKey(href) === urlKey(address);
  const fragment = href.startsWith('#') ? href.slice(1) : own ? new URL(href).hash.slice(1) : '';
  const place = fragment ? placeOf(root, fragment) : null;
  if (place) {
    place.scrollIntoView({ block: 'start' });
    place.tabIndex = -1;
    place.focus({ preventScroll: true });
    return;
  }
  if (!URL.canParse(href) || !/^(?:https?|mailto):/.test(href)) return;
  const key = urlKey(href);
  const [known] =
    key === null || event.ctrlKey || event.metaKey || event.shiftKey
      ? []
      : await targets.postsByUrlKeys([key]);
  if (known) targets.openPost(known.id);
  else targets.openAddress(href);
}
