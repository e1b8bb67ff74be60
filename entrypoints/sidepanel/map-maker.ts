// The map's reading of this browser's archive, and the thread on which it is laid out.
import type { MapReading } from '@/components/map-reading';
import { BacklistError } from '@/utils/core/errors';
import { scriptAddress } from '@/utils/extract/html/trusted-html';
import { keptMap, mapState, relationRows } from '@/utils/store/map/map-reader';
import { read } from '@/utils/store/read';
import type { MapWork } from './map-worker';
import mapWorker from './map-worker?worker&url';

export function mapReading(): MapReading {
  return {
    state: () => read((db) => mapState(db, Date.now())),
    kept: () => read((db) => keptMap(db)),
    relations: (ids) => read((db) => relationRows(db, ids)),
    make(onProgress) {
      const worker = new Worker(scriptAddress(mapWorker), { type: 'module' });
      const map = new Promise<Awaited<ReturnType<MapReading['make']>['map']>>((done, fail) => {
        worker.onmessage = ({ data }: MessageEvent<MapWork>) => {
          if ('share' in data) return onProgress(data.share);
          worker.terminate();
          if ('map' in data) done(data.map);
          else fail(new BacklistError('internal', { message: data.error }));
        };
        worker.onerror = (event) => {
          worker.terminate();
          fail(new BacklistError('internal', { message: event.message }));
        };
      });
      return { map, end: () => worker.terminate() };
    },
  };
}
