// What all that is drawn of the map goes by: its colours, and what of it is looked at.
import type { Chosen, MapModel, Place } from './map-model';
import type { View } from './map-view';

/** The colours and faces of the map, as the styles have them. */
export interface MapStyle {
  paper: string;
  ink: string;
  soft: string;
  line: string;
  /** Of the groups, in their order; of more groups than colours, they begin again in another shape. */
  groups: readonly string[];
  focus: string;
  /** Lines and points in system colours: nothing may be told by paleness there. */
  forced: boolean;
  serif: string;
  sans: string;
}

export interface Shown {
  /** The point in view of the reader: hovered, or reached by keys. */
  active: Place | null;
  chosen: Chosen;
  /** The keyboard is on the map. */
  focused: boolean;
}

export const colourOf = (cluster: number | null, style: MapStyle): string =>
  cluster === null ? style.soft : (style.groups[cluster % style.groups.length] as string);

/** What is not looked at is paler. */
export const PALE = 0.14;

/** What is drawn, how, and what of it is looked at. */
export interface Drawing {
  context: CanvasRenderingContext2D;
  model: MapModel;
  view: View;
  style: MapStyle;
  shown: Shown;
  isLit(place: Place): boolean;
}
