// The map of the archive: what the engine says of its posts, and where each stands.

/** Posts on the map at most: those with the most relations. */
export const MOST_POINTS = 2_000;
/** What the reader can have done about the asking: it starts or goes on, begins anew, or ends. */
export const MAP_ORDERS = ['start', 'anew', 'stop'] as const;
export type MapOrder = (typeof MAP_ORDERS)[number];

/** A post that belongs beside another one. */
export interface Relation {
  /** Of the post that belongs there. */
  id: number;
  /** How sure the engine is, 0 to 1. */
  confidence: number;
  /** The shared terms that carried it, as the index and as the post that was asked have them, best first. */
  terms: { term: string; word: string }[];
}

/** What the engine said when it was asked with a post. A row of `relations`. */
export interface RelationRow {
  id: number;
  /** Of the post's text at that time. */
  contentHash: string;
  to: Relation[];
}

/** What a post says of itself in few words, and whose it is: what groups are named by. */
export interface Saying {
  /** Title and tags. */
  heading: string;
  /** Its first words. */
  text: string;
  /** The name of its source; null where nothing is known of that. */
  source: string | null;
}

/** A post on the map. */
export interface MapPoint {
  id: number;
  /** In units of the layout, around 0. */
  x: number;
  y: number;
  /** Place in `clusters`; null for a post that belongs to none. */
  cluster: number | null;
}

export interface MapCluster {
  /** The terms that set it apart, as words, best first. */
  words: string[];
  /** Its posts on the map. */
  posts: number;
}

/** The map as it was laid out last. The one row of `maps`. */
export interface ArchiveMap {
  id: 1;
  /** Of the relations that it was made of: it is out of date where there is a newer one. */
  edition: number;
  /** In milliseconds since 1970. */
  madeAt: number;
  points: MapPoint[];
  /** The largest first. */
  clusters: MapCluster[];
}

/** How far the asking has got. */
export interface MapProgress {
  /** Posts that were asked, of how many; 0 of 0 before it began. */
  done: number;
  total: number;
  /** Not before this time (milliseconds since 1970) is it tried again, as something went wrong; null while it goes on. */
  waitsUntil: number | null;
  /** It waits for the search index, which is being rebuilt. */
  indexFirst: boolean;
}

export interface MapState {
  /** Posts in the archive. */
  posts: number;
  /** Posts to be asked; of a large archive not every one is (utils/map/which-posts.ts). */
  toAsk: number;
  /** Those of them that were not asked yet. */
  unasked: number;
  /** The edition of the relations; 0 before there are any. */
  edition: number;
  /** The job that asks them; null where none is under way. */
  progress: MapProgress | null;
}
