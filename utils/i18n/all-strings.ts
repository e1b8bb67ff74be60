// The whole catalogue: its type is that of every key. Nothing that is shipped imports it as a value.

import { en } from './en';
import { enCheckup } from './en-checkup';
import { enDiagnostics } from './en-diagnostics';
import { enDisk } from './en-disk';
import { enDoors } from './en-doors';
import { enErrors } from './en-errors';
import { enFileErrors } from './en-file-errors';
import { enFolderErrors } from './en-folder-errors';
import { enFound } from './en-found';
import { enIndex } from './en-index';
import { enLines } from './en-lines';
import { enMachines } from './en-machines';
import { enManifest } from './en-manifest';
import { enMap } from './en-map';
import { enMarkerSettings } from './en-marker-settings';
import { enOptions } from './en-options';
import { enPage } from './en-page';
import { enPanel } from './en-panel';
import { enPopup } from './en-popup';
import { enReaderServer } from './en-reader-server';
import { enRoom } from './en-room';
import { enSaving } from './en-saving';
import { enSettingsParts } from './en-settings-parts';
import { enSettingsWords } from './en-settings-words';
import { enShortcuts } from './en-shortcuts';
import { enTransferPage } from './en-transfer-page';
import { enUndo } from './en-undo';
import { enWelcome } from './en-welcome';

export const allStrings = {
  ...enRoom,
  ...enDisk,
  ...en,
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
