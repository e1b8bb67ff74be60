// The groups of the map with their colours and shapes; one that is chosen is shown alone, with its posts as a list.
import type { JSX } from 'preact';
import { Dateline } from '@/components/posts/Dateline';
import { PostLink } from '@/components/posts/PostLink';
import { t } from '@/utils/i18n/translate';
import type { Chosen, MapModel } from './map-model';
import { COLOURS, inForcedColours, type Shape, shapeOf } from './map-signs';
import { clusterName } from './map-words';

interface Props {
  model: MapModel;
  chosen: Chosen;
  onChoose(chosen: Chosen): void;
  onOpen(postId: number): void;
  sourceOf(sourceId: number): string | undefined;
}

/** Posts of the chosen group that are listed; its table has them all. */
const LISTED = 40;
const DRAWN: Record<Shape, JSX.Element> = {
  circle: <circle cx="6" cy="6" r="5" />,
  square: <rect x="1.5" y="1.5" width="9" height="9" />,
  diamond: <path d="M6 0 12 6 6 12 0 6Z" />,
  triangle: <path d="M6 .5 11.8 11H.2Z" />,
};

function Sign({ cluster }: { cluster: number | null }) {
  const alone = cluster === null;
  return (
    <svg
      class={alone ? 'map-sign is-alone' : 'map-sign'}
      viewBox="0 0 12 12"
      width="12"
      height="12"
      aria-hidden="true"
      style={alone ? {} : { color: `var(--map-${(cluster % COLOURS) + 1})` }}
    >
      {DRAWN[alone ? 'circle' : shapeOf(cluster, inForcedColours())]}
    </svg>
  );
}

export function MapLegend({ model, chosen, onChoose, onOpen, sourceOf }: Props) {
  const groups = model.clusters.flatMap(({ words, places }, n) =>
    places.length > 0 ? [{ key: n as Exclude<Chosen, null>, name: clusterName({ words }), places }] : [],
  );
  if (model.alone.length > 0) groups.push({ key: 'alone', name: t('map.alone'), places: model.alone });
  return (
    <section class="map-legend" aria-label={t('map.legend')}>
      <ul class="plain-list">
        {groups.map(({ key, name, places }) => (
          <li key={key}>
            <button
              type="button"
              class="map-group"
              aria-pressed={chosen === key}
              onClick={() => onChoose(chosen === key ? null : key)}
            >
              <Sign cluster={key === 'alone' ? null : key} />
              <span class="map-group-name">{name}</span>
              <span class="map-group-count">{t('list.found', { count: places.length })}</span>
            </button>
            {chosen === key && (
              <ol class="plain-list map-group-posts">
                {places.slice(0, LISTED).map(({ post }) => (
                  <li key={post.id}>
                    <PostLink post={post} onOpen={() => onOpen(post.id)} />
                    <Dateline post={post} source={sourceOf(post.sourceId)} />
                  </li>
                ))}
                {places.length > LISTED && (
                  <li class="remark">{t('map.more', { count: places.length - LISTED })}</li>
                )}
              </ol>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
