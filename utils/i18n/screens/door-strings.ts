// Imported by the worker: registers what is said outside of our screens.
import { enDoors } from '../en/doors';
import { enHighlight } from '../en/highlight';
import { addStrings } from '../translate';

export const doorStrings = {
  ...enDoors,
  ...enHighlight,
} as const;

addStrings('worker', doorStrings);
