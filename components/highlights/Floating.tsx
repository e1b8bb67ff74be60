// A small surface beside a stretch of text: below it, or above where there is no room, and never out of the view.
import type { ComponentChildren, Ref } from 'preact';
import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';

/** A box in the window's coordinates. */
export interface Box {
  top: number;
  bottom: number;
  left: number;
  right: number;
}

/** Pixels between the text and the surface, and to the edges of the view. */
const GAP = 8;

interface Place {
  top: number;
  left: number;
}

/** Where a surface of this size goes beside a box; all in the coordinates of a view of this size. */
export function placeBeside(
  box: Box,
  size: { width: number; height: number },
  view: { width: number; height: number },
  above: boolean,
): Place {
  const below = box.bottom + GAP;
  const over = box.top - GAP - size.height;
  const fitsBelow = below + size.height <= view.height - GAP;
  const top = above && over >= GAP ? over : fitsBelow || over < GAP ? below : over;
  const middle = (box.left + box.right) / 2 - size.width / 2;
  return { top, left: Math.max(GAP, Math.min(middle, view.width - size.width - GAP)) };
}

interface Props {
  box: Box;
  /** Above the text where there is room: for what must not cover what is read next. */
  above?: boolean;
  class: string;
  surfaceRef?: Ref<HTMLDivElement>;
  children: ComponentChildren;
}

/** It lies in what scrolls, so that it goes along with its text. */
export function Floating({ box, above = false, class: name, surfaceRef, children }: Props) {
  const surface = useRef<HTMLDivElement | null>(null);
  const [place, setPlace] = useState<Place | null>(null);
  useLayoutEffect(() => {
    const own = surface.current;
    const holder = own?.offsetParent;
    if (!own || !holder) return;
    const view = holder.getBoundingClientRect();
    const within = {
      top: box.top - view.top,
      bottom: box.bottom - view.top,
      left: box.left - view.left,
      right: box.right - view.left,
    };
    const size = { width: own.offsetWidth, height: own.offsetHeight };
    const { top, left } = placeBeside(
      within,
      size,
      { width: holder.clientWidth, height: holder.clientHeight },
      above,
    );
    setPlace({ top: top + holder.scrollTop, left });
  }, [box, above]);
  // What is written in must be seen whole; a bar is small enough.
  useEffect(() => {
    if (place && !above) surface.current?.scrollIntoView({ block: 'nearest' });
  }, [place]);
  return (
    <div
      class={`floating ${name}`}
      ref={(element) => {
        surface.current = element;
        if (typeof surfaceRef === 'function') surfaceRef(element);
        else if (surfaceRef) surfaceRef.current = element;
      }}
      // Not seen before it has its place, but there: what is in it may have the focus already.
      style={place ? { top: `${place.top}px`, left: `${place.left}px` } : { opacity: 0 }}
    >
      {children}
    </div>
  );
}
