// The map of the archive: its picture with the legend, or the same as a table; what is still to be done before it is whole.
import '@/components/styles/map.css';
import '@/components/styles/map-side.css';
import { useState } from 'preact/hooks';
import { useServices } from '@/components/services';
import { IconButton } from '@/components/ui/IconButton';
import { Notice } from '@/components/ui/Notice';
import { useLoaded } from '@/components/use-loaded';
import { t } from '@/utils/i18n/translate';
import { MapLegend } from './MapLegend';
import { MapProgress } from './MapProgress';
import { MapStage } from './MapStage';
import { MapTable } from './MapTable';
import type { Chosen, MapModel } from './map-model';
import { type KeptMap, type MapUse, useMap } from './use-map';

interface Props {
  inTab: boolean;
  onBack(): void;
  onSources(): void;
  onOpen(postId: number): void;
}

export default function MapView({ inTab, onBack, onSources, onOpen }: Props) {
  const { archive, openAddress, mapAddress } = useServices();
  const map = useMap();
  const [asTable, setAsTable] = useState(false);
  const isSources = ({ of }: { of: string }) => of === 'sources';
  const sources = useLoaded(() => archive.sourceRows(), [archive], isSources).value ?? [];
  const sourceOf = (id: number) =>
    sources.length > 1 ? sources.find((source) => source.id === id)?.title : undefined;
  const { kept, state } = map;
  const hasLines = kept != null && kept.model.lines.length > 0;
  return (
    <div class="map">
      <header class="map-head">
        <IconButton icon="back" label={t('map.back')} onClick={onBack} />
        <h1 class="map-heading">{t('map.heading')}</h1>
        {hasLines && (
          <>
            <IconButton
              icon={asTable ? 'map' : 'outline'}
              label={t(asTable ? 'map.picture' : 'map.table')}
              onClick={() => setAsTable(!asTable)}
            />
            <IconButton icon="refresh" label={t('map.anew')} onClick={() => map.order('anew')} />
          </>
        )}
        {!inTab && <IconButton icon="tab" label={t('map.tab')} onClick={() => openAddress(mapAddress())} />}
      </header>
      {map.error && <Notice error={map.error} onRetry={map.retry} />}
      {state && state.posts > 0 && <MapProgress map={map} />}
      {state?.posts === 0 && (
        <Empty heading={t('archive.empty.heading')} text={t('archive.empty.text')} onSources={onSources} />
      )}
      {state && state.posts > 0 && kept && !hasLines && !state.progress && map.laying === null && (
        <Empty heading={t('map.none.heading')} text={t('map.none.text')} onSources={onSources} />
      )}
      {kept && hasLines && asTable && (
        <>
          <Summary kept={kept} map={map} />
          <MapTable model={kept.model} onOpen={onOpen} sourceOf={sourceOf} />
        </>
      )}
      {kept && hasLines && !asTable && (
        <Picture key={kept.madeAt} kept={kept} map={map} onOpen={onOpen} sourceOf={sourceOf} />
      )}
    </div>
  );
}

interface PictureProps {
  kept: KeptMap;
  map: MapUse;
  onOpen(postId: number): void;
  sourceOf(sourceId: number): string | undefined;
}

/** The group that was chosen, for when the reader comes back from a post. */
let lastChosen: { madeAt: number; chosen: Chosen } | null = null;

function Picture({ kept, map, onOpen, sourceOf }: PictureProps) {
  const [chosen, setChosen] = useState<Chosen>(() =>
    lastChosen?.madeAt === kept.madeAt ? lastChosen.chosen : null,
  );
  const choose = (next: Chosen) => {
    lastChosen = { madeAt: kept.madeAt, chosen: next };
    setChosen(next);
  };
  return (
    <div class="map-body">
      <MapStage
        model={kept.model}
        madeAt={kept.madeAt}
        chosen={chosen}
        onChoose={choose}
        onOpen={onOpen}
        sourceOf={sourceOf}
      />
      <div class="map-side">
        <Summary kept={kept} map={map} />
        <MapLegend model={kept.model} chosen={chosen} onChoose={choose} onOpen={onOpen} sourceOf={sourceOf} />
      </div>
    </div>
  );
}

const figures = ({ places, lines }: MapModel): string =>
  [t('list.found', { count: places.length }), t('map.lines', { count: lines.length })].join(' · ');

function Summary({ kept, map }: { kept: KeptMap; map: MapUse }) {
  const posts = map.state?.posts ?? 0;
  return (
    <p class="map-summary">
      {figures(kept.model)}
      {posts > kept.model.places.length && kept.model.places.length >= 2_000 && (
        <span class="map-summary-part"> {t('map.most', { count: posts })}</span>
      )}
    </p>
  );
}

function Empty({ heading, text, onSources }: { heading: string; text: string; onSources(): void }) {
  return (
    <div class="view-scroll">
      <div class="empty">
        <p class="empty-heading">{heading}</p>
        <p>{text}</p>
        <button type="button" class="button" onClick={onSources}>
          {t('archive.empty.action')}
        </button>
      </div>
    </div>
  );
}
