// How many of the navigation's links stand in a row: as many as fit, and the rest in a menu.
import type { RefObject } from 'preact';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';

/**
 * How many of the links fit in a row, in their order; where not all do, the menu's button needs its room too.
 * All in CSS pixels.
 */
export function fitting(links: readonly number[], menu: number, room: number): number {
  const sum = (many: number) => links.slice(0, many).reduce((all, width) => all + width, 0);
  if (sum(links.length) <= room) return links.length;
  let many = links.length - 1;
  while (many > 0 && sum(many) + menu > room) many--;
  return many;
}

/**
 * The number of a row's children that fit, all but the last, which is the menu. Null before they were measured, when all
 * of them have to be there; measured anew whenever what they say changes (`said`).
 */
export function useFitting(row: RefObject<HTMLElement | null>, said: string): number | null {
  const [fit, setFit] = useState<{ said: string; many: number } | null>(null);
  const measured = useRef<{ said: string; widths: number[] } | null>(null);
  const many = fit?.said === said ? fit.many : null;
  useLayoutEffect(() => {
    const place = row.current;
    if (!place) return;
    const widths = [...place.children].map((child) => child.getBoundingClientRect().width);
    if (measured.current?.said !== said) measured.current = { said, widths };
    const refit = () => {
      const [menu = 0, ...links] = (measured.current?.widths ?? []).toReversed();
      const { paddingInlineStart, paddingInlineEnd } = getComputedStyle(place);
      const padding =
        (Number.parseFloat(paddingInlineStart) || 0) + (Number.parseFloat(paddingInlineEnd) || 0);
      setFit({ said, many: fitting(links.toReversed(), menu, place.clientWidth - padding) });
    };
    refit();
    const room = new ResizeObserver(refit);
    room.observe(place);
    // The same words in other letters, or set wider, as readers may have them.
    const links = new ResizeObserver(() => {
      // The menu's own button may say something else by then.
      const were = measured.current?.widths.slice(0, many ?? 0) ?? [];
      const now = [...place.children].map((child) => child.getBoundingClientRect().width);
      if (were.every((width, n) => Math.abs(width - (now[n] ?? width)) <= 1)) return;
      measured.current = null;
      setFit(null);
    });
    for (const child of place.children) links.observe(child);
    return () => {
      room.disconnect();
      links.disconnect();
    };
  }, [row, said, many]);
  return many;
}
