// The handlers of messages about the map.
import { announce } from '@/utils/messaging/changes';
import type { MapOutput } from '@/utils/messaging/protocol-map';
import type { Handlers } from '@/utils/messaging/server';
import type { Archive } from '@/utils/store/database';
import { keepMap, orderMap } from '@/utils/store/map/map-job';

/** @param sync runs due jobs; answers do not wait for it */
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
