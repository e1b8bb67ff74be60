// The marker: a sign on a web page that it has related posts. Where it is placed, and what it shows. No zod here: this runs in
// web pages.
import { fieldsOf } from './stored-value';

export const MARKERS = ['off', 'dot', 'card'] as const;
/** `dot`: a number that opens to a card; `card`: open from the start. */
export type Marker = (typeof MARKERS)[number];
export type MarkerForm = Exclude<Marker, 'off'>;

export const SIDES = ['left', 'right'] as const;

/** Its place in the window, whatever the window's size. */
export interface MarkerPlace {
  side: (typeof SIDES)[number];
  /** 0: at the top, 1: at the bottom. */
  at: number;
}

export type MarkerPlaces = Record<MarkerForm, MarkerPlace>;

const INITIAL_PLACE: MarkerPlace = { side: 'right', at: 1 };

function repairPlace(stored: unknown): MarkerPlace {
  const { side, at } = fieldsOf(stored);
  const known = SIDES.find((each) => each === side);
  return known && typeof at === 'number' && at >= 0 && at <= 1 ? { side: known, at } : INITIAL_PLACE;
}

/** Places from whatever was stored. */
export function repairPlaces(stored: unknown): MarkerPlaces {
  const { dot, card } = fieldsOf(stored);
  return { dot: repairPlace(dot), card: repairPlace(card) };
}

export interface MarkerPost {
  id: number;
  title: string;
  /** Source and date. */
  line: string;
  /** The shared terms, as a sentence. */
  why: string;
}

/** What the script in the page is given: only what it shows. */
export interface MarkerView {
  form: MarkerForm;
  place: MarkerPlace;
  posts: MarkerPost[];
  /** Number of related posts, of which `posts` are the best. */
  total: number;
  words: {
    lang: string;
    dir: 'ltr' | 'rtl';
    label: string;
    heading: string;
    move: string;
    close: string;
    all: string;
    site: string;
    siteDone: string;
    never: string;
    neverDone: string;
    undo: string;
    failed: string;
  };
}
