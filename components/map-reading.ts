// What the map is made of, as screens read it; how it is laid out is left to who hands this in.
import type { ArchiveMap, MapState, RelationRow } from '@/utils/model/map';

export interface MapMaking {
  map: Promise<Omit<ArchiveMap, 'id'>>;
  /** Ends the work; the promise stays as it is. */
  end(): void;
}

export interface MapReading {
  state(): Promise<MapState>;
  /** The map as it was laid out last. */
  kept(): Promise<ArchiveMap | undefined>;
  /** What the engine said of posts, in the order of their ids; undefined where it was not asked. */
  relations(ids: readonly number[]): Promise<(RelationRow | undefined)[]>;
  /**
   * Lays a map out from what is known by now, beside the screen's own thread.
   * @param onProgress hears how far that is, 0 to 1
   */
  make(onProgress: (share: number) => void): MapMaking;
}
