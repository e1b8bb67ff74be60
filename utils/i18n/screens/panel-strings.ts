// Imported by the panel: registers what it says.
import { enDisk } from '../en/disk';
import { enErrors } from '../en/errors';
import { enFileErrors } from '../en/file-errors';
import { enFound } from '../en/found';
import { enIndex } from '../en/index';
import { enLines } from '../en/lines';
import { enMap } from '../en/map';
import { enPage } from '../en/page';
import { enPanel } from '../en/panel';
import { enReaderServer } from '../en/reader-server';
import { enSaving } from '../en/saving';
import { enUndo } from '../en/undo';
import { addStrings } from '../translate';

export const panelStrings = {
  ...enDisk,
  ...enErrors,
  ...enFileErrors,
  ...enPanel,
  ...enMap,
  ...enReaderServer,
  ...enPage,
  ...enFound,
  ...enSaving,
  ...enUndo,
  ...enLines,
  ...enIndex,
} as const;

addStrings('panel', panelStrings);
