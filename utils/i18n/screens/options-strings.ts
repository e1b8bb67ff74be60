// Imported by the settings: registers what they say.

import { enCheckup } from '../en/checkup';
import { enDiagnostics } from '../en/diagnostics';
import { enDisk } from '../en/disk';
import { enErrors } from '../en/errors';
import { enFileErrors } from '../en/file-errors';
import { enFolderErrors } from '../en/folder-errors';
import { enIndex } from '../en/index';
import { enKeys } from '../en/keys';
import { enMachines } from '../en/machines';
import { enMarkerSettings } from '../en/marker-settings';
import { enOptions } from '../en/options';
import { enReaderServer } from '../en/reader-server';
import { enRoom } from '../en/room';
import { enSettingsParts } from '../en/settings-parts';
import { enSettingsWords } from '../en/settings-words';
import { enShortcuts } from '../en/shortcuts';
import { enSources } from '../en/sources';
import { enUndo } from '../en/undo';
import { addStrings } from '../translate';

export const optionsStrings = {
  ...enDiagnostics,
  ...enRoom,
  ...enDisk,
  ...enErrors,
  ...enFileErrors,
  ...enFolderErrors,
  ...enMachines,
  ...enMarkerSettings,
  ...enOptions,
  ...enSettingsParts,
  ...enShortcuts,
  ...enKeys,
  ...enReaderServer,
  ...enSettingsWords,
  ...enSources,
  ...enUndo,
  ...enIndex,
  ...enCheckup,
} as const;

addStrings('options', optionsStrings);
