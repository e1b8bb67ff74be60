// The map as a screen has it: what is kept of it, how far the asking is, and when it is laid out anew.
import { useEffect, useRef, useState } from 'preact/hooks';
import type { MapReading } from '@/components/map-reading';
import { useListReading, useServices } from '@/components/services';
import { useLoaded } from '@/components/use-loaded';
import { type BacklistError, toBacklistError } from '@/utils/core/errors';
import type { MapOrder, MapState } from '@/utils/model/map';
import { type MapModel, modelOf } from './map-model';

/** While posts are asked, the worker is kept awake by a word every so often, in milliseconds. */
const NUDGE = 15_000;

export interface KeptMap {
  model: MapModel;
  edition: number;
  madeAt: number;
}

export interface MapUse {
  state: MapState | undefined;
  /** The map as it was laid out last; null where there is none, undefined until that is known. */
  kept: KeptMap | null | undefined;
  /** How far the laying out is, 0 to 1; null while none is under way. */
  laying: number | null;
  /** The reader stopped the asking here. */
  stopped: boolean;
  order(order: MapOrder): void;
  error: BacklistError | null;
  retry(): void;
}

function useReading(onFailure: (thrown: unknown) => void): MapReading | null {
  const { readMap } = useServices();
  const [reading, setReading] = useState<MapReading | null>(null);
  useEffect(() => {
    if (!readMap) throw new Error('this screen has no map');
    readMap().then((read) => setReading(() => read), onFailure);
  }, [readMap]);
  return reading;
}

export function useMap(): MapUse {
  const { send } = useServices();
  const list = useListReading();
  const [failure, setFailure] = useState<BacklistError | null>(null);
  const reading = useReading((thrown) => setFailure(toBacklistError(thrown)));
  const [stopped, setStopped] = useState(false);
  const [laying, setLaying] = useState<number | null>(null);
  const {
    value: state,
    error,
    reload,
  } = useLoaded(
    async () => reading?.state(),
    [reading],
    ({ of }) => of === 'map' || of === 'posts' || of === 'sources' || of === 'index',
  );
  const {
    value: kept,
    error: keptError,
    reload: readKept,
  } = useLoaded(async () => {
    if (!reading) return undefined;
    const map = await reading.kept();
    if (!map) return null;
    const ids = map.points.map(({ id }) => id);
    const [posts, rows] = await Promise.all([list.getPosts(ids), reading.relations(ids)]);
    return { model: await modelOf(map, posts, rows), edition: map.edition, madeAt: map.madeAt };
  }, [reading, list]);

  const order = (wanted: MapOrder) => {
    setFailure(null);
    setStopped(wanted === 'stop');
    send('map.ask', { order: wanted }).then(reload, (thrown) => setFailure(toBacklistError(thrown)));
  };

  const asking = state?.progress ?? null;
  const isKnown = state !== undefined && kept !== undefined;
  const isFirst = isKnown && kept === null && !asking && state.unasked > 0 && !stopped && !failure;
  useEffect(() => {
    if (isFirst) order('start');
  }, [isFirst]);

  const isNudged = asking !== null && asking.waitsUntil === null;
  useEffect(() => {
    if (!isNudged) return;
    // A nudge that fails is followed by the next; why the job itself waits is in its progress.
    const timer = setInterval(() => void send('map.ask', { order: 'start' }).catch(() => undefined), NUDGE);
    return () => clearInterval(timer);
  }, [isNudged]);

  // Nobody is asked any more, and the map is of an older edition.
  const isDue = isKnown && !asking && !isFirst && state.posts > 0 && state.edition !== (kept?.edition ?? 0);
  const edition = state?.edition;
  const ending = useRef<(() => void) | null>(null);
  useEffect(() => {
    if (!isDue || !reading || failure) return;
    setLaying(0);
    const making = reading.make((share) => setLaying(share));
    let isOver = false;
    ending.current = () => {
      isOver = true;
      making.end();
    };
    making.map
      .then(async (map) => {
        if (isOver) return;
        await send('map.keep', map);
        readKept();
        reload();
      })
      .catch((thrown: unknown) => {
        if (!isOver) setFailure(toBacklistError(thrown));
      })
      .finally(() => {
        if (!isOver) setLaying(null);
      });
    return () => ending.current?.();
  }, [isDue, reading, failure, edition]);

  return {
    state,
    kept,
    laying,
    stopped,
    order,
    error: failure ?? error ?? keptError,
    retry() {
      setFailure(null);
      reload();
      readKept();
    },
  };
}
