// Promise: the sign stands where the reader put it, in any window, and out of the page's own corners; a stored place that
// is damaged costs nothing but itself.
import { expect, it } from 'vitest';
import { cornerAt, freePlace, GAP, placeAt } from '@/entrypoints/marker/place';
import { repairPlaces } from '@/utils/model/marker';
import { repairSettings } from '@/utils/model/settings';

const VIEW = { width: 1_000, height: 700 };
const DOT = { width: 32, height: 32 };
const CARD = { width: 304, height: 280 };

it('lies within the window, whatever its size', () => {
  for (const size of [DOT, CARD])
    for (const side of ['left', 'right'] as const)
      for (const at of [0, 0.3, 1]) {
        const { left, top } = cornerAt({ side, at }, size, VIEW);
        expect(left).toBeGreaterThanOrEqual(GAP);
        expect(top).toBeGreaterThanOrEqual(GAP);
        expect(left + size.width).toBeLessThanOrEqual(VIEW.width - GAP);
        expect(top + size.height).toBeLessThanOrEqual(VIEW.height - GAP);
      }
  // Of a window that is too small, its beginning is in view.
  expect(cornerAt({ side: 'right', at: 1 }, CARD, { width: 200, height: 100 })).toEqual({
    left: GAP,
    top: GAP,
  });
});

it('is kept as the nearest side and a share of the height', () => {
  expect(placeAt({ left: 600, top: 999 }, DOT, VIEW)).toEqual({ side: 'right', at: 1 });
  expect(placeAt({ left: 100, top: -50 }, DOT, VIEW)).toEqual({ side: 'left', at: 0 });
  const place = { side: 'right', at: 0.25 } as const;
  expect(placeAt(cornerAt(place, DOT, VIEW), DOT, VIEW).at).toBeCloseTo(0.25, 2);
});

it('moves on from places that are taken, and stays where all are', () => {
  const wanted = { side: 'right', at: 1 } as const;
  expect(freePlace(wanted, DOT, VIEW, () => false)).toEqual(wanted);
  expect(freePlace(wanted, DOT, VIEW, ({ left }) => left > 500)).toEqual({ side: 'left', at: 1 });
  expect(freePlace(wanted, DOT, VIEW, ({ top }) => top > 600)).toEqual({ side: 'right', at: 0.5 });
  expect(freePlace(wanted, DOT, VIEW, () => true)).toEqual(wanted);
});

it('what is damaged in the settings is repaired field by field', () => {
  const stored = {
    marker: 'balloon',
    markerHostsOff: ['a.example'],
    markerPlaces: { dot: { side: 'left', at: 0.5 }, card: { side: 'up', at: 7 } },
  };
  const { marker, markerHostsOff, markerPlaces } = repairSettings(stored);
  expect(marker).toBe('off');
  expect(markerHostsOff).toEqual(['a.example']);
  expect(markerPlaces).toEqual({ dot: { side: 'left', at: 0.5 }, card: { side: 'right', at: 1 } });
  expect(repairPlaces(null).dot).toEqual({ side: 'right', at: 1 });
});
