// Protects against clickjacking: a click counts only if the user can see what they click on, so that a page cannot cover our
// buttons or make them invisible.

/** Intersection Observer v2 (https://w3c.github.io/IntersectionObserver/v2/), which Chrome has. */
interface VisibilityInit extends IntersectionObserverInit {
  trackVisibility: boolean;
  delay: number;
}
interface VisibilityEntry extends IntersectionObserverEntry {
  readonly isVisible?: boolean;
}

/** Milliseconds for which it must have been in plain view: nobody decides faster, and something that appears under a click is a trap. */
const LONG_ENOUGH = 400;
/** Milliseconds between two looks of the observer; the least that is allowed. */
const LOOKS = 100;

/** Watches one element of ours. */
export class Seen {
  readonly #observer: IntersectionObserver;
  readonly #host: HTMLElement;
  #visible = false;
  #since = 0;
  readonly #shownAt = performance.now();
  /** False where the browser does not tell whether something is covered. */
  #tells = false;

  /** @param host the element of the page that holds `watched` in its closed root */
  constructor(host: HTMLElement, watched: Element) {
    this.#host = host;
    const options: VisibilityInit = { threshold: [0, 0.5, 1], trackVisibility: true, delay: LOOKS };
    this.#observer = new IntersectionObserver((entries) => {
      const entry: VisibilityEntry | undefined = entries.at(-1);
      this.#tells = typeof entry?.isVisible === 'boolean';
      const visible = entry?.isVisible === true;
      if (visible && !this.#visible) this.#since = performance.now();
      this.#visible = visible;
    }, options);
    this.#observer.observe(watched);
  }

  /** Whether an event is the user's own, on something in plain view. */
  allows(event: Event, at: Element): boolean {
    if (!event.isTrusted || this.#isHidden()) return false;
    if (this.#tells) return this.#visible && performance.now() - this.#since >= LONG_ENOUGH;
    const { left, top, width, height } = at.getBoundingClientRect();
    const onTop = document.elementFromPoint(left + width / 2, top + height / 2);
    return onTop === this.#host && performance.now() - this.#shownAt >= LONG_ENOUGH;
  }

  stop(): void {
    this.#observer.disconnect();
  }

  /** The page's scripts reach the style of the host, if nothing within. */
  #isHidden(): boolean {
    const { opacity, filter, transform, clipPath, visibility } = getComputedStyle(this.#host);
    return (
      Number(opacity) < 1 ||
      visibility !== 'visible' ||
      [filter, transform, clipPath].some((value) => value !== 'none' && value !== '')
    );
  }
}
