// The handlers of all messages.
import type { Handlers } from '@/utils/messaging/server';
import type { Archive } from '@/utils/store/database';
import { openPanelOn } from './doors';
import { highlightHandlers } from './highlight-handlers';
import { machinesHandlers } from './machines-handlers';
import { mapHandlers } from './map-handlers';
import { markerHandlers } from './marker-handlers';
import type { PageAnswers } from './page-answers';
import { pageHandlers } from './page-handlers';
import type { PageKeeper } from './page-keeper';
import { postHandlers } from './post-handlers';
import { readerHandlers } from './reader-handlers';
import { readingHandlers } from './reading-handlers';
import { settingsHandlers } from './settings-handlers';
import { sourceHandlers } from './source-handlers';
import { storageHandlers } from './storage-handlers';
import { transferHandlers } from './transfer-handlers';
import { viewHandlers } from './view-handlers';

/**
 * @param ready the archive, open and complete
 * @param sync runs due jobs; answers do not wait for it
 */
export function makeHandlers(
  ready: () => Promise<Archive>,
  pages: PageAnswers,
  keeper: PageKeeper,
  sync: () => void,
): Handlers {
  return {
    ...viewHandlers(ready, pages, sync),
    ...sourceHandlers(ready, sync),
    ...postHandlers(ready, sync),
    ...pageHandlers(ready, keeper, sync),
    ...settingsHandlers(pages),
    ...readingHandlers(ready, sync),
    ...readerHandlers(ready, sync),
    ...highlightHandlers(ready, (windowId, id) => openPanelOn(windowId, { show: 'highlights', id })),
    ...mapHandlers(ready, sync),
    ...markerHandlers(ready, pages),
    ...storageHandlers(ready, sync),
    ...transferHandlers(ready, sync),
    ...machinesHandlers(ready, sync),
  };
}
