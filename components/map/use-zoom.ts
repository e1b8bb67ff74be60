// Moving over the map and closer to it, by wheel, drag, touch, keys and buttons (d3-zoom).

import { select } from 'd3-selection';
import type { RefObject } from 'preact';
import { useEffect, useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks';
import 'd3-transition';
import { type D3ZoomEvent, type ZoomTransform, zoom, zoomIdentity } from 'd3-zoom';
import { boundsOf, type Place } from './map-model';
import type { Size } from './use-size';

export interface MapZoom {
  transform: ZoomTransform;
  by(factor: number): void;
  /** Shows all of these. */
  fit(places: readonly Place[]): void;
  /** Brings a place into view, no closer than the map is. */
  reveal(place: Place): void;
}

const LEAST = 0.05;
const MOST = 8;
/** Pixels kept free at the edges, and how close a few posts are shown. */
const MARGIN = 44;
const CLOSEST_FIT = 3.2;
const GLIDE = 260; // milliseconds

const isStill = (): boolean => matchMedia('(prefers-reduced-motion: reduce)').matches;

function fitting(places: readonly Place[], { width, height }: Size): ZoomTransform {
  const box = boundsOf(places);
  if (!box || width === 0) return zoomIdentity.translate(width / 2, height / 2);
  const room = (size: number) => Math.max(40, size - 2 * Math.min(MARGIN, size / 6));
  const k = Math.min(
    CLOSEST_FIT,
    room(width) / Math.max(1, box.right - box.left),
    room(height) / Math.max(1, box.bottom - box.top),
  );
  return zoomIdentity
    .translate(width / 2, height / 2)
    .scale(Math.max(LEAST, k))
    .translate(-(box.left + box.right) / 2, -(box.top + box.bottom) / 2);
}

/** @param kept where the reader was last time; null to begin with all of it in view */
export function useZoom(
  canvas: RefObject<HTMLCanvasElement | null>,
  size: Size,
  places: readonly Place[],
  kept: ZoomTransform | null,
): MapZoom {
  const [transform, setTransform] = useState<ZoomTransform>(() => kept ?? zoomIdentity);
  const behaviour = useMemo(() => zoom<HTMLCanvasElement, unknown>().scaleExtent([LEAST, MOST]), []);
  /** What is kept in view at every size, until the reader moves the map. */
  const fitted = useRef<readonly Place[] | null>(kept ? null : places);
  const now = useRef({ size, places, transform });
  now.current = { size, places, transform };

  useLayoutEffect(() => {
    const element = canvas.current;
    if (!element) return;
    const selected = select(element);
    behaviour.on('zoom', ({ transform: next, sourceEvent }: D3ZoomEvent<HTMLCanvasElement, unknown>) => {
      if (sourceEvent) fitted.current = null;
      setTransform(next);
    });
    // A second click opens what the first one pointed at.
    selected.call(behaviour).on('dblclick.zoom', null);
    if (kept) selected.call(behaviour.transform, kept);
    return () => void selected.on('.zoom', null);
  }, [behaviour]);

  const to = (next: ZoomTransform, glide = true) => {
    const element = canvas.current;
    if (!element) return;
    const selected = select(element);
    if (!glide || isStill()) selected.call(behaviour.transform, next);
    else selected.transition().duration(GLIDE).call(behaviour.transform, next);
  };
  useEffect(() => {
    if (size.width > 0 && fitted.current) to(fitting(fitted.current, size), false);
  }, [size.width, size.height, places]);

  return {
    transform,
    by(factor) {
      const element = canvas.current;
      if (!element) return;
      fitted.current = null;
      const selected = select(element);
      if (isStill()) selected.call(behaviour.scaleBy, factor);
      else
        selected
          .transition()
          .duration(GLIDE / 2)
          .call(behaviour.scaleBy, factor);
    },
    fit(wanted) {
      fitted.current = wanted;
      to(fitting(wanted, now.current.size));
    },
    reveal({ x, y }) {
      const { size: room, transform: at } = now.current;
      const [left, top] = at.apply([x, y]);
      const edge = 40;
      if (left > edge && top > edge && left < room.width - edge && top < room.height - edge) return;
      fitted.current = null;
      to(
        zoomIdentity
          .translate(room.width / 2, room.height / 2)
          .scale(at.k)
          .translate(-x, -y),
      );
    },
  };
}
