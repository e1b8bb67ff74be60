// Imported by the first-run page: registers what it says.
import { enErrors } from '../en/errors';
import { enLines } from '../en/lines';
import { enWelcome } from '../en/welcome';
import { addStrings } from '../translate';

export const welcomeStrings = {
  ...enErrors,
  ...enWelcome,
  ...enLines,
} as const;

addStrings('welcome', welcomeStrings);
