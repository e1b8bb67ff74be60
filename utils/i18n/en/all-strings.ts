// The whole catalogue: its type is that of every key. Nothing that is shipped imports it as a value.

import { enBase } from './base';
import { enCheckup } from './checkup';
import { enDiagnostics } from './diagnostics';
import { enDisk } from './disk';
import { enDoors } from './doors';
import { enErrors } from './errors';
import { enFileErrors } from './file-errors';
import { enFolderErrors } from './folder-errors';
import { enFound } from './found';
import { enIndex } from './index';
import { enLines } from './lines';
import { enMachines } from './machines';
import { enManifest } from './manifest';
import { enMap } from './map';
import { enMarkerSettings } from './marker-settings';
import { enOptions } from './options';
import { enPage } from './page';
import { enPanel } from './panel';
import { enPopup } from './popup';
import { enReaderServer } from './reader-server';
import { enRoom } from './room';
import { enSaving } from './saving';
import { enSettingsParts } from './settings-parts';
import { enSettingsWords } from './settings-words';
import { enShortcuts } from './shortcuts';
import { enTransferPage } from './transfer-page';
import { enUndo } from './undo';
import { enWelcome } from './welcome';

export const allStrings = {
  ...enRoom,
  ...enDisk,
  ...enBase,
  ...enDiagnostics,
  ...enCheckup,
  ...enDoors,
  ...enErrors,
  ...enFileErrors,
  ...enFolderErrors,
  ...enFound,
  ...enIndex,
  ...enLines,
  ...enMachines,
  ...enManifest,
  ...enMap,
  ...enMarkerSettings,
  ...enOptions,
  ...enPage,
  ...enPanel,
  ...enPopup,
  ...enReaderServer,
  ...enSaving,
  ...enSettingsParts,
  ...enSettingsWords,
  ...enShortcuts,
  ...enTransferPage,
  ...enUndo,
  ...enWelcome,
} as const;
