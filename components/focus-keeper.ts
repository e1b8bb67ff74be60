// What has the focus may go with the press of it: a row is deleted, a filter taken off, a menu closed. Browsers then let the
// focus fall to the document, and who uses the keyboard begins again at its top. Here it goes to what took its place.

const FOCUSABLE =
  'a[href], button:not(:disabled), input:not(:disabled), select:not(:disabled), textarea:not(:disabled), summary, [tabindex="0"]';

/** Milliseconds in which a screen may move the focus itself, which then stays where that put it. */
const GRACE = 150;

/** Where an element stands: what holds it, and as which of its children. */
interface Place {
  holder: Element;
  index: number;
}

function placesOf(element: Element): Place[] {
  const places: Place[] = [];
  for (let child = element; child.parentElement; child = child.parentElement)
    places.push({ holder: child.parentElement, index: [...child.parentElement.children].indexOf(child) });
  return places;
}

const isSeen = (element: HTMLElement): boolean => element.checkVisibility?.() ?? true;

/** Whether it is where the window shows it now, so that nothing has to scroll for it. */
function isInView(element: HTMLElement): boolean {
  const { top, bottom } = element.getBoundingClientRect();
  return bottom > 0 && top < innerHeight;
}

function focusablesIn(element: Element): HTMLElement[] {
  const all = [...element.querySelectorAll<HTMLElement>(FOCUSABLE)];
  if (element.matches(FOCUSABLE)) all.unshift(element as HTMLElement);
  return all.filter(isSeen);
}

/** What stands at a place or behind it, else what is nearest before it, within the same holder. */
function nearest({ holder, index }: Place): HTMLElement | undefined {
  const children = [...holder.children];
  for (const child of children.slice(index)) {
    const [first] = focusablesIn(child);
    if (first) return first;
  }
  for (const child of children.slice(0, index).reverse()) {
    const all = focusablesIn(child);
    const last = all.findLast(isInView) ?? all.at(-1);
    if (last) return last;
  }
  return undefined;
}

/** Keeps the focus of a document from falling out of what is shown. Answers what ends it. */
export function keepFocus(document: Document): () => void {
  let last: { element: Element; places: Place[] } | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;

  const onFocus = ({ target }: FocusEvent) => {
    if (target instanceof Element) last = { element: target, places: placesOf(target) };
  };
  // What the reader left by themselves, with a press elsewhere, is not gone back to.
  const onLeave = () =>
    setTimeout(() => {
      if (last?.element.isConnected && document.activeElement === document.body) last = null;
    });
  const rescue = () => {
    if (!last || last.element.isConnected || document.activeElement !== document.body) return;
    for (const place of last.places) {
      const next = place.holder.isConnected ? nearest(place) : undefined;
      if (!next) continue;
      next.focus();
      return;
    }
  };
  const watch = new MutationObserver(() => {
    if (!last || last.element.isConnected) return;
    clearTimeout(timer);
    timer = setTimeout(rescue, GRACE);
  });
  document.addEventListener('focusin', onFocus);
  document.addEventListener('focusout', onLeave);
  watch.observe(document.body, { childList: true, subtree: true });
  return () => {
    clearTimeout(timer);
    watch.disconnect();
    document.removeEventListener('focusin', onFocus);
    document.removeEventListener('focusout', onLeave);
  };
}
