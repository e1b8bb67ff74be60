// Follows where the reader is in a post: takes up the reading where it stopped, holds the place while the text is set
// anew (another width, size or face), and has it kept.
import { type Signal, useSignal } from '@preact/signals';
import type { RefObject } from 'preact';
import { useEffect, useLayoutEffect, useRef } from 'preact/hooks';
import { useServices } from '@/components/services';
import type { ReadingPosition } from '@/utils/model/reading';
import { isShareAlone, READ, readPlace, showPlace } from './reading-place';

type Place = Pick<ReadingPosition, 'offset' | 'quote' | 'progress'>;

/** Milliseconds without scrolling until the place is read. */
const REST = 120;
/** Milliseconds in which a new width settles, unless the reader does something. */
const SETTLE = 3_000;
/** What is told when the screen goes away. */
const LEAVING = ['pagehide', 'visibilitychange'] as const;
const INPUTS = ['wheel', 'touchmove', 'pointerdown', 'keydown'] as const;
/** Milliseconds between two writes of it while the reading goes on. */
const KEEP = 4_000;

interface Subject {
  postId: number;
  /** Null until the text is there. */
  body: HTMLElement | null;
  scroller: RefObject<HTMLElement | null>;
  /** Where the reading stopped last time; undefined to begin at the top. */
  from: ReadingPosition | undefined;
}

export interface ReadingPlace {
  place: Signal<Place | null>;
  /** The reading was taken up where it stopped, and not scrolled since. */
  resumed: Signal<boolean>;
  toStart(): void;
}

/** Writes places, now and then and when the screen goes away. */
function useKeeping(postId: number): { keep(place: Place): void } {
  const { send } = useServices();
  const waiting = useRef<Place | null>(null);
  const timer = useRef<ReturnType<typeof setTimeout> | null>(null);
  const flush = () => {
    if (timer.current !== null) clearTimeout(timer.current);
    timer.current = null;
    const place = waiting.current;
    waiting.current = null;
    if (!place) return;
    const progress = place.progress >= READ ? 1 : place.progress;
    send('reading.position', { postId, ...place, progress }).catch((error: unknown) => {
      // The next write has the newer place; there is nothing that the reader could do.
      console.warn('Backlist: the place in a post was not kept.', error);
    });
  };
  useEffect(() => {
    const onHidden = () => {
      if (document.visibilityState === 'hidden') flush();
    };
    document.addEventListener('visibilitychange', onHidden);
    window.addEventListener('pagehide', flush);
    return () => {
      document.removeEventListener('visibilitychange', onHidden);
      window.removeEventListener('pagehide', flush);
      flush();
    };
  }, [postId]);
  return {
    keep(place) {
      waiting.current = place;
      timer.current ??= setTimeout(flush, KEEP);
    },
  };
}

export function useReadingPlace({ postId, body, scroller, from }: Subject): ReadingPlace {
  const place = useSignal<Place | null>(null);
  const resumed = useSignal(false);
  const { keep } = useKeeping(postId);
  /** The place to hold, and where scrolling to it has led: while nobody scrolls on, it stays the place to the letter. */
  const held = useRef<{ place: Place; top: number } | null>(null);
  const rest = useRef<ReturnType<typeof setTimeout> | null>(null);

  const hold = (wanted: Place): boolean => {
    const element = scroller.current;
    if (!body || !element || !showPlace(body, element, wanted)) return false;
    held.current = { place: wanted, top: element.scrollTop };
    return true;
  };

  useLayoutEffect(() => {
    if (!body) return;
    // A text that came anew is held where it was.
    if (held.current) hold(held.current.place);
    else if (from && from.progress < READ && (from.offset > 0 || isShareAlone(from)))
      resumed.value = hold(from);
  }, [body]);

  useEffect(() => {
    const element = scroller.current;
    if (!body || !element) return;
    let width = element.clientWidth;
    let resizedAt = Number.NEGATIVE_INFINITY;
    let touchedAt = Number.NEGATIVE_INFINITY;
    const onTouch = () => {
      touchedAt = performance.now();
    };
    const look = (scrolled: boolean) => {
      rest.current = null;
      // What scrolls right after the width changed is the browser, putting its own idea of the place in order.
      const settling = performance.now() - resizedAt < SETTLE && touchedAt < resizedAt;
      if (held.current && settling) hold(held.current.place);
      const now = readPlace(body, element);
      place.value = now;
      const still = held.current && Math.abs(element.scrollTop - held.current.top) < 2;
      if (still) return;
      // Above the text there is nothing to hold: the head of the post is in view.
      const above = body.getBoundingClientRect().top >= element.getBoundingClientRect().top;
      held.current = above ? null : { place: now, top: element.scrollTop };
      if (!scrolled) return;
      if (Number.isFinite(touchedAt)) resumed.value = false;
      keep(now);
    };
    const onScroll = () => {
      if (rest.current !== null) clearTimeout(rest.current);
      rest.current = setTimeout(() => look(true), REST);
    };
    const sizes = new ResizeObserver(() => {
      const resized = element.clientWidth !== width;
      width = element.clientWidth;
      if (resized) resizedAt = performance.now();
      // While somebody scrolls, pictures that come in are the browser's to make up for.
      if (held.current && (resized || rest.current === null)) hold(held.current.place);
      if (rest.current === null) look(false);
    });
    element.addEventListener('scroll', onScroll, { passive: true });
    for (const input of INPUTS) window.addEventListener(input, onTouch, { passive: true, capture: true });
    /** What was scrolled last counts also where the screen goes away right after. Heard before the place is written. */
    const lookNow = () => {
      if (rest.current === null) return;
      clearTimeout(rest.current);
      look(true);
    };
    for (const leaving of LEAVING) window.addEventListener(leaving, lookNow, { capture: true });
    sizes.observe(body);
    sizes.observe(element);
    look(false);
    return () => {
      for (const leaving of LEAVING) window.removeEventListener(leaving, lookNow, { capture: true });
      element.removeEventListener('scroll', onScroll);
      for (const input of INPUTS) window.removeEventListener(input, onTouch, { capture: true });
      sizes.disconnect();
      lookNow();
    };
  }, [body]);

  return {
    place,
    resumed,
    toStart() {
      held.current = null;
      resumed.value = false;
      scroller.current?.scrollTo({ top: 0 });
    },
  };
}
