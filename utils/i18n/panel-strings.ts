// Imported by the panel: registers what it says.
import { enErrors } from './en-errors';
import { enFileErrors } from './en-file-errors';
import { enFound } from './en-found';
import { enIndex } from './en-index';
import { enLines } from './en-lines';
import { enPage } from './en-page';
import { enPanel } from './en-panel';
import { enSaving } from './en-saving';
import { addStrings } from './translate';
import { enUndo } from './en-undo';

export const panelStrings = {
  ...enErrors,
  ...enFileErrors,
  ...enPanel,
  ...enPage,
  ...enFound,
  ...enSaving,
  ...enLines,
  ...enIndex,
  ...enUndo,
} as const;

addStrings('panel', panelStrings);
