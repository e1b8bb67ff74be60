// Imported by the page of import and export: registers what it says.
import { enErrors } from '../en/errors';
import { enFileErrors } from '../en/file-errors';
import { enSettingsWords } from '../en/settings-words';
import { enTransferPage } from '../en/transfer-page';
import { addStrings } from '../translate';

export const transferStrings = {
  ...enErrors,
  ...enTransferPage,
  ...enFileErrors,
  ...enSettingsWords,
} as const;

addStrings('transfer', transferStrings);
