// The map's facts for who cannot see it: its groups with their terms, and each post with those that it belongs with.
import { useState } from 'preact/hooks';
import { PostLink } from '@/components/posts/PostLink';
import { formatDay } from '@/utils/i18n/dates';
import { inARow, t } from '@/utils/i18n/translate';
import type { MapModel, Place } from './map-model';
import { clusterName } from './map-words';

interface Props {
  model: MapModel;
  onOpen(postId: number): void;
  sourceOf(sourceId: number): string | undefined;
}

export function MapTable({ model, onOpen, sourceOf }: Props) {
  const groups = model.clusters
    .filter(({ places }) => places.length > 0)
    .map(({ words, places }, n) => ({ key: String(n), name: clusterName({ words }), places }));
  if (model.alone.length > 0) groups.push({ key: 'alone', name: t('map.alone'), places: model.alone });
  return (
    <div class="view-scroll padded map-tables">
      {groups.map(({ key, name, places }, n) => (
        <Group key={key} name={name} places={places} open={n === 0} onOpen={onOpen} sourceOf={sourceOf} />
      ))}
    </div>
  );
}

interface GroupProps extends Omit<Props, 'model'> {
  name: string;
  places: readonly Place[];
  open: boolean;
}

/** The rows of a group are made when it is opened: two thousand of them would hold the screen up. */
function Group({ name, places, open: first, onOpen, sourceOf }: GroupProps) {
  const [open, setOpen] = useState(first);
  return (
    <details class="map-table" open={open} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>
        <h2>{name}</h2>
        <span class="map-group-count">{t('list.found', { count: places.length })}</span>
      </summary>
      {open && (
        <table>
          <caption class="unseen">{t('map.table.caption', { name })}</caption>
          <thead>
            <tr>
              <th scope="col">{t('map.table.post')}</th>
              <th scope="col">{t('map.table.beside')}</th>
            </tr>
          </thead>
          <tbody>
            {places.map(({ post, beside }) => (
              <tr key={post.id}>
                <th scope="row">
                  <PostLink post={post} onOpen={() => onOpen(post.id)} />
                  <span class="map-table-line">
                    {[
                      post.site ?? sourceOf(post.sourceId),
                      post.published === null ? t('date.unknown') : formatDay(post.published),
                    ]
                      .filter(Boolean)
                      .join(' · ')}
                  </span>
                </th>
                <td>
                  {beside.length === 0 ? (
                    t('map.with.none')
                  ) : (
                    <ul class="plain-list">
                      {beside.map(({ place, words }) => (
                        <li key={place.id}>
                          <PostLink post={place.post} onOpen={() => onOpen(place.id)} />
                          {words.length > 0 && <span class="map-table-line">{inARow(words)}</span>}
                        </li>
                      ))}
                    </ul>
                  )}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </details>
  );
}
