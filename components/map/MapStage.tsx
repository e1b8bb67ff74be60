// The picture of the map, and what pointer and keys do on it.
import type { ZoomTransform } from 'd3-zoom';
import type { TargetedMouseEvent } from 'preact';
import { useEffect, useId, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { useServices } from '@/components/services';
import { IconButton } from '@/components/ui/IconButton';
import { say } from '@/components/ui/LiveRegion';
import { t } from '@/utils/i18n/translate';
import { MapCard } from './MapCard';
import { CLOSER, mapAction } from './map-keys';
import { type Chosen, isChosen, type MapModel, type Place } from './map-model';
import { placeAt, toScreen, type View } from './map-view';
import { placeSentence } from './map-words';
import { useDrawnMap } from './use-drawn-map';
import { useMapStyle } from './use-map-style';
import { useSize } from './use-size';
import { type MapZoom, useZoom } from './use-zoom';

interface Left {
  madeAt: number;
  transform: ZoomTransform;
  active: number | null;
}

/** Where the user was on which map, for when they come back from a post. */
let left: Left | null = null;

/** Remembers, when the map goes, where on it the user was. */
function useRemembered(now: Left): void {
  const latest = useRef(now);
  latest.current = now;
  useEffect(
    () => () => {
      left = latest.current;
    },
    [now.madeAt],
  );
}

interface Props {
  model: MapModel;
  /** When the map was made: another one begins with all of it in view. */
  madeAt: number;
  chosen: Chosen;
  onChoose(chosen: Chosen): void;
  onOpen(postId: number): void;
  sourceOf(sourceId: number): string | undefined;
}

export function MapStage({ model, madeAt, chosen, onChoose, onOpen, sourceOf }: Props) {
  const { openAddress, readerAddress } = useServices();
  const stage = useRef<HTMLDivElement>(null);
  const lines = useRef<HTMLCanvasElement>(null);
  const points = useRef<HTMLCanvasElement>(null);
  const hint = useId();
  const [kept] = useState(() => (left?.madeAt === madeAt ? left : null));
  const [pointed, setPointed] = useState(kept?.active ?? null);
  const [focused, setFocused] = useState(false);
  const active = pointed === null ? null : (model.byId.get(pointed) ?? null);
  const setActive = (place: Place | null) => setPointed(place?.id ?? null);
  const size = useSize(stage);
  const style = useMapStyle(stage);
  const zoom = useZoom(points, size, model.places, kept?.transform ?? null);
  const { x: dx, y: dy, k } = zoom.transform;
  const view: View = { ...size, k, dx, dy };
  const source = (place: Place) => sourceOf(place.post.sourceId);
  useDrawnMap({ lines, points }, model, view, style, { active, chosen, focused });
  useRemembered({ madeAt, transform: zoom.transform, active: active?.id ?? null });

  const chosenBefore = useRef(chosen);
  // Before the next key is heard: an effect after the paint would take back what that key chose.
  useLayoutEffect(() => {
    if (chosenBefore.current === chosen) return;
    chosenBefore.current = chosen;
    setActive(null);
    zoom.fit(model.places.filter((place) => isChosen(place, chosen)));
  }, [chosen]);

  const placeUnder = ({ clientX, clientY }: { clientX: number; clientY: number }): Place | null => {
    const box = points.current?.getBoundingClientRect();
    if (!box) return null;
    const places = model.places.filter((place) => isChosen(place, chosen));
    return placeAt(places, view, [clientX - box.left, clientY - box.top]);
  };
  /** Where the pointer went down: browsers round where a click was, which at the edge of a point is beside it. */
  const pressed = useRef<PointerEvent | null>(null);
  const onClick = (event: TargetedMouseEvent<HTMLCanvasElement>) => {
    const place = placeUnder(pressed.current ?? event);
    if (!place) return setActive(null);
    // A finger has pointed at nothing before: its first touch shows what the second opens.
    const isTouch = event instanceof PointerEvent && event.pointerType === 'touch';
    if (isTouch && active !== place) return setActive(place);
    if (event.ctrlKey || event.metaKey) openAddress(readerAddress(place.id));
    else onOpen(place.id);
  };
  const goTo = (place: Place) => {
    setActive(place);
    zoom.reveal(place);
    say(placeSentence(place, source(place)));
  };
  const onKey = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const onLeave = () => setActive(null);
    const action = mapAction(event.key, { model, chosen, active, zoom, goTo, onChoose, onOpen, onLeave });
    if (!action) return;
    event.preventDefault();
    action();
  };

  return (
    <div class="map-stage">
      <p class="unseen" id={hint}>
        {t('map.keys')}
      </p>
      {/* A picture that is walked over by keys, each step said by the live region; its table has the same facts. */}
      <div
        ref={stage}
        class="map-picture"
        role="application"
        // biome-ignore lint/a11y/noNoninteractiveTabindex: an application is interactive
        tabIndex={0}
        aria-label={t('map.label', { count: model.places.length })}
        aria-describedby={hint}
        onKeyDown={onKey}
        onFocus={() => setFocused(stage.current?.matches(':focus-visible') ?? false)}
        onBlur={() => setFocused(false)}
      >
        <canvas ref={lines} class="map-lines" />
        <canvas
          ref={points}
          class={active ? 'map-canvas is-over' : 'map-canvas'}
          onPointerDown={(event) => {
            pressed.current = event;
          }}
          onPointerMove={(event) => {
            if (event.pointerType !== 'touch' && event.buttons === 0) setActive(placeUnder(event));
          }}
          onPointerLeave={(event) => {
            if (event.pointerType !== 'touch') setActive(null);
          }}
          onClick={onClick}
        />
        {active && <MapCard place={active} source={source(active)} at={toScreen(active, view)} size={size} />}
      </div>
      <ZoomButtons zoom={zoom} model={model} />
    </div>
  );
}

function ZoomButtons({ zoom, model }: { zoom: MapZoom; model: MapModel }) {
  return (
    <div class="map-zoom">
      <IconButton icon="plus" label={t('map.closer')} onClick={() => zoom.by(CLOSER)} />
      <IconButton icon="minus" label={t('map.farther')} onClick={() => zoom.by(1 / CLOSER)} />
      <IconButton icon="fit" label={t('map.fit')} onClick={() => zoom.fit(model.places)} />
    </div>
  );
}
