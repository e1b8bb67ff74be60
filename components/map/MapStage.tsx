// The picture of the map, and what pointer and keys do on it.
import type { ZoomTransform } from 'd3-zoom';
import { useEffect, useId, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { useServices } from '@/components/services';
import { IconButton } from '@/components/ui/IconButton';
import { say } from '@/components/ui/LiveRegion';
import { t } from '@/utils/i18n/translate';
import { drawMap } from './draw-map';
import { MapCard } from './MapCard';
import { type Chosen, isChosen, type MapModel, type Place, placeTowards } from './map-model';
import { placeAt, toScreen, type View } from './map-view';
import { chosenName, placeSentence } from './map-words';
import { useLook } from './use-look';
import { type Size, useZoom } from './use-zoom';

const CLOSER = 1.5;

/** Where the reader was on which map, for when they come back from a post. */
let left: { madeAt: number; transform: ZoomTransform; active: number | null } | null = null;

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
  const linesCanvas = useRef<HTMLCanvasElement>(null);
  const canvas = useRef<HTMLCanvasElement>(null);
  const hint = useId();
  const [size, setSize] = useState<Size>({ width: 0, height: 0 });
  const [kept] = useState(() => (left?.madeAt === madeAt ? left : null));
  const [active, setActive] = useState<Place | null>(() => model.byId.get(kept?.active ?? -1) ?? null);
  const [focused, setFocused] = useState(false);
  const look = useLook(stage);
  const zooming = useZoom(canvas, size, model.places, kept?.transform ?? null);
  const { x: dx, y: dy, k } = zooming.transform;
  const view: View = { ...size, k, dx, dy };
  const shown = active && model.byId.has(active.id) ? (model.byId.get(active.id) ?? null) : null;
  const source = (place: Place) => sourceOf(place.post.sourceId);

  useLayoutEffect(() => {
    const element = stage.current;
    if (!element) return;
    const measure = () => setSize({ width: element.clientWidth, height: element.clientHeight });
    measure();
    const watch = new ResizeObserver(measure);
    watch.observe(element);
    return () => watch.disconnect();
  }, []);

  useLayoutEffect(() => {
    const layers = [linesCanvas.current, canvas.current].map((element) => {
      if (!element || !look || size.width === 0) return null;
      const ratio = devicePixelRatio || 1;
      const [width, height] = [Math.round(size.width * ratio), Math.round(size.height * ratio)];
      if (element.width !== width || element.height !== height) Object.assign(element, { width, height });
      return element.getContext('2d');
    });
    const [lines, points] = layers;
    if (!lines || !points || !look) return;
    const shows = { active: shown, chosen, focused };
    const more = drawMap({ lines, points }, model, view, look, shows, devicePixelRatio || 1);
    // The rest of the lines follows, some a frame, until something changes.
    let frame = requestAnimationFrame(function next() {
      if (more()) frame = requestAnimationFrame(next);
    });
    return () => cancelAnimationFrame(frame);
  }, [model, k, dx, dy, look, shown, chosen, focused, size]);

  const latest = useRef({ transform: zooming.transform, active: shown });
  latest.current = { transform: zooming.transform, active: shown };
  useEffect(
    () => () => {
      left = {
        madeAt,
        transform: latest.current.transform,
        active: latest.current.active?.id ?? null,
      };
    },
    [madeAt],
  );
  const chosenBefore = useRef(chosen);
  // Before the next key is heard: an effect after the paint would take back what that key chose.
  useLayoutEffect(() => {
    if (chosenBefore.current === chosen) return;
    chosenBefore.current = chosen;
    setActive(null);
    zooming.fit(model.places.filter((place) => isChosen(place, chosen)));
  }, [chosen]);

  /** Where the pointer went down: browsers round where a click was, which at the edge of a point is beside it. */
  const pressed = useRef<PointerEvent | null>(null);
  const pointedAt = ({ clientX, clientY }: { clientX: number; clientY: number }): Place | null => {
    const box = canvas.current?.getBoundingClientRect();
    if (!box) return null;
    const places = model.places.filter((place) => isChosen(place, chosen));
    return placeAt(places, view, [clientX - box.left, clientY - box.top]);
  };
  const goTo = (place: Place | undefined) => {
    if (!place) return;
    setActive(place);
    zooming.reveal(place);
    say(placeSentence(place, source(place)));
  };
  const stepGroup = (by: 1 | -1) => {
    const groups: Chosen[] = [
      null,
      ...model.clusters.flatMap(({ places }, n) => (places.length > 0 ? [n] : [])),
    ];
    if (model.alone.length > 0) groups.push('alone');
    const next = groups.at((groups.indexOf(chosen) + by) % groups.length) ?? null;
    onChoose(next);
    say(
      next === null
        ? t('map.all')
        : t('map.group.said', {
            name: chosenName(model, next),
            count: model.places.filter((place) => isChosen(place, next)).length,
          }),
    );
  };

  const letGo = () => (shown ? setActive(null) : onChoose(null));
  /** What a key does; undefined where it is left to others. */
  const actionOf = (key: string): (() => void) | undefined => {
    const wanted = model.places.filter((place) => isChosen(place, chosen));
    const from = shown && isChosen(shown, chosen) ? shown : null;
    if (key.startsWith('Arrow')) return () => goTo(from ? placeTowards(wanted, from, key) : wanted[0]);
    const actions: Record<string, (() => void) | undefined> = {
      Home: () => goTo(wanted[0]),
      PageDown: () => stepGroup(1),
      PageUp: () => stepGroup(-1),
      '+': () => zooming.by(CLOSER),
      '=': () => zooming.by(CLOSER),
      '-': () => zooming.by(1 / CLOSER),
      0: () => zooming.fit(wanted),
      Enter: shown ? () => onOpen(shown.id) : undefined,
      Escape: shown || chosen !== null ? letGo : undefined,
    };
    return actions[key];
  };
  const onKey = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const action = actionOf(event.key);
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
        <canvas ref={linesCanvas} class="map-lines" />
        <canvas
          ref={canvas}
          class={shown ? 'map-canvas is-over' : 'map-canvas'}
          onPointerDown={(event) => {
            pressed.current = event;
          }}
          onPointerMove={(event) => {
            if (event.pointerType !== 'touch' && event.buttons === 0) setActive(pointedAt(event));
          }}
          onPointerLeave={(event) => {
            if (event.pointerType !== 'touch') setActive(null);
          }}
          onClick={(event) => {
            const place = pointedAt(pressed.current ?? event);
            if (!place) return setActive(null);
            // A finger has pointed at nothing before: its first touch shows what the second opens.
            const isTouch = event instanceof PointerEvent && event.pointerType === 'touch';
            if (isTouch && shown !== place) return setActive(place);
            if (event.ctrlKey || event.metaKey) openAddress(readerAddress(place.id));
            else onOpen(place.id);
          }}
        />
        {shown && <MapCard place={shown} source={source(shown)} at={toScreen(shown, view)} size={size} />}
      </div>
      <div class="map-zoom">
        <IconButton icon="plus" label={t('map.closer')} onClick={() => zooming.by(CLOSER)} />
        <IconButton icon="minus" label={t('map.farther')} onClick={() => zooming.by(1 / CLOSER)} />
        <IconButton icon="fit" label={t('map.fit')} onClick={() => zooming.fit(model.places)} />
      </div>
    </div>
  );
}
