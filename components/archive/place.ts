// Where the reader was in the archive list, kept while another view is shown.
import type { VirtualItem } from '@tanstack/virtual-core';

export interface Place {
  /** Of which list (Shelf.key). */
  list: string;
  offset: number;
  measurements: VirtualItem[];
  focusedPost: number | null;
}

let place: Place | null = null;

export const keptPlace = {
  keep(here: Place): void {
    place = here;
  },
  /** The place in a list, once; null where there is none. */
  take(list: string): Place | null {
    const kept = place;
    place = null;
    return kept?.list === list ? kept : null;
  },
};
