// Lays out the map on a thread of its own, so that the screen is not blocked: reads the relations, and reports its progress.
import { makeMap } from '@/utils/map/make-map';
import type { ArchiveMap } from '@/utils/model/map';
import { closeArchive } from '@/utils/store/database';
import { mapMaterial } from '@/utils/store/map/map-reader';
import { read } from '@/utils/store/read';

export type MapWork = { share: number } | { map: Omit<ArchiveMap, 'id'> } | { error: string };

/** Milliseconds between progress messages. */
const TELL = 60;

const tell = (work: MapWork): void => postMessage(work);

async function work(): Promise<void> {
  const { edition, shown, rows, sayings, before } = await read(mapMaterial);
  await closeArchive();
  const making = makeMap(shown, rows, sayings, before?.points);
  let told = 0;
  while (making.step()) {
    if (performance.now() - told < TELL) continue;
    told = performance.now();
    tell({ share: making.progress() });
  }
  tell({ map: { edition, madeAt: Date.now(), ...making.map() } });
}

void work().catch((error: unknown) => tell({ error: String(error) }));
