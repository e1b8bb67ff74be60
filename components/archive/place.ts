// Where the reader was in the archive list, kept while another view is shown.
import type { VirtualItem } from '@tanstack/virtual-core';

interface Place {
  offset: number;
  measurements: VirtualItem[];
  focusedPost: number | null;
}

let place: Place | null = null;

export const keptPlace = {
  keep(here: Place): void {
    place = here;
  },
  /** The place, once; null where there is none. */
  take(): Place | null {
    const kept = place;
    place = null;
    return kept;
  },
};
