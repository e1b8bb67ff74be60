// English: what only panel, settings and first-run page say. They register it (panel-strings.ts); popup and worker, which
// are to be there at once, carry nothing of it.
import type { Message } from './catalogue';
import { enArchive } from './en-archive';
import { enHighlightList } from './en-highlight-list';
import { enMarkerSettings } from './en-marker-settings';
import { enReader } from './en-reader';
import { enScreens } from './en-screens';
import { enSettingsParts } from './en-settings-parts';
import { enShortcuts } from './en-shortcuts';
import { enSource } from './en-source';
import { enTexts } from './en-texts';
import { enTransferDoors } from './en-transfer-doors';

export const enPanel = {
  ...enArchive,
  ...enHighlightList,
  ...enMarkerSettings,
  ...enReader,
  ...enScreens,
  ...enSettingsParts,
  ...enShortcuts,
  ...enSource,
  ...enTexts,
  ...enTransferDoors,
} as const satisfies Record<string, Message>;
