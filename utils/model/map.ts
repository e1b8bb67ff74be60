// The map of the archive: which posts belong together, and where each of them is drawn.

/** Most posts on the map: those with the most relations. */
export const MOST_POINTS = 2_000;
/** What the user can do about the job that asks: start or continue it, start it over, or stop it. */
export const MAP_ORDERS = ['start', 'anew', 'stop'] as const;
export type MapOrder = (typeof MAP_ORDERS)[number];

/** A related post, as the engine found it. */
export interface Relation {
  /** Of the related post. */
  id: number;
  /** How sure the engine is, 0 to 1. */
  confidence: number;
  /** The shared terms, best first: as the index has them, and as the asking post writes them. */
  terms: { term: string; word: string }[];
}

/** The posts that the engine relates to a post. A row of `relations`. */
export interface RelationRow {
  id: number;
  /** Hash of the text that the engine was asked with. */
  contentHash: string;
  to: Relation[];
}

/** What a post says in few words, and its source: what groups are named by. */
export interface Saying {
  /** Title and tags. */
  heading: string;
  /** Its first words. */
  text: string;
  /** The name of its source; null where it is unknown. */
  source: string | null;
}

/** A post on the map. */
export interface MapPoint {
  id: number;
  /** In units of the layout, around 0. */
  x: number;
  y: number;
  /** Index in `clusters`; null for a post in none. */
  cluster: number | null;
}

export interface MapCluster {
  /** The words or phrases that set it apart, best first. */
  words: string[];
  /** How many posts it has on the map. */
  posts: number;
}

/** The map as it was last laid out. The only row of `maps`. */
export interface ArchiveMap {
  id: 1;
  /** Edition of the relations that it was made from: if there is a newer one, the map is out of date. */
  edition: number;
  /** In milliseconds since 1970. */
  madeAt: number;
  points: MapPoint[];
  /** The largest first. */
  clusters: MapCluster[];
}

/** Progress of the job that asks the engine. */
export interface MapProgress {
  /** Posts that were asked, and their total; both 0 before it begins. */
  done: number;
  total: number;
  /** When it is tried again after a failure, in milliseconds since 1970; null where nothing failed. */
  waitsUntil: number | null;
  /** It waits until the search index is rebuilt. */
  indexFirst: boolean;
}

export interface MapState {
  /** Posts in the archive. */
  posts: number;
  /** Posts to ask; a part of them in a large archive (utils/map/which-posts.ts). */
  toAsk: number;
  /** How many of them are still to be asked. */
  unasked: number;
  /** The edition of the relations; 0 before there are any. */
  edition: number;
  /** Null where the job is not running. */
  progress: MapProgress | null;
}
