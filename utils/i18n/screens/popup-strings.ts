// Imported by the popup: registers what it says.
import { enDisk } from '../en/disk';
import { enErrors } from '../en/errors';
import { enFound } from '../en/found';
import { enIndex } from '../en/index';
import { enLines } from '../en/lines';
import { enPage } from '../en/page';
import { enPopup } from '../en/popup';
import { enSaving } from '../en/saving';
import { addStrings } from '../translate';

export const popupStrings = {
  ...enDisk,
  ...enErrors,
  ...enPopup,
  ...enPage,
  ...enFound,
  ...enSaving,
  ...enLines,
  ...enIndex,
} as const;

addStrings('popup', popupStrings);
