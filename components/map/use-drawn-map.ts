// Draws the map on its two canvases whenever something of it has changed.
import type { RefObject } from 'preact';
import { useLayoutEffect } from 'preact/hooks';
import { drawMap } from './draw-map';
import type { MapStyle, Shown } from './drawing';
import type { MapModel } from './map-model';
import type { View } from './map-view';

/** The canvas's context, at the resolution of the screen. */
function contextOf(
  canvas: HTMLCanvasElement | null,
  view: View,
  ratio: number,
): CanvasRenderingContext2D | null {
  if (!canvas) return null;
  const [width, height] = [Math.round(view.width * ratio), Math.round(view.height * ratio)];
  if (canvas.width !== width || canvas.height !== height) Object.assign(canvas, { width, height });
  return canvas.getContext('2d');
}

export function useDrawnMap(
  canvases: { lines: RefObject<HTMLCanvasElement | null>; points: RefObject<HTMLCanvasElement | null> },
  model: MapModel,
  view: View,
  style: MapStyle | null,
  { active, chosen, focused }: Shown,
): void {
  useLayoutEffect(() => {
    if (!style || view.width === 0) return;
    const ratio = devicePixelRatio || 1;
    const lines = contextOf(canvases.lines.current, view, ratio);
    const points = contextOf(canvases.points.current, view, ratio);
    if (!lines || !points) return;
    const more = drawMap({ lines, points }, model, view, style, { active, chosen, focused }, ratio);
    // The rest of the lines follows, some a frame, until something changes.
    let frame = requestAnimationFrame(function next() {
      if (more()) frame = requestAnimationFrame(next);
    });
    return () => cancelAnimationFrame(frame);
  }, [model, view.k, view.dx, view.dy, view.width, view.height, style, active, chosen, focused]);
}
