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
function placeOf(root: ParentNode, fragment: string): HTMLElement | null {
  return root.querySelector<HTMLElement>(`[data-anchor="${CSS.escape(decoded(fragment))}"]`);
}

/** The fragment of a link that leads to a place within the post, or null where it leads elsewhere. */
function fragmentOf(link: HTMLAnchorElement, ownKey: string | null): string | null {
  const href = link.getAttribute('href') ?? '';
  if (href.startsWith('#')) return href.slice(1) || null;
  const isOwn = ownKey !== null && URL.canParse(href) && urlKey(href) === ownKey;
  return isOwn ? new URL(href).hash.slice(1) || null : null;
}

const keyOf = (address: string | null): string | null => (address === null ? null : urlKey(address));

/** The place within the post that a link leads to, or null where it leads elsewhere. `address` is the post's own. */
function placeOfLink(root: ParentNode, link: HTMLAnchorElement, address: string | null): HTMLElement | null {
  const fragment = fragmentOf(link, keyOf(address));
  return fragment === null ? null : placeOf(root, fragment);
}

/** The links of a body and the places that they lead to, for who asks of many: a body may have any number of both. */
export class BodyPlaces {
  readonly #ownKey: string | null;
  readonly #named = new Map<string, HTMLElement>();
  readonly #order = new Map<Element, number>();
  readonly #ofLinks = new Map<HTMLAnchorElement, HTMLElement | null>();

  constructor(root: ParentNode, address: string | null) {
    this.#ownKey = keyOf(address);
    for (const element of root.querySelectorAll<HTMLElement>('a, [data-anchor]')) {
      this.#order.set(element, this.#order.size);
      const name = element.dataset.anchor;
      if (name !== undefined && !this.#named.has(name)) this.#named.set(name, element);
    }
  }

  /** As `placeOfLink`. */
  placeOf(link: HTMLAnchorElement): HTMLElement | null {
    const known = this.#ofLinks.get(link);
    if (known !== undefined) return known;
    const fragment = fragmentOf(link, this.#ownKey);
    const place = (fragment === null ? undefined : this.#named.get(decoded(fragment))) ?? null;
    this.#ofLinks.set(link, place);
    return place;
  }

  /** Whether the second, a link or a place, begins behind the first. */
  follows(first: Element, second: Element): boolean {
    return (this.#order.get(second) ?? -1) > (this.#order.get(first) ?? Infinity);
  }
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
