// What the map says in words.
import { titleOf } from '@/components/posts/PostLink';
import { formatDay } from '@/utils/i18n/dates';
import { t } from '@/utils/i18n/translate';
import type { Chosen, Cluster, MapModel, Place } from './map-model';

/** A group's name, of its words. */
export const clusterName = ({ words }: Pick<Cluster, 'words'>): string =>
  words.length > 0 ? words.join(' · ') : t('map.group.unnamed');

export function chosenName(model: MapModel, chosen: Exclude<Chosen, null>): string {
  const cluster = chosen === 'alone' ? undefined : model.clusters[chosen];
  return cluster ? clusterName(cluster) : t('map.alone');
}

/** Source and date of a post, and how many it belongs with. */
export function placeLines({ post, beside }: Place, source: string | undefined): [string, string] {
  const date = post.published === null ? t('date.unknown') : formatDay(post.published);
  const from = post.site ?? source;
  return [
    from ? `${from} · ${date}` : date,
    beside.length === 0 ? t('map.with.none') : t('map.with', { count: beside.length }),
  ];
}

/** The same in a sentence, with its title. */
export function placeSentence(place: Place, source: string | undefined): string {
  return [titleOf(place.post), ...placeLines(place, source)].join('. ');
}
