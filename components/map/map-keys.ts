// What the keys do on the map: arrows go from post to post, Page Up and Page Down from group to group.
import { say } from '@/components/ui/LiveRegion';
import { t } from '@/utils/i18n/translate';
import { type Chosen, isChosen, type MapModel, type Place, placeTowards } from './map-model';
import { chosenName } from './map-words';
import type { MapZoom } from './use-zoom';

/** How much closer a key or a button brings the map. */
export const CLOSER = 1.5;

export interface MapKeys {
  model: MapModel;
  chosen: Chosen;
  /** The post that is pointed at. */
  active: Place | null;
  zoom: MapZoom;
  goTo(place: Place): void;
  onChoose(chosen: Chosen): void;
  onOpen(postId: number): void;
  /** Points at nothing any more. */
  onLeave(): void;
}

/** Goes on to the next group, or back, and says which; all of them together are one more. */
function stepGroup({ model, chosen, onChoose }: MapKeys, by: 1 | -1): void {
  const groups: Chosen[] = [
    null,
    ...model.clusters.flatMap(({ places }, n) => (places.length > 0 ? [n] : [])),
  ];
  if (model.alone.length > 0) groups.push('alone');
  const next = groups.at((groups.indexOf(chosen) + by) % groups.length) ?? null;
  onChoose(next);
  const count = model.places.filter((place) => isChosen(place, next)).length;
  say(next === null ? t('map.all') : t('map.group.said', { name: chosenName(model, next), count }));
}

/** What a key does; undefined where it does nothing here. */
export function mapAction(key: string, keys: MapKeys): (() => void) | undefined {
  const { model, chosen, active, zoom, goTo, onChoose, onOpen, onLeave } = keys;
  const wanted = model.places.filter((place) => isChosen(place, chosen));
  const from = active && isChosen(active, chosen) ? active : null;
  const go = (place: Place | undefined) => () => place && goTo(place);
  if (key.startsWith('Arrow')) return go(from ? placeTowards(wanted, from, key) : wanted[0]);
  const actions: Record<string, (() => void) | undefined> = {
    Home: go(wanted[0]),
    PageDown: () => stepGroup(keys, 1),
    PageUp: () => stepGroup(keys, -1),
    '+': () => zoom.by(CLOSER),
    '=': () => zoom.by(CLOSER),
    '-': () => zoom.by(1 / CLOSER),
    0: () => zoom.fit(wanted),
    Enter: active ? () => onOpen(active.id) : undefined,
    Escape: active ? onLeave : chosen !== null ? () => onChoose(null) : undefined,
  };
  return actions[key];
}
