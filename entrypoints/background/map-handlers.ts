// What the map's messages do.
import { announce } from '@/utils/messaging/changes';
import type { MapOutput } from '@/utils/messaging/protocol-map';
import type { Handlers } from '@/utils/messaging/server';
import type { Archive } from '@/utils/store/database';
import { keepMap, orderMap } from '@/utils/store/map-job';

/** @param sync runs what is due; not awaited by an answer */
export function mapHandlers(
  ready: () => Promise<Archive>,
  sync: () => void,
): Pick<Handlers, keyof MapOutput> {
  return {
    'map.ask': async ({ order }) => {
      await orderMap(await ready(), order);
      announce({ of: 'map' });
      sync();
      return null;
    },
    'map.keep': async (map) => {
      const kept = await keepMap(await ready(), map);
      announce({ of: 'map' });
      return kept;
    },
  };
}
